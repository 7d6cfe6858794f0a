// What a story becomes in a WordPress, field by field, on the oldest and the newest version that are kept up.
import { describe, expect, it } from 'vitest';
import { shownBlock } from '#engine/connections/article/shown-blocks.ts';
import type { RemoteArticle } from '#engine/connections/connection-adapter.ts';
import { toDestination } from '#engine/connections/secrets.ts';
import { uploadLedger } from '#engine/connections/upload-ledger.ts';
import { findConnection } from '#engine/db/rows/connections.ts';
import { createStory } from '#engine/library/stories.ts';
import * as build from '#shared/document/build.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import { textFormat } from '#shared/model/inline.ts';
import type { Photo } from '#shared/model/photo.ts';
import { StoryContent, type Story } from '#shared/model/story.ts';
import { addPhotos, deliver } from '#tests/support/conformance/newsroom.ts';
import {
  asAdmin,
  storedMedia,
  storedPost,
  termNames,
  wordpressNames,
  wordpressRoom,
  type WordPressRoom,
} from '#tests/support/wordpress-room.ts';

describe.each(wordpressNames)('a story in %s', (name) => {
  it('shows small pictures at their side in a file of their size, and gives them back so', async () => {
    const room = await wordpressRoom(name);
    const photos = await addPhotos(room, [1, 2]);
    const blocks = photos.map(({ id }, index) =>
      build.photo({ photoId: id, size: 'small', align: index === 0 ? 'left' : 'right' }),
    );
    const story = fullStory(room, [], { document: build.storyDocument(blocks) });
    const { state, receipt } = await deliver(room, { story });
    expect([state, receipt?.losses]).toEqual(['published', []]);
    const post = await storedPost(name, receipt?.remoteId ?? '');
    expect(post.content.raw.match(/<figure class="[^"]*"><img src="[^"]*"/gu)).toEqual([
      expect.stringMatching(/alignleft size-medium"><img src="[^"]*-300x\d+\.jpg"$/u),
      expect.stringMatching(/alignright size-medium"><img src="[^"]*-300x\d+\.jpg"$/u),
    ]);
    const read = await readBack(room, receipt?.remoteId ?? '');
    expect(
      read?.document.root.children.map(
        (block) => block.type === 'photo' && [block.photoId, block.size, block.align],
      ),
    ).toEqual(blocks.map(({ photoId, size, align }) => [photoId, size, align]));
  });

  it('has every part where WordPress keeps it', async () => {
    const room = await wordpressRoom(name);
    const photos = await addPhotos(room, [1, 2]);
    const story = fullStory(room, photos);
    const { state, receipt } = await deliver(room, { story });
    expect([state, receipt?.losses]).toEqual(['published', []]);
    const id = receipt?.remoteId ?? '';
    const post = await storedPost(name, id);
    const media = (await storedMedia(name, room.word)).toSorted((one, other) =>
      one.alt_text < other.alt_text ? -1 : 1,
    );
    expect({
      title: post.title.raw,
      excerpt: post.excerpt.raw,
      slug: post.slug.startsWith(story.slug),
      comments: post.comment_status,
      cover: post.featured_media,
      categories: await termNames(name, 'categories', id),
      tags: (await termNames(name, 'tags', id)).toSorted(),
    }).toEqual({
      title: `"Ra quân" & &lt;trồng cây&gt; ${room.word}`,
      excerpt: 'Sáng 22/11, phường An Hòa ra quân & trồng cây.',
      slug: true,
      comments: 'open',
      cover: media[0]?.id,
      categories: ['Tin tức'],
      tags: ['Dân vận khéo', 'Môi trường'],
    });
    expect(media.map((file) => [file.post, file.alt_text, file.title.raw, file.caption.raw])).toEqual(
      photos.map(({ alt, caption }) => [Number(id), alt, room.word, `${caption} Ảnh: Hoàng Nam`]),
    );
    expect(media.map(({ slug }) => slug)).toEqual(
      media.map(() => expect.stringMatching(/^ts-[0-9a-f]{20}$/u)),
    );
  });

  it('stays as it was sent for an author whose HTML is filtered', async () => {
    const room = await wordpressRoom(name, { user: 'author' });
    const story = fullStory(room, await addPhotos(room, [1, 2]));
    const { state, receipt } = await deliver(room, { story });
    expect([state, receipt?.losses]).toEqual(['published', []]);
    const again = await deliver(room, { story });
    expect([again.state, again.receipt?.files]).toEqual(['published', 0]);
  });

  it('comes back as the same story', async () => {
    const room = await wordpressRoom(name);
    const photos = await addPhotos(room, [1, 2]);
    const story = fullStory(room, photos);
    const { receipt } = await deliver(room, { story });
    await deliver(room, { story, action: 'correct', note: 'Bản trước ghi sai tên.' });
    const article = await readBack(room, receipt?.remoteId ?? '');
    const { headline, lead, section, tags, byline } = story;
    expect({ ...article?.fields, tags: article?.fields.tags?.toSorted() }).toEqual({
      ...{ headline, lead, section, tags, byline },
    });
    expect(article?.document).toEqual(asShown(story, photos));
    expect([article?.pictures, article?.visibility, article?.modifiedBy]).toEqual([[], 'public', 'Editor']);
  });

  it('goes under the author, category and tags a newsroom has chosen', async () => {
    const room = await wordpressRoom(name, {
      settings: { author: 'Author', sections: { 'Tin tức': `Mục & ${name} riêng` } },
    });
    await asAdmin(name, 'tags', { method: 'POST', body: JSON.stringify({ name: `Thẻ ${room.word}` }) });
    const tags = [`thẻ ${room.word}`, 'Dân vận khéo', 'dân vận khéo'];
    const story = fullStory(room, [], { tags });
    const { receipt } = await deliver(room, { story });
    const id = receipt?.remoteId ?? '';
    expect([
      (await storedPost(name, id)).author,
      await termNames(name, 'categories', id),
      (await termNames(name, 'tags', id)).toSorted(),
    ]).toEqual([3, [`Mục &amp; ${name} riêng`], ['Dân vận khéo', `Thẻ ${room.word}`]]);
  });
});

it('fills the fields a site has opened, and says which it has not', async () => {
  const fields = { kicker: 'ext_revision', lead: 'chua_mo' };
  const room = await wordpressRoom('wordpress', { settings: { fields } });
  const { receipt } = await deliver(room, { story: fullStory(room, [], { kicker: 'Phường An Hòa' }) });
  expect(receipt?.losses).toEqual(['Trang chưa mở trường chua_mo cho REST nên phần ấy không được gửi.']);
  const { meta, content } = await storedPost('wordpress', receipt?.remoteId ?? '');
  expect([meta, content.raw.includes('toa-soan-sapo'), room.connection.reachability.message]).toEqual([
    expect.objectContaining({
      ext_revision: 'Phường An Hòa',
      ext_source_id: expect.stringMatching(/^[0-9a-f-]{36}$/u),
    }),
    true,
    expect.stringContaining('chua_mo'),
  ]);
});

function fullStory(
  { desk, word }: WordPressRoom,
  photos: readonly Photo[],
  given: Partial<StoryContent> = {},
): Story {
  const [first, ...others] = photos;
  const content = StoryContent.parse({
    headline: `"Ra quân" & <trồng cây> ${word}`,
    lead: 'Sáng 22/11, phường An Hòa ra quân & trồng cây.',
    section: 'Tin tức',
    tags: ['Dân vận khéo', 'Môi trường'],
    byline: [{ role: 'both', name: 'Minh Anh' }],
    document: build.storyDocument([
      build.paragraph([
        build.textRun(`Ông "Tám" & bà 'Tư' <cười> -- `),
        build.textRun('đậm nghiêng', textFormat.bold | textFormat.italic),
        build.textRun(', '),
        build.link('https://anhoa.example/van-ban?so=1&nam=2026', 'văn bản'),
        build.textRun('.'),
      ]),
      build.heading('h2', 'Kết quả'),
      build.list('number', ['Thu 12 tấn rác', 'Trồng 300 cây']),
      ...(first === undefined ? [] : [build.photo({ photoId: first.id })]),
      build.heading('h3', 'Khu phố 7'),
      build.quote('Dân vận khéo thì việc gì cũng thành công.'),
      build.note('Từ ngày 10 đến 30/10, các khu phố cũng ra quân.'),
      build.gallery(
        'Hoạt động',
        others.map(({ id }) => ({ photoId: id, caption: null })),
      ),
    ]),
    ...given,
  });
  return createStory(desk.library.write, { content, at: desk.clock.now() });
}

/** What the site shows of the story's blocks. */
function asShown(story: Story, photos: readonly Photo[]): RemoteArticle['document'] {
  const library = new Map(photos.map((photo) => [photo.id, photo]));
  const shown = story.document.root.children.map((block) => shownBlock(block, library));
  return build.storyDocument(normaliseBlocks(shown.filter((block) => block !== undefined)));
}

async function readBack(
  { desk, connection }: WordPressRoom,
  remoteId: string,
): Promise<RemoteArticle | undefined> {
  const { library, clock, adapters, secrets } = desk;
  const record = findConnection(library.read, connection.id);
  if (record === undefined) throw new Error('The connection just made is not there');
  const uploads = uploadLedger({ db: library.write, clock }, connection.id);
  return adapters.wordpress.readArticle?.({ destination: toDestination(record, secrets), uploads, remoteId });
}
