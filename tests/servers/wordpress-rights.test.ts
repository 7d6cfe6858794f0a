// What a WordPress will not let us do, and how that is said: rights, passwords, limits, other people's edits, set times.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import type { DeliveryPlan } from '#engine/connections/connection-adapter.ts';
import { testConnection } from '#engine/connections/connections.ts';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { storeOriginal } from '#engine/files/store-original.ts';
import { findPhotos } from '#engine/library/photos.ts';
import { planStory } from '#engine/outbox/plan.ts';
import type { Photo } from '#shared/model/photo.ts';
import { aPhoto } from '#tests/support/builders.ts';
import type { Story } from '#shared/model/story.ts';
import { addPhotos, deliver } from '#tests/support/conformance/newsroom.ts';
import { addStory, edit, latest, messageOf, onlyArticle } from '#tests/support/conformance/stories.ts';
import { openFaultProxy } from '#tests/support/faults/fault-proxy.ts';
import { server } from '#tests/support/servers/servers.ts';
import {
  asAdmin,
  storedMedia,
  storedPost,
  wordpressRoom,
  type WordPressRoom,
} from '#tests/support/wordpress-room.ts';

const name = 'wordpress';

it('says before anything is sent that an account may not publish', async () => {
  const room = await wordpressRoom(name, { user: 'contributor' });
  const intent = await deliver(room, { story: addStory(room, { photos: await addPhotos(room, [1]) }) });
  expect([room.connection.reachability.state, intent.state, await room.subject.find(room.word)]).toEqual([
    ...['reachable', 'refused', []],
  ]);
  const missing = /chưa có quyền đăng bài \(publish_posts\) và tải ảnh lên \(upload_files\)/u;
  expect(room.connection.reachability.message).toMatch(missing);
  expect(messageOf(intent)).toMatch(missing);
});

it('says offline already that a category is missing and may not be made', async () => {
  const room = await wordpressRoom(name, {
    user: 'author',
    settings: { sections: { 'Tin tức': 'Chưa có' } },
  });
  const story = addStory(room, {});
  const missing = /không có chuyên mục “Chưa có”/u;
  expect(await problemsOf(room, story)).toEqual([
    { level: 'block', message: expect.stringMatching(missing) },
  ]);
  const intent = await deliver(room, { story });
  expect([intent.state, messageOf(intent), await room.subject.find(room.word)]).toEqual([
    ...['refused', expect.stringMatching(missing), []],
  ]);
});

it('stops at a password that is taken back, and goes on with a new one', async () => {
  const Password = z.object({ uuid: z.string(), password: z.string() });
  const make = async (): Promise<z.infer<typeof Password>> => {
    const body = JSON.stringify({ name: `thử ${randomUUID()}` });
    return Password.parse(await asAdmin(name, 'users/2/application-passwords', { method: 'POST', body }));
  };
  const first = await make();
  const room = await wordpressRoom(name, { secret: first.password });
  const story = addStory(room, { paragraphs: ['Bản đầu.'] });
  await deliver(room, { story });
  await asAdmin(name, `users/2/application-passwords/${first.uuid}`, { method: 'DELETE' });
  const held = await deliver(room, { story: edit(room, story, { paragraphs: ['Bản hai.'] }) });
  expect([held.state, messageOf(held)]).toEqual(['waiting', expect.stringMatching(/mật khẩu ứng dụng/u)]);
  expect((await test(room)).state).toBe('signed-out');
  const second = await make();
  room.desk.secrets.set(room.connection.id, second.password);
  expect((await test(room)).state).toBe('reachable');
  await room.desk.outbox.runUntilIdle();
  expect([room.desk.outbox.get(held.id).state, (await onlyArticle(room.subject, room.word)).text]).toEqual([
    'published',
    expect.stringContaining('Bản hai.'),
  ]);
  const told = JSON.stringify([room.desk.outbox.list(), room.connection]);
  expect([told.includes(first.password), told.includes(second.password)]).toEqual([false, false]);
  await asAdmin(name, `users/2/application-passwords/${second.uuid}`, { method: 'DELETE' });
});

it('refuses a picture above the limit of the site with its name and size, and warns of it the next time', async () => {
  const room = await wordpressRoom(name);
  const huge = await addHugePng(room);
  const story = addStory(room, { photos: [huge] });
  const intent = await deliver(room, { story });
  expect([intent.state, messageOf(intent)]).toEqual([
    'refused',
    expect.stringMatching(/Ảnh “khổng lồ\.png” nặng [\d,]+ MB, quá giới hạn tải lên .*upload_max_filesize/u),
  ]);
  expect((await room.subject.find(room.word)).map(({ visibility }) => visibility)).toEqual(['draft']);
  expect(await problemsOf(room, latest(room, story))).toEqual([
    { level: 'warn', message: expect.stringMatching(/khổng lồ\.png.*có thể quá giới hạn của trang/u) },
  ]);
});

it('says who changed an article there and when, and does not take an autosave for a change', async () => {
  const room = await wordpressRoom(name);
  const story = addStory(room, { paragraphs: ['Bản đầu.'] });
  const id = (await deliver(room, { story })).receipt?.remoteId ?? '';
  const typed = JSON.stringify({ content: 'Đang gõ dở' });
  await asAdmin(name, `posts/${id}/autosaves`, { method: 'POST', body: typed });
  const second = await deliver(room, { story: edit(room, story, { paragraphs: ['Bản hai.'] }) });
  await room.subject.editHeadline(id, `Người khác sửa ${room.word}`);
  const third = await deliver(room, { story: edit(room, story, { paragraphs: ['Bản ba.'] }) });
  expect([second.state, third.state, messageOf(third)]).toEqual([
    ...['published', 'conflict'],
    expect.stringMatching(/đã được “admin” sửa lúc \d{2}:\d{2} ngày/u),
  ]);
});

