// The helper in the app: what was pasted, what has to be pasted again, and what only a person can say.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getSheet, tickField } from '#engine/connections/hand-carried/carry-desk.ts';
import { confirmCarried } from '#engine/outbox/confirm-carried.ts';
import { editPhotos } from '#engine/library/photos.ts';
import type { CarrySheet } from '#shared/model/hand-carry.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { addPhotos, deliver } from '#tests/support/conformance/newsroom.ts';
import { addStory, edit, latest } from '#tests/support/conformance/stories.ts';
import { connect } from '#tests/support/publishing-desk.ts';
import { aCarryRoom, type CarryRoom } from '#tests/support/hand-carried-newsroom.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const parts = ({ desk }: CarryRoom) => ({ db: desk.library.write, clock: desk.clock });
const tickAll = (room: CarryRoom, { id }: Intent): void => {
  for (const field of getSheet(room.desk.library.read, { intentId: id }).fields) {
    tickField(parts(room), { intentId: id, field: field.id, done: true });
  }
};
const confirm = (room: CarryRoom, { id }: Intent, pageUrl = ''): void =>
  void confirmCarried(parts(room), { intentId: id, pageUrl });
const open = ({ fields }: CarrySheet): string[] =>
  fields.filter(({ copied }) => !copied).map(({ label, changed }) => (changed ? `${label} (đổi)` : label));

describe('the sheet in the app', () => {
  it('lists what the sheet in the package lists, in its order', async () => {
    const room = await aCarryRoom();
    const photos = await addPhotos(room, [1]);
    const intent = await deliver(room, { story: addStory(room, { photos }) });
    const sheet = getSheet(room.desk.library.read, { intentId: intent.id });
    const page = readFileSync(new URL(sheet.url), 'utf8');
    const shown = [...page.matchAll(/<section [^>]*data-field="([^"]*)" data-hash="([^"]*)"/gu)];
    expect(sheet.fields.map(({ id, hash }) => [id, hash])).toEqual(shown.map(([, id, hash]) => [id, hash]));
    expect(sheet.fields.map(({ label, copies }) => [label, ...copies.map(({ text }) => text)])).toEqual([
      ['Tiêu đề', intent.headline],
      ['Tóm tắt (sapo)', 'Đảng ủy phường An Hòa ra quân tổng vệ sinh.'],
      ['Chuyên mục', 'Tin tức'],
      ['Ảnh đại diện', `01-${room.word.toLowerCase()}.jpg`],
      [
        'Nội dung',
        `Sáng 22/11, Đảng ủy phường An Hòa ra quân.\n\n[Ảnh 1: 01-${room.word.toLowerCase()}.jpg]\nẢnh 1 của ${room.word}. Ảnh: Hoàng Nam\n\nTin và ảnh: Minh Anh`,
      ],
      ['Ảnh 1', `01-${room.word.toLowerCase()}.jpg`, `Ảnh 1 của ${room.word}. Ảnh: Hoàng Nam`, 'Mô tả 1'],
      ['Tác giả', 'Tin và ảnh: Minh Anh'],
      ['Từ khóa', 'Dân vận khéo'],
      ['Đường dẫn', `ra-quan-${room.word.toLowerCase()}`],
    ]);
    expect(JSON.stringify(sheet.fields)).not.toMatch(/file:|asset:|<img/u);
  });

  it('remembers what was pasted, and asks again only for what has changed since', async () => {
    const room = await aCarryRoom();
    const photos = await addPhotos(room, [2, 3]);
    const story = addStory(room, { photos });
    const first = await deliver(room, { story });
    tickAll(room, first);
    const done = open(getSheet(room.desk.library.read, { intentId: first.id }));
    const caption = [{ photoId: photos[1]?.id ?? '', set: { caption: 'Chú thích mới.' } }];
    editPhotos(room.desk.library.write, caption, room.desk.clock.now());
    const second = await deliver(room, { story: latest(room, story) });
    const again = getSheet(room.desk.library.read, { storyId: story.id });
    expect([done, again.intentId, open(again)]).toEqual([[], second.id, ['Nội dung (đổi)', 'Ảnh 2 (đổi)']]);
  });

  it('takes a tick back', async () => {
    const room = await aCarryRoom();
    const { id: intentId } = await deliver(room, { story: addStory(room) });
    const ticked = tickField(parts(room), { intentId, field: 'headline', done: true });
    const untied = tickField(parts(room), { intentId, field: 'headline', done: false });
    const copied = (sheet: CarrySheet): boolean | undefined =>
      sheet.fields.find(({ id }) => id === 'headline')?.copied;
    expect([copied(ticked), copied(untied)]).toEqual([true, false]);
  });

  it('says where there is no such sheet, delivery or field', async () => {
    const room = await aCarryRoom();
    const story = addStory(room);
    const sheetOf = (of: Parameters<typeof getSheet>[1]) => () => getSheet(room.desk.library.read, of);
    expect(sheetOf({ storyId: story.id })).toThrow('chưa gửi tới cổng dán tay nào');
    const { id: intentId } = await deliver(room, { story });
    expect(() => tickField(parts(room), { intentId, field: 'khong-co', done: true })).toThrow(
      'Phiếu dán không có ô này',
    );
    const portal = await connect(room.desk, temporaryFolder(), { name: 'Cổng phường' });
    const other = await deliver({ ...room, connection: portal }, { story: latest(room, story) });
    expect(sheetOf({ intentId: other.id })).toThrow('không phải cổng dán tay');
  });
});

