// What our own code writes to a real Ghost is read back from its page as the same blocks, whatever the story is.
import { beforeAll, expect, it } from 'vitest';
import { shownBlock } from '#engine/connections/article/shown-blocks.ts';
import { toDestination } from '#engine/connections/secrets.ts';
import { uploadLedger } from '#engine/connections/upload-ledger.ts';
import type { RemoteArticle } from '#engine/connections/connection-adapter.ts';
import { findConnection } from '#engine/db/rows/connections.ts';
import { createStory } from '#engine/library/stories.ts';
import { heading, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Photo } from '#shared/model/photo.ts';
import { StoryContent } from '#shared/model/story.ts';
import { addPhotos, aNewsroom, aWord, deliver, type Newsroom } from '#tests/support/conformance/newsroom.ts';
import { ghost } from '#tests/support/conformance/ghost.ts';
import { messageOf } from '#tests/support/conformance/stories.ts';
import type { OpenSubject } from '#tests/support/conformance/subject.ts';
import { addPhoto } from '#tests/support/publishing-desk.ts';
import { randomBlocks, seeded } from '#tests/support/random-document.ts';

const ROUNDS = 20;

let subject: OpenSubject;
beforeAll(async () => {
  subject = await ghost.open();
});

async function publishAndRead(
  { desk, connection }: Newsroom,
  given: Partial<StoryContent>,
): Promise<{
  readonly article: RemoteArticle | undefined;
  readonly said: string;
  readonly version: string | undefined;
}> {
  const content = StoryContent.parse({
    headline: `Ra quân ${aWord()}`,
    document: storyDocument([]),
    ...given,
  });
  const story = createStory(desk.library.write, { content, at: desk.clock.now() });
  const intent = await deliver({ desk, connection, word: '' }, { story });
  const record = findConnection(desk.library.read, connection.id);
  if (record === undefined) throw new Error('The connection is not there');
  const article = await desk.adapters.ghost.readArticle?.({
    destination: toDestination(record, desk.secrets),
    uploads: uploadLedger({ db: desk.library.write, clock: desk.clock }, connection.id),
    remoteId: intent.receipt?.remoteId ?? '',
  });
  return { article, said: `${intent.state}: ${messageOf(intent)}`, version: intent.receipt?.version };
}

it(
  'gives back blocks, marks, links, lists, pictures and captions of many stories',
  { timeout: 300_000 },
  async () => {
    const newsroom = await aNewsroom(subject);
    const library = [
      ...(await addPhotos(newsroom, [501, 502])),
      await addPhoto(newsroom.desk, 503, { caption: '', credit: '', alt: 'Sân trường' }),
      await addPhoto(newsroom.desk, 504, { caption: '', credit: '', alt: '' }),
    ];
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const blocks = randomBlocks(
        seeded(seed),
        library.map(({ id }) => id),
      );
      const { article, said } = await publishAndRead(newsroom, { document: storyDocument(blocks) });
      expect(article?.document.root.children, `hạt giống ${seed}: ${said}`).toEqual(
        blocks.flatMap((block) => shownOnGhost(block, library)),
      );
      expect(article?.pictures).toEqual([]);
    }
  },
);

it('gives back the fields, and what a later overwrite has to name', async () => {
  const newsroom = await aNewsroom(subject);
  const [opening] = await addPhotos(newsroom, [505]);
  const lead = `Sáng 22/11, ${'hơn một trăm hộ dân '.repeat(20)}ra quân.\nDòng hai.`;
  const given = {
    ...{ headline: `Ra quân ${newsroom.word}`, lead, section: 'Tin tức', tags: ['Dân vận khéo'] },
    byline: [{ role: 'both' as const, name: 'Minh Anh' }],
    document: storyDocument([photo({ photoId: opening?.id ?? '' }), paragraph('Thân bài.')]),
  };
  const { article, version } = await publishAndRead(newsroom, given);
  const { headline, section, tags, byline } = given;
  expect([article?.fields, article?.version, article?.visibility]).toEqual([
    { headline, lead, section, tags, byline },
    version,
    'public',
  ]);
  expect(article?.document.root.children.map(({ type }) => type)).toEqual(['photo', 'paragraph']);
});

it('leaves notes to readers out of the story: they stay on Ghost by themselves', async () => {
  const newsroom = await aNewsroom(subject);
  const content = StoryContent.parse({
    ...{ headline: `Ra quân ${newsroom.word}`, document: storyDocument([paragraph('Thân bài.')]) },
    byline: [{ role: 'both', name: 'Minh Anh' }],
  });
  const { desk, connection } = newsroom;
  const story = createStory(desk.library.write, { content, at: desk.clock.now() });
  await deliver(newsroom, { story });
  const { receipt } = await deliver(newsroom, { story, action: 'correct', note: 'Bản trước ghi sai tên.' });
  const record = findConnection(desk.library.read, connection.id);
  if (record === undefined) throw new Error('The connection is not there');
  const article = await desk.adapters.ghost.readArticle?.({
    destination: toDestination(record, desk.secrets),
    uploads: uploadLedger({ db: desk.library.write, clock: desk.clock }, connection.id),
    remoteId: receipt?.remoteId ?? '',
  });
  expect([article?.document, article?.fields.byline]).toEqual([content.document, content.byline]);
});

/** A gallery whose pictures have words of their own comes back as its heading and a figure for each. */
function shownOnGhost(block: Block, library: readonly Photo[]): Block[] {
  const photos = new Map(library.map((one) => [one.id, one]));
  const shown = (one: Block): Block[] => [shownBlock(one, photos) ?? []].flat();
  if (block.type !== 'gallery') return shown(block);
  const figures = block.items.flatMap(({ photoId, caption }) => shown(photo({ photoId, caption })));
  const isBare = figures.every((one) => one.type === 'photo' && one.caption === '');
  if (figures.length === 0 || isBare) return shown(block);
  return [...normaliseBlocks([heading('h2', block.heading)]), ...figures];
}