it('brings an article back out of the trash only after the person has seen that it is there', async () => {
  const room = await wordpressRoom(name);
  const story = addStory(room, { paragraphs: ['Bản đầu.'] });
  const first = await deliver(room, { story });
  const id = first.receipt?.remoteId ?? '';
  await asAdmin(name, `posts/${id}`, { method: 'DELETE' });
  const held = await deliver(room, { story: edit(room, story, { paragraphs: ['Bản hai.'] }) });
  expect([held.state, messageOf(held)]).toEqual(['conflict', expect.stringContaining('thùng rác')]);
  room.desk.outbox.retry(held.id);
  await room.desk.outbox.tick();
  const { receipt } = room.desk.outbox.get(held.id);
  expect([receipt?.remoteId, receipt?.url, (await storedPost(name, id)).status]).toEqual([
    ...[id, first.receipt?.url, 'publish'],
  ]);
});

it('takes a story’s pictures away with it, but not those another story shows', async () => {
  const room = await wordpressRoom(name);
  const photos = await addPhotos(room, [1, 2]);
  const story = addStory(room, { photos });
  await deliver(room, { story });
  await deliver(room, { story: addStory(room, { before: 'Bài khác ', photos: photos.slice(1) }) });
  await deliver(room, { story: latest(room, story), action: 'take-down', note: 'Sai sự thật' });
  const left = await storedMedia(name, room.word);
  expect(left.map(({ alt_text: alt }) => alt)).toEqual(['Mô tả 2']);
});

it('removes a draft nobody reads any more for good, with its pictures', async () => {
  const room = await wordpressRoom(name);
  const story = addStory(room, { photos: await addPhotos(room, [1]) });
  const { receipt } = await deliver(room, { story });
  await deliver(room, { story: latest(room, story), action: 'unpublish', note: 'Chờ duyệt lại' });
  const gone = await deliver(room, {
    story: latest(room, story),
    action: 'delete-draft',
  });
  expect([gone.state, gone.receipt?.visibility, await storedMedia(name, room.word)]).toEqual([
    ...['published', 'gone', []],
  ]);
  await expect(storedPost(name, receipt?.remoteId ?? '')).rejects.toThrow(/rest_post_invalid_id/u);
});

it('hands over for a set time, and says when readers have it', { timeout: 180_000 }, async () => {
  // WordPress keeps times from a minute on, the outbox gives itself two: the site's clock is shown two minutes slow.
  const { url: target } = await server(name);
  const proxy = await openFaultProxy({ target, faultFor: () => undefined, clockOffMs: -120_000 });
  onTestFinished(proxy.close);
  const room = await wordpressRoom(name, { origin: proxy.url });
  const at = new Date(Date.now() + 64_000).toISOString().replace(/\.\d+Z$/u, '.000Z');
  const intent = await deliver(room, { story: addStory(room, {}), action: 'schedule', at });
  expect([intent.state, intent.receipt?.publicAt]).toEqual(['scheduled', at]);
  const isLive = async (): Promise<void> =>
    expect((await onlyArticle(room.subject, room.word)).visibility).toBe('public');
  await vi.waitFor(isLive, { timeout: 150_000, interval: 2_000 });
  room.desk.clock.pass(600);
  await room.desk.outbox.runUntilIdle();
  const { state, receipt } = room.desk.outbox.get(intent.id);
  expect([state, receipt?.visibility, (await room.subject.read(receipt?.url ?? '')).status]).toEqual([
    ...['published', 'public', 200],
  ]);
});

async function problemsOf(
  { desk, connection }: WordPressRoom,
  story: Story,
): Promise<DeliveryPlan['problems']> {
  const { library, adapters, secrets, clock } = desk;
  const parts = { db: library.write, adapters, secrets, clock };
  return (await planStory(parts, { story, connectionId: connection.id })).plan.problems;
}

function test({ desk, connection }: WordPressRoom): ReturnType<typeof testConnection> {
  const { library, adapters, clock, secrets } = desk;
  const parts = { db: () => library.write, adapters, clock, secrets, emit: () => undefined };
  return testConnection(parts, connection.id);
}

/** Noise, so that no encoder makes it small: about 40 MB, 13 of them at the width that is sent. */
async function addHugePng({ desk, word }: WordPressRoom): Promise<Photo> {
  const [width, height] = [4200, 3200];
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let at = 0; at < pixels.length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pixels.writeUInt32LE(state, Math.min(at, pixels.length - 4));
  }
  const incoming = join(desk.library.path, 'nguồn');
  mkdirSync(incoming, { recursive: true });
  const file = join(incoming, 'khổng lồ.png');
  const raw = { width, height, channels: 3 } as const;
  writeFileSync(file, await sharp(pixels, { raw }).png({ compressionLevel: 1 }).toBuffer());
  const stored = await storeOriginal(desk.library.path, file);
  await stored.commit('image/png');
  const id = randomUUID();
  const { hash, byteSize } = stored;
  const camera = aPhoto({ takenAt: null }).capture;
  insertPhoto(
    desk.library.write,
    {
      ...aPhoto({
        takenAt: null,
        id,
        hash,
        byteSize,
        event: word,
        caption: 'Ảnh lớn',
        fileName: 'khổng lồ.png',
      }),
      ...{ mimeType: 'image/png', capture: { ...camera, width, height } },
    },
    desk.clock.now().toISOString(),
  );
  const [photo] = findPhotos(desk.library.read, [id]);
  if (photo === undefined) throw new Error('The photo just added is not there');
  return photo;
}
