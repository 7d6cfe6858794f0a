// What a card's photos say once they are in: told by the event's programme, and by the profile's patterns.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { originalPath } from '#engine/files/library-paths.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { withJpegMetadata } from '#engine/metadata/write-jpeg-metadata.ts';
import { IngestProfile } from '#shared/model/ingest.ts';
import { emptyPhotoText, type PhotoText } from '#shared/model/photo.ts';
import type { ProgrammeDraft } from '#shared/model/programme.ts';
import { endOf, takeIn } from '#tests/support/card.ts';
import { anEngine, type TestEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const programme: ProgrammeDraft = {
  event: 'Đại hội Đảng bộ xã',
  place: 'Hội trường xã',
  items: [
    {
      ...{ from: '2026-11-20T08:00', to: '2026-11-20T08:30', session: 'Khai mạc' },
      ...{ speakers: ['Lê Thị Hồng Nhung'], place: '' },
    },
    {
      ...{ from: '2026-11-20T08:30', to: '2026-11-20T09:00', session: 'Dâng hương' },
      ...{ speakers: [], place: 'Nghĩa trang liệt sĩ' },
    },
  ],
};

type Shot = { readonly at: string; readonly serial?: string; readonly says?: Partial<PhotoText> };

/** Times of 20 November 2026, `HH:mm`; files IMG_1.JPG and on in this order. */
async function aCardOf(...shots: readonly Shot[]): Promise<string> {
  const card = join(temporaryFolder(), 'EOS_DIGITAL');
  const folder = join(card, 'DCIM', '100CANON');
  mkdirSync(folder, { recursive: true });
  for (const [index, { at, serial, says }] of shots.entries()) {
    const takenAt = `2026:11:20 ${at}:00`;
    const photo = await makePhoto({ seed: index + 1, takenAt, ...(serial !== undefined && { serial }) });
    const file = says === undefined ? photo : withJpegMetadata(photo, { ...emptyPhotoText, ...says });
    writeFileSync(join(folder, `IMG_${index + 1}.JPG`), file);
  }
  return card;
}

async function aDesk() {
  const desk = await anEngine();
  const handlers = createHandlers(desk.engine);
  const kept = await handlers['programmes.save']({ draft: programme });
  return { ...desk, handlers, programmeId: kept.id };
}

const told = ({ event, headline, people, place }: PhotoText): unknown[] => [event, headline, people, place];
const profile = { name: 'Đại hội', event: 'Đại hội Đảng bộ xã' };

describe('a card of an event with a programme', () => {
  it('tells each photo its session, speakers and place by its time, and counts those outside', async () => {
    const desk = await aDesk();
    const card = await aCardOf({ at: '08:10' }, { at: '08:40' }, { at: '11:00' });
    const { photos, verdict } = await takeIn(desk, { paths: [card], profile });
    expect(photos.map(told)).toEqual([
      [profile.event, 'Khai mạc', ['Lê Thị Hồng Nhung'], 'Hội trường xã'],
      [profile.event, 'Dâng hương', [], 'Nghĩa trang liệt sĩ'],
      [profile.event, '', [], ''],
    ]);
    expect(verdict?.programme).toEqual({ matched: 2, outside: 1, several: 0, 'no-time': 0 });
    const [first] = photos;
    const { text } = await readMetadata(originalPath(desk.libraryDir, first?.hash ?? '', 'image/jpeg'));
    expect(told(text)).toEqual(told(first ?? emptyPhotoText));
  });

  it('goes by the camera’s clock set right, and knows the event by its name without marks', async () => {
    const desk = await aDesk();
    await desk.handlers['ingest.setClock']({ camera: '6012345', shiftMs: 3_600_000 });
    const card = await aCardOf({ at: '07:40', serial: '6012345' });
    const { photos } = await takeIn(desk, {
      paths: [card],
      profile: { name: 'A', event: 'dai hoi  dang bo xa' },
    });
    expect(photos.map(({ headline }) => headline)).toEqual(['Dâng hương']);
  });

  it('leaves a file the words it has, unless the profile goes over them', async () => {
    const says = { headline: 'Đã có tít', place: 'Sân trường' };
    const order = { paths: [await aCardOf({ at: '08:10', says })], profile };
    expect((await takeIn(await aDesk(), order)).photos.map(told)).toEqual([
      [profile.event, 'Đã có tít', ['Lê Thị Hồng Nhung'], 'Sân trường'],
    ]);
    const over = { ...order, profile: { ...profile, overwrites: true } };
    expect((await takeIn(await aDesk(), over)).photos.map(told)).toEqual([
      [profile.event, 'Khai mạc', ['Lê Thị Hồng Nhung'], 'Hội trường xã'],
    ]);
  });

  it('takes the place of a session before the profile’s, and the profile’s before the programme’s', async () => {
    const card = await aCardOf({ at: '08:10' }, { at: '08:40' }, { at: '11:00' });
    const { photos } = await takeIn(await aDesk(), {
      paths: [card],
      profile: { ...profile, place: 'Nhà văn hóa' },
    });
    expect(photos.map(({ place }) => place)).toEqual(['Nhà văn hóa', 'Nghĩa trang liệt sĩ', 'Nhà văn hóa']);
  });

  it('goes by the programme that was chosen, by none where none is wanted, and copies nothing when it is gone', async () => {
    const desk = await aDesk();
    const { programmeId } = desk;
    const card = await aCardOf({ at: '08:10' });
    await desk.handlers['programmes.remove']({ id: programmeId });
    const gone = await takeIn(desk, { paths: [card], profile: { name: 'A', programme: programmeId } });
    expect([gone.job.created, gone.job.error?.message]).toEqual([
      [],
      'Chương trình đã chọn cho lần nhập này không còn. Chưa chép ảnh nào; hãy chọn chương trình khác.',
    ]);
    const other = await aDesk();
    const none = await takeIn(other, { paths: [card], profile: { ...profile, programme: 'none' } });
    expect([none.photos.map(told), none.verdict?.programme]).toEqual([[[profile.event, '', [], '']], null]);
    const again = await aDesk();
    const chosen = { name: 'A', programme: again.programmeId };
    expect((await takeIn(again, { paths: [card], profile: chosen })).photos.map(told)).toEqual([
      [programme.event, 'Khai mạc', ['Lê Thị Hồng Nhung'], 'Hội trường xã'],
    ]);
  });

  it('counts every photo when the card was pulled out and put back', async () => {
    const desk = await aDesk();
    const card = await aCardOf(...Array.from({ length: 8 }, (_, at) => ({ at: `08:${25 + at}` })));
    const id = desk.engine.jobs.start('photos-import', { paths: [card], recursive: true, profile });
    await vi.waitFor(() => expect(desk.engine.jobs.get(id).created.length).toBeGreaterThan(1), {
      interval: 1,
    });
    renameSync(card, `${card}-rút`);
    await endOf(desk, id);
    renameSync(`${card}-rút`, card);
    await takeIn(desk, { ingestId: id });
    const { verdict } = await endOf(desk, id);
    expect(verdict?.programme).toEqual({ matched: 8, outside: 0, several: 0, 'no-time': 0 });
  });
});

describe('a profile whose words are patterns', () => {
  const template = {
    caption: '{sự kiện}: {người}, {giờ} {ngày:d/M}, ảnh {stt:000}/{tổng số} ({tên tệp}).',
    headline: '{tít}',
    credit: 'Ảnh: {tác giả} – =vp=',
    keywords: ['{sự kiện}', 'ảnh {buổi}'],
  };
  const photographers = [{ serial: '6012345', creator: 'Minh Anh', credit: '' }];
  const given = { ...profile, template, photographers, namePattern: '{ngày}-{stt}', firstNumber: 7 };

  async function aDeskWithCodes() {
    const desk = await aDesk();
    const path = join(temporaryFolder(), 'mã.txt');
    writeFileSync(path, 'vp\tVăn phòng xã\n6012345\tmáy của Minh Anh\n');
    await desk.handlers['codes.import']({ path });
    return desk;
  }

  it('fills them in photo by photo, with what programme and cameras say, in the library and in the file', async () => {
    const desk = await aDeskWithCodes();
    const card = await aCardOf({ at: '08:40', serial: '6012345' }, { at: '08:10', serial: '6012345' });
    const { photos } = await takeIn(desk, { paths: [card], profile: given });
    expect(photos.map(({ caption, credit, keywords }) => [caption, credit, keywords])).toEqual([
      [
        'Đại hội Đảng bộ xã: Lê Thị Hồng Nhung, 08:10 20/11, ảnh 007/2 (20261120-007).',
        'Ảnh: Minh Anh – Văn phòng xã',
        ['Đại hội Đảng bộ xã', 'ảnh Sáng 20/11'],
      ],
      [
        'Đại hội Đảng bộ xã: , 08:40 20/11, ảnh 008/2 (20261120-008).',
        'Ảnh: Minh Anh – Văn phòng xã',
        ['Đại hội Đảng bộ xã', 'ảnh Sáng 20/11'],
      ],
    ]);
    for (const { hash, caption } of photos) {
      const { text } = await readMetadata(originalPath(desk.libraryDir, hash, 'image/jpeg'));
      expect(text.caption).toBe(caption);
    }
  });

  it('shows the words of the first photos before anything is copied, as they are written then', async () => {
    const desk = await aDeskWithCodes();
    const card = await aCardOf({ at: '08:40' }, { at: '08:10' }, { at: '11:00' }, { at: '11:01' });
    const sessionId = await opened(desk, card);
    const terms = { profile: IngestProfile.parse(given), second: null, leavesRejected: false };
    const shown = await desk.handlers['ingest.words']({ sessionId, ...terms });
    expect(shown.programme).toEqual({
      event: programme.event,
      counts: { matched: 2, outside: 2, several: 0, 'no-time': 0 },
    });
    expect(shown.photos.map(({ number, name, missing }) => [number, name, missing])).toEqual([
      [1, '20261120-007.jpg', ['chưa có tác giả ảnh']],
      [0, '20261120-008.jpg', ['chưa có tác giả ảnh', 'chưa có người trong ảnh']],
      [2, '20261120-009.jpg', ['chưa có tác giả ảnh', 'chưa có tít ảnh', 'chưa có người trong ảnh']],
    ]);
    expect((await desk.handlers['photos.list']({ search: '' })).photos).toEqual([]);
    const { jobId } = await desk.handlers['ingest.start']({ sessionId, ...terms });
    const { photos } = await endOf(desk, jobId);
    for (const { name, fields } of shown.photos) {
      const written = photos.find(({ fileName }) => fileName === name) ?? emptyPhotoText;
      for (const { field, text } of fields) expect([field, asText(written[field])]).toEqual([field, text]);
    }
  });

  it('refuses a variable or a code nobody knows in one sentence, before anything is copied or kept', async () => {
    const desk = await aDeskWithCodes();
    const card = await aCardOf({ at: '08:10', serial: '6012345' }, { at: '08:11', serial: '777' });
    const refused = async (caption: string): Promise<unknown[]> => {
      const { job, photos } = await takeIn(desk, {
        paths: [card],
        profile: { ...profile, template: { caption } },
      });
      return [job.state, job.error?.message.split('. ')[0], photos];
    };
    expect(await refused('Ảnh {ngày mai}')).toEqual(['failed', 'Không có biến {ngày mai}', []]);
    expect(await refused('=lạ= chụp')).toEqual(['failed', 'Không có mã =lạ= trong các bảng mã đang bật', []]);
    // What only one photo of the card makes of it stops all the same: the name of its file is said.
    expect(await refused('={số máy}=')).toEqual([
      'failed',
      'Không có mã =777= (từ ={số máy}= của ảnh IMG_2.JPG) trong các bảng mã đang bật',
      [],
    ]);
    const save = { profile: IngestProfile.parse({ ...profile, template: { rights: '© {toà soạn}' } }) };
    expect(() => desk.handlers['ingest.saveProfile'](save)).toThrow(/^Không có biến \{toà soạn\}\./u);
    expect((await desk.handlers['ingest.profiles']({})).profiles).toEqual([]);
  });
});

/** Lists as one text. */
function asText(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).join(', ') : value;
}

/** The session once every opening is read. */
async function opened({ engine }: TestEngine, path: string): Promise<string> {
  const { sessionId } = await createHandlers(engine)['ingest.open']({ paths: [path] });
  await vi.waitFor(() => expect(engine.ingest.session(sessionId).summary().state).toBe('ready'));
  return sessionId;
}