describe('what a person says was done in the portal', () => {
  it('makes the article public at its address, and possible to correct', async () => {
    const room = await aCarryRoom();
    const story = addStory(room);
    const first = await deliver(room, { story });
    const before = latest(room, story).status;
    await expect(
      deliver(room, { story: latest(room, story), action: 'correct', note: 'Sai tên.' }),
    ).rejects.toThrow('không công khai');
    const address = 'https://anhoa.example/tin/ra-quan';
    confirm(room, first, address);
    const sheet = getSheet(room.desk.library.read, { intentId: first.id });
    const after = latest(room, story);
    const corrected = await deliver(room, { story: after, action: 'correct', note: 'Sai tên.' });
    expect([before, after.status, sheet.pageUrl, sheet.confirmedAt]).toEqual([
      ...['draft', 'published', address, '2026-11-22T03:42:07.000Z'],
    ]);
    expect([corrected.state, corrected.receipt?.url, corrected.receipt?.visibility]).toEqual([
      ...['published', address, 'public'],
    ]);
    const next = getSheet(room.desk.library.read, { intentId: corrected.id });
    expect([next.confirmedAt, next.fields[0]]).toMatchObject([
      null,
      { id: 'step:open', copies: [{ label: 'Địa chỉ', text: address }] },
    ]);
  });

  it('takes it away only when it was taken away, and then everything has to be pasted anew', async () => {
    const room = await aCarryRoom();
    const story = addStory(room);
    const first = await deliver(room, { story });
    tickAll(room, first);
    confirm(room, first);
    const gone = await deliver(room, {
      story: latest(room, story),
      action: 'take-down',
      note: 'Sai sự thật.',
    });
    const still = latest(room, story).status;
    tickAll(room, gone);
    confirm(room, gone);
    const after = latest(room, story);
    const again = await deliver(room, { story: after });
    const sheet = getSheet(room.desk.library.read, { intentId: again.id });
    expect([still, after.status, again.manifest.action, sheet.fields.some(({ copied }) => copied)]).toEqual([
      ...['published', 'draft', 'publish'],
      false,
    ]);
  });

  it('is not taken for a package that a newer one has replaced', async () => {
    const room = await aCarryRoom();
    const story = addStory(room);
    const first = await deliver(room, { story });
    const second = await deliver(room, { story: edit(room, story, { paragraphs: ['Bản hai.'] }) });
    expect(() => confirm(room, first)).toThrow('Đã có gói mới hơn');
    const replaced = [first, second].map(
      ({ id }) => getSheet(room.desk.library.read, { intentId: id }).isReplaced,
    );
    expect(replaced).toEqual([true, false]);
    confirm(room, second);
    expect(latest(room, story).status).toBe('published');
  });
});
