import { expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { ExportSettings } from '#shared/model/export.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { anEngine } from '#tests/support/engine.ts';
import { testMoment } from '#tests/support/moment.ts';

it('photos are set to different values as one step, which one undo takes back', async () => {
  const { call, ids } = await aDesk();
  const [first = '', second = ''] = ids;
  const edits = [
    { id: first, set: { place: 'Nhà văn hóa' } },
    { id: second, set: { people: ['Lê Văn Hùng'] } },
  ];
  const { changed, undoId } = await call['photos.edit']({ edits });
  expect(changed).toBe(2);
  expect(await told(call, ids)).toEqual([
    ['Nhà văn hóa', []],
    ['', ['Lê Văn Hùng']],
  ]);
  if (undoId === null) throw new Error('Nothing to undo');
  await call['photos.undo']({ undoId });
  expect(await told(call, ids)).toEqual([
    ['', []],
    ['', []],
  ]);
});

it('names of exported files can be looked at with the event of a story, which a photo’s own goes before', async () => {
  const { call, ids } = await aDesk();
  await call['photos.edit']({ edits: [{ id: ids[1] ?? '', set: { event: 'Họp mặt' } }] });
  const settings = { ...exportSettings, names: '{sự kiện} {stt}' };
  const { names } = await call['photos.exportNames']({
    ids,
    settings,
    context: { event: 'Hội nghị', place: '' },
  });
  expect(names.map(({ file, missing }) => [file, missing])).toEqual([
    ['Hội nghị 1.JPG', []],
    ['Họp mặt 2.JPG', []],
  ]);
});

const exportSettings = ExportSettings.parse({});

type Call = ReturnType<typeof createHandlers>;

async function told(call: Call, ids: readonly string[]): Promise<unknown[]> {
  const { photos } = await call['photos.list']({ ids: [...ids], search: '' });
  return ids.map((id) => {
    const photo = photos.find((other) => other.id === id);
    return [photo?.place, photo?.people];
  });
}

async function aDesk() {
  const { engine } = await anEngine();
  const photos = [aPhoto({ place: '', event: '', people: [] }), aPhoto({ place: '', event: '', people: [] })];
  for (const photo of photos) insertPhoto(engine.library().write, photo, testMoment.toISOString());
  return { call: createHandlers(engine), ids: photos.map(({ id }) => id) };
}
