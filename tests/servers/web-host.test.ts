// Publishing to a web host, by each of the ways a host may offer, judged by the folder that its web server shows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { editPhotos } from '#engine/library/photos.ts';
import { getStory } from '#engine/library/stories.ts';
import { planStory } from '#engine/outbox/plan.ts';
import { createStory, saveStory } from '#engine/library/stories.ts';
import { gallery, paragraph, storyDocument } from '#shared/document/build.ts';
import type { Photo } from '#shared/model/photo.ts';
import { StoryContent, type Story } from '#shared/model/story.ts';
import { changesSince, folderState } from '#tests/support/changed-files.ts';
import { click } from '#tests/support/click.ts';
import { addPhoto, addStory, edit, publish, type Desk } from '#tests/support/publishing-desk.ts';
import { server } from '#tests/support/servers/servers.ts';
import { bodyPictures, leadPictures } from '#tests/support/site-pictures.ts';
import { hostRoom, ways, type FileHost } from '#tests/support/web-host-room.ts';
import { walkSite } from '#tests/support/walk-site.ts';

let host: FileHost;

beforeAll(async () => {
  host = await server('filehost');
});

/** What every delivery that changes anything writes for itself. */
const books = (story: Story): string[] => [
  `toa-soan/bai/${story.id}.json`,
  'toa-soan/dang-do.json',
  'toa-soan/giao-nhan.json',
];
const feeds = ['rss.xml', 'sitemap.xml', 'toa-soan/site.json'];
const lists = ['thong-bao', 'tin-tuc', 'van-hoa-xa-hoi', 'xay-dung-dang'].map((slug) => `${slug}/index.html`);
const pages = (slug: string): string[] => [`tin-tuc/${slug}-ban-in.html`, `tin-tuc/${slug}.html`];
const pictures = (photo: Photo): string[] => bodyPictures(photo).map((name) => `anh/${name}`);
/** With the square for lists. */
const lead = (photo: Photo): string[] => leadPictures(photo).map((name) => `anh/${name}`);

async function twoPhotos(desk: Desk): Promise<[Photo, Photo]> {
  return [await addPhoto(desk, 1), await addPhoto(desk, 2)];
}

