// An article of a destination as a story: its pictures in the library, and the next click an update of that article.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttp } from '#engine/connections/http/exchange.ts';
import { knownLists, refreshLists } from '#engine/connections/remote-lists.ts';
import { importArticle } from '#engine/ingest/import-article.ts';
import { findPhotos, listPhotos } from '#engine/library/photos.ts';
import { getStory, removeStory, saveStory } from '#engine/library/stories.ts';
import { readConflictState } from '#engine/outbox/conflict-state.ts';
import * as build from '#shared/document/build.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import type { Connection, RemoteLists } from '#shared/model/connection.ts';
import { StoryContent, type Story } from '#shared/model/story.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { adaptersTo, aFakeDestination } from '#tests/support/fake-destination.ts';
import { anHtmlDestination, type HtmlDestination } from '#tests/support/html-destination.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { connect, publish, type Desk } from '#tests/support/publishing-desk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

type Scene = { desk: Desk; there: HtmlDestination; connection: Connection };

/** A web server with two photographs, a page instead of a picture, and redirects that lead elsewhere. */
async function aPictureServer(): Promise<string> {
  const [one, two] = [await makePhoto({ seed: 1 }), await makePhoto({ seed: 2 })];
  const server: Server = createServer((request, response) => {
    if (request.url === '/anh/1.jpg') response.end(one);
    else if (request.url === '/anh/2.jpg') response.end(two);
    else if (request.url === '/anh/cu.jpg') response.writeHead(301, { location: '/anh/2.jpg' }).end();
    else if (request.url === '/anh/ra-ngoai.jpg') {
      response.writeHead(302, { location: 'http://127.0.0.2:1/anh.jpg' }).end();
    } else if (request.url === '/anh/trang.jpg') response.end('<!doctype html><p>Đăng nhập</p>');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // Proof: a server that listens on TCP has an address with a port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function aScene(html: string): Promise<Scene & { address: string }> {
  const address = await aPictureServer();
  const there = anHtmlDestination(address);
  const desk = aDesk(join(temporaryFolder(), 'thư viện'), { adapters: adaptersTo(there) });
  const connection = await connect(desk, '/noi-nhan', { name: 'Cổng quận' });
  const kept = { headline: 'Ra quân', lead: 'Sáng 22/11.', section: 'Tin tức', html, editor: 'Thu Hà' };
  there.articles.set('41', kept);
  return { desk, there, connection, address };
}

function partsOf({ desk }: Scene): Parameters<typeof importArticle>[0] {
  const http = createHttp(() => desk.clock.now());
  return { ...desk, db: () => desk.library.write, library: () => desk.library, emit: () => undefined, http };
}

async function bringIn(scene: Scene): Promise<Story> {
  const place = { connectionId: scene.connection.id, remoteId: '41' };
  return (await importArticle(partsOf(scene), place)).story;
}

describe('an article brought in for correction', () => {
  it('is a story with its fields, text and pictures, the words under them in the library', async () => {
    const scene = await aScene(
      `<p>Mở đầu.</p><figure><img src="/anh/1.jpg" alt="Bảy người"><figcaption>Dọn hẻm 24 Ảnh: Hoàng Nam</figcaption></figure>
       <figure class="wp-block-gallery"><figure><img src="/anh/cu.jpg"><figcaption>Bà Mai</figcaption></figure></figure>
       <p>Kết.</p><p><em>Tin và ảnh: Anh Hoàng</em></p>`,
    );
    const story = await bringIn(scene);
    const [first = '', second = ''] = photoIds(story.document);
    expect(StoryContent.parse(story)).toEqual(
      StoryContent.parse({
        headline: 'Ra quân',
        lead: 'Sáng 22/11.',
        section: 'Tin tức',
        byline: [{ role: 'both', name: 'Anh Hoàng' }],
        document: build.storyDocument([
          build.paragraph('Mở đầu.'),
          build.photo({ photoId: first }),
          build.gallery('', [{ photoId: second, caption: null }]),
          build.paragraph('Kết.'),
        ]),
      }),
    );
    const photos = findPhotos(scene.desk.library.read, [first, second]);
    expect(photos.map(({ caption, alt, credit, fileName }) => [caption, alt, credit, fileName])).toEqual([
      ['Dọn hẻm 24', 'Bảy người', 'Hoàng Nam', '1.jpg'],
      ['Bà Mai', '', '', '2.jpg'],
    ]);
    expect([story.status, story.slug, story.importReport]).toEqual(['published', 'ra-quan-41', []]);
  });

  it('is updated by the next click, not published a second time', async () => {
    const scene = await aScene('<p>Mở đầu, có lỗi.</p>');
    const story = await bringIn(scene);
    const { desk, there, connection } = scene;
    const content = {
      ...StoryContent.parse(story),
      document: build.storyDocument([build.paragraph('Mở đầu.')]),
    };
    saveStory(desk.library.write, { id: story.id, revision: 1, content, at: desk.clock.now() });
    const intent = await publish(desk, getStory(desk.library.read, story.id), connection);
    expect([intent.state, intent.manifest.action]).toEqual(['published', 'update']);
    expect([...there.articles].map(([id, { html }]) => [id, html])).toEqual([['41', '<p>Mở đầu.</p>']]);
  });

  it('shows a change somebody makes meanwhile as one, compared with what was brought in', async () => {
    const scene = await aScene('<p>Mở đầu, có lỗi.</p>');
    const story = await bringIn(scene);
    scene.there.edit(() => ({ html: '<p>Mở đầu, quận sửa.</p>' }));
    const intent = await publish(scene.desk, story, scene.connection);
    expect(intent.state).toBe('conflict');
    const { compared } = await readConflictState(partsOf(scene), intent.id);
    expect(compared?.comparison.segments.map(({ kind }) => kind)).toEqual(['theirs']);
  });

  it('is brought in once: asked for again it is the story that is there', async () => {
    const scene = await aScene('<p>Mở đầu.</p>');
    const story = await bringIn(scene);
    removeStory(scene.desk.library.write, story.id, scene.desk.clock.now());
    const again = await importArticle(partsOf(scene), { connectionId: scene.connection.id, remoteId: '41' });
    expect(again).toEqual({ story, isNew: false });
  });

  it('is not there any more: that is said, and nothing is made', async () => {
    const scene = await aScene('<p>Mở đầu.</p>');
    const place = { connectionId: scene.connection.id, remoteId: '42' };
    await expect(importArticle(partsOf(scene), place)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps the place of a picture that cannot be had, and says which and why', async () => {
    const scene = await aScene(
      ['mat', 'ra-ngoai', 'trang']
        .map((name) => `<figure><img src="/anh/${name}.jpg"><figcaption>${name}</figcaption></figure>`)
        .join(''),
    );
    const story = await bringIn(scene);
    expect(story.document.root.children).toEqual(
      ['mat', 'ra-ngoai', 'trang'].map((caption) => build.photo({ caption })),
    );
    expect(story.importReport).toEqual([
      `Chưa lấy được ảnh “${scene.address}/anh/mat.jpg”: nơi giữ ảnh trả lời mã 404. Chỗ ảnh ấy đang chờ ảnh.`,
      `Chưa lấy được ảnh “${scene.address}/anh/ra-ngoai.jpg”: địa chỉ không tải được. Chỗ ảnh ấy đang chờ ảnh.`,
      expect.stringContaining('trang.jpg'),
    ]);
    expect(listPhotos(scene.desk.library.read, { search: '' })).toEqual([]);
  });
});

describe('the lists of a destination', () => {
  const lists: RemoteLists = {
    categories: [{ id: '1', name: 'Tin tức' }],
    tags: [],
    authors: [],
    articles: [],
    notes: [],
    fetchedAt: '2026-11-22T05:10:00.000Z',
  };

  it('are there without a network once they were fetched', async () => {
    const destination = { ...aFakeDestination(), fetchLists: async () => lists };
    const desk = aDesk(join(temporaryFolder(), 'thư viện'), { adapters: adaptersTo(destination) });
    const { id } = await connect(desk, '/noi-nhan');
    const parts = { ...desk, db: () => desk.library.write, emit: () => undefined };
    const before = knownLists(parts, id);
    await refreshLists(parts, id);
    expect([before, knownLists(parts, id)]).toEqual([null, lists]);
  });

  it('are not asked for while the destination waits for its password', async () => {
    const destination = { ...aFakeDestination(), fetchLists: async () => lists };
    const capabilities = { ...destination.capabilities, secret: true };
    const desk = aDesk(join(temporaryFolder(), 'thư viện'), {
      adapters: adaptersTo({ ...destination, capabilities }),
    });
    const { id } = await connect(desk, '/noi-nhan', { name: 'Cổng quận' });
    const parts = { ...desk, db: () => desk.library.write, emit: () => undefined };
    await expect(refreshLists(parts, id)).rejects.toMatchObject({
      code: 'destination_refused',
      message:
        '“Cổng quận” đang chờ đăng nhập lại nên chưa hỏi được gì. Hãy đăng nhập trong phần Kết nối rồi thử lại.',
    });
  });

  it('are refused in words where a destination keeps none', async () => {
    const desk = aDesk(join(temporaryFolder(), 'thư viện'), { adapters: adaptersTo(aFakeDestination()) });
    const { id } = await connect(desk, '/noi-nhan', { name: 'Cổng quận' });
    const parts = { ...desk, db: () => desk.library.write, emit: () => undefined };
    await expect(refreshLists(parts, id)).rejects.toMatchObject({
      code: 'invalid_request',
      message: '“Cổng quận” không có danh mục để lấy về.',
    });
  });
});
