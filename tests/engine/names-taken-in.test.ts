// What photos are called in the library, whatever came in before them.
import { describe, expect, it, vi } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { IngestProfile } from '#shared/model/ingest.ts';
import { aCard, takeIn } from '#tests/support/card.ts';
import { anEngine, type TestEngine } from '#tests/support/engine.ts';

const counting = IngestProfile.parse({
  ...{ name: 'Đại hội', event: 'Đại hội', namePattern: '{sự kiện} {stt}' },
  template: { caption: 'Ảnh {stt}/{tổng số}' },
});

describe('the running number of new names', () => {
  it('goes on where the last import of the event ended, as the list before copying shows', async () => {
    const desk = await anEngine();
    await takeIn(desk, { paths: [await aCard(2)], profile: counting });
    const second = await aCard(2, { width: 480 });
    const shown = ['Đại hội 003.jpg', 'Đại hội 004.jpg'];
    expect(await namesShown(desk, second, counting)).toEqual(shown);
    const { photos } = await takeIn(desk, { paths: [second], profile: counting });
    expect(photos.map(({ fileName }) => fileName)).toEqual(shown);
    // In a caption it stands beside how many came in.
    expect(photos.map(({ caption }) => caption)).toEqual(['Ảnh 1/2', 'Ảnh 2/2']);
    const other = { ...counting, event: 'Hội nghị' };
    const { photos: others } = await takeIn(desk, {
      paths: [await aCard(1, { width: 360 })],
      profile: other,
    });
    expect(others.map(({ fileName }) => fileName)).toEqual(['Hội nghị 001.jpg']);
  });
});

/** What the session's list says each photo will be called, once every opening is read. */
async function namesShown(
  { engine }: TestEngine,
  path: string,
  profile: IngestProfile | null,
): Promise<string[]> {
  const handlers = createHandlers(engine);
  const { sessionId } = await handlers['ingest.open']({ paths: [path] });
  await vi.waitFor(() => expect(engine.ingest.session(sessionId).summary().state).toBe('ready'), {
    timeout: 60_000,
  });
  const terms = { sessionId, profile, second: null, leavesRejected: false };
  const { names } = await handlers['ingest.names']({ ...terms, from: 0, to: 100 });
  return names.map(({ name }) => name);
}