describe.each(ways)('over %s', (way) => {
  it('the first publication makes a whole site, and readers get at the public address what was sent', async () => {
    const { desk, connection, folder } = await hostRoom(host, way);
    const photos = await twoPhotos(desk);
    const story = addStory(desk, { headline: 'Đường Nguyễn Đình Chiểu', photos });
    const { state, receipt } = await publish(desk, story, connection);
    const walk = walkSite(folder.path);
    expect([state, walk.broken, walk.pages.includes('tin-tuc/duong-nguyen-dinh-chieu.html')]).toEqual([
      'published',
      [],
      true,
    ]);
    expect(receipt).toEqual({
      remoteId: expect.stringMatching(/^[0-9a-f-]{36}\/tin-tuc\/duong-nguyen-dinh-chieu\.html$/u),
      url: `${folder.url}tin-tuc/duong-nguyen-dinh-chieu.html`,
      version: expect.stringMatching(/^[0-9a-f]{64}$/u),
      readBackHash: receipt?.version,
      files: expect.any(Number),
      bytesSent: expect.any(Number),
      bytesUnchanged: 0,
      photos: 2,
      exactlyOnce: true,
      publishedAt: '2026-11-22T03:42:07.000Z',
      visibility: 'public',
      publicAt: null,
      pictures: photos.map((photo) => {
        const path = pictures(photo)[1] ?? '';
        return { photoId: photo.id, remoteId: path, url: `${folder.url}${path}`, contentHash: photo.hash };
      }),
      losses: [],
    });
    const own = readdirSync(join(folder.path, 'toa-soan')).filter((name) => name !== 'tam');
    expect(own.toSorted()).toEqual(['bai', 'dang-do.json', 'giao-nhan.json', 'site.json']);
  });

  it('a story that has not changed sends nothing', async () => {
    const { desk, connection, folder } = await hostRoom(host, way);
    const story = addStory(desk, { headline: 'Họp mặt', photos: await twoPhotos(desk) });
    const first = await publish(desk, story, connection);
    const before = folderState(folder.path);
    desk.clock.pass(3600);
    const { receipt } = await publish(desk, story, connection);
    expect([receipt?.files, receipt?.bytesSent, receipt?.bytesUnchanged, receipt?.version]).toEqual([
      0,
      0,
      first.receipt?.bytesSent,
      first.receipt?.version,
    ]);
    expect(changesSince(before, folder.path)).toEqual({ written: [], removed: [] });
  });

  it('a changed text sends its pages and what tells of its time, no picture and no other list', async () => {
    const { desk, connection, folder } = await hostRoom(host, way);
    const photos = await twoPhotos(desk);
    const story = addStory(desk, { headline: 'Họp mặt', photos });
    await publish(desk, story, connection);
    desk.clock.pass(3600);
    const before = folderState(folder.path);
    const { receipt } = await publish(
      desk,
      edit(desk, story.id, { headline: 'Họp mặt', text: 'Sửa.', photos }),
      connection,
    );
    expect([receipt?.files, changesSince(before, folder.path)]).toEqual([
      5,
      { written: [...feeds, ...pages('hop-mat'), ...books(story)].toSorted(), removed: [] },
    ]);
  });

  it('a photo in the place of another sends that one, and takes the other away', async () => {
    const { desk, connection, folder } = await hostRoom(host, way);
    const [kept, old] = await twoPhotos(desk);
    const story = addStory(desk, { headline: 'Họp mặt', photos: [kept, old] });
    await publish(desk, story, connection);
    const fresh = await addPhoto(desk, 3);
    desk.clock.pass(3600);
    const before = folderState(folder.path);
    await publish(desk, edit(desk, story.id, { headline: 'Họp mặt', photos: [kept, fresh] }), connection);
    expect([changesSince(before, folder.path), walkSite(folder.path).broken]).toEqual([
      {
        written: [...pictures(fresh), ...feeds, ...pages('hop-mat'), ...books(story)].toSorted(),
        removed: pictures(old),
      },
      [],
    ]);
  });

  it('a gallery in another order sends no picture', async () => {
    const { desk, connection, folder } = await hostRoom(host, way);
    const [one, two] = await twoPhotos(desk);
    const contentOf = (photos: readonly Photo[]): StoryContent =>
      StoryContent.parse({
        headline: 'Họp mặt',
        section: 'Tin tức',
        document: storyDocument([
          paragraph('Sáng 22/11.'),
          gallery(
            'Một số hình ảnh',
            photos.map(({ id }) => ({ photoId: id, caption: null })),
          ),
        ]),
      });
    const at = desk.clock.now();
    const story = createStory(desk.library.write, { content: contentOf([one, two]), at });
    await publish(desk, story, connection);
    const before = folderState(folder.path);
    const { id, revision } = story;
    saveStory(desk.library.write, { id, revision, content: contentOf([two, one]), at });
    await publish(desk, getStory(desk.library.read, id), connection);
    // But for the square of lists, which is another photo's now.
    const squares = lead(two).filter((path) => !pictures(two).includes(path));
    const { written } = changesSince(before, folder.path);
    expect(written.filter((path) => path.startsWith('anh/'))).toEqual(squares);
  });

  it('a changed caption sends that photo and no other', async () => {
    const { desk, connection, folder } = await hostRoom(host, way);
    const photos = await twoPhotos(desk);
    const story = addStory(desk, { headline: 'Họp mặt', photos });
    await publish(desk, story, connection);
    const before = folderState(folder.path);
    const [first] = photos;
    editPhotos(
      desk.library.write,
      [{ photoId: first.id, set: { caption: 'Chú thích đúng' } }],
      desk.clock.now(),
    );
    desk.clock.pass(60);
    await publish(desk, story, connection);
    const { written } = changesSince(before, folder.path);
    expect(written.filter((path) => path.startsWith('anh/'))).toEqual(lead(first));
    expect(readFileSync(join(folder.path, 'tin-tuc/hop-mat.html'), 'utf8')).toContain('Chú thích đúng');
  });

  it('a correction is told to readers, and a take-down takes the article away with all that led to it', async () => {
    const { desk, connection, folder } = await hostRoom(host, way);
    const photos = await twoPhotos(desk);
    const story = addStory(desk, { headline: 'Bài sai', photos });
    await publish(desk, story, connection);
    desk.clock.pass(60);
    await publish(desk, addStory(desk, { headline: 'Bài bên cạnh' }), connection);
    desk.clock.pass(3600);
    const page = join(folder.path, 'tin-tuc/bai-sai.html');
    await click(desk, story, connection, { action: 'correct', note: 'Bản trước ghi sai tên ông Tâm.' });
    const corrected = readFileSync(page, 'utf8').includes('Bản trước ghi sai tên ông Tâm.');
    const before = folderState(folder.path);
    const { state, receipt } = await click(desk, story, connection, { action: 'take-down' });
    expect([corrected, state, receipt?.visibility, receipt?.losses]).toEqual([true, 'published', 'gone', []]);
    expect([changesSince(before, folder.path).removed, walkSite(folder.path).broken]).toEqual([
      [...lead(photos[0]), ...pictures(photos[1]), ...pages('bai-sai')].toSorted(),
      [],
    ]);
    expect(walkSite(folder.path, 'tin-tuc/bai-ben-canh.html').broken).toEqual([]);
  });

  it('a plan needs no line: it says what would travel by what was last seen', async () => {
    const { desk, connection } = await hostRoom(host, way);
    const photos = await twoPhotos(desk);
    const story = addStory(desk, { headline: 'Họp mặt', photos });
    const parts = {
      db: desk.library.write,
      adapters: desk.adapters,
      secrets: desk.secrets,
      clock: desk.clock,
    };
    const plan = async () => {
      const { plan: planned } = await planStory(parts, {
        story: getStory(desk.library.read, story.id),
        connectionId: connection.id,
      });
      return planned;
    };
    const before = await plan();
    const { receipt } = await publish(desk, story, connection);
    desk.secrets.forget(connection.id);
    const after = await plan();
    edit(desk, story.id, { headline: 'Họp mặt', text: 'Sửa một câu.', photos });
    const changed = await plan();
    expect([before.action, before.url, after.bytes, after.action]).toEqual([
      'publish',
      receipt?.url,
      0,
      'update',
    ]);
    expect(before.bytes / (receipt?.bytesSent ?? 0)).toBeCloseTo(1, 0);
    expect([changed.bytes > 0, changed.bytes < 100_000, changed.requests]).toEqual([true, true, 14 + 2 * 2]);
  });
});

it('lists are sent when another article comes, and nothing of the articles that are there', async () => {
  const { desk, connection, folder } = await hostRoom(host, 'webdav');
  await publish(desk, addStory(desk, { headline: 'Bài đầu', photos: await twoPhotos(desk) }), connection);
  desk.clock.pass(60);
  const before = folderState(folder.path);
  const story = addStory(desk, { headline: 'Bài hai' });
  await publish(desk, story, connection);
  expect(changesSince(before, folder.path)).toEqual({
    written: ['index.html', ...lists, ...feeds, ...pages('bai-hai'), ...books(story)].toSorted(),
    removed: [],
  });
});
