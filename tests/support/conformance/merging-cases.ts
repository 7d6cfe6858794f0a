// Articles that are read back: what nobody touched shows no difference, and what somebody changed there is merged with one's own.
import { expect, it } from 'vitest';
import { readRemoteArticle, type RemoteParts } from '#engine/connections/remote-articles.ts';
import { findPublication } from '#engine/db/rows/publications.ts';
import { createStory } from '#engine/library/stories.ts';
import { takeOver } from '#engine/outbox/conflict-resolve.ts';
import { conflictSides } from '#engine/outbox/conflict-sides.ts';
import { readConflictState } from '#engine/outbox/conflict-state.ts';
import * as build from '#shared/document/build.ts';
import { compareThree } from '#shared/document/three-way.ts';
import { textFormat } from '#shared/model/inline.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { Photo } from '#shared/model/photo.ts';
import { StoryContent, type Story } from '#shared/model/story.ts';
import type { Bench } from './bench.ts';
import { addDocument, addPhotos, deliver, type Newsroom } from './newsroom.ts';
import { addStory, edit, latest, onlyArticle } from './stories.ts';

export function merging({ open, room }: Bench): void {
  it('gives a story back as it was sent, whatever it holds', async ({ skip }) => {
    const newsroom = await room();
    skip(!newsroom.connection.capabilities.readArticle, 'it cannot be read back');
    const photos = await addPhotos(newsroom, [71, 72, 73]);
    const { attachment } = await addDocument(newsroom, 'ke hoach');
    const story = everything(newsroom, photos, attachment);
    const sent = await deliver(newsroom, { story });
    expect(sent.state).toBe('published');
    expect(await differences(newsroom, story, photos)).toEqual([]);
  });

  it('merges what somebody changed there with one’s own, and publishes both', async ({ skip }) => {
    const newsroom = await room();
    skip(!newsroom.connection.capabilities.readArticle, 'it cannot be read back');
    const { desk, word } = newsroom;
    const story = addStory(newsroom, { paragraphs: ['Đoạn một.', 'Đoạn hai.'] });
    await deliver(newsroom, { story });
    const { id } = await onlyArticle(open(), word);
    await open().editHeadline(id, `Quận sửa tít ${word}`);
    const mine = edit(newsroom, story, { paragraphs: ['Đoạn một.', 'Đoạn hai, tôi sửa.'] });
    const met = await deliver(newsroom, { story: mine });
    expect(met.state).toBe('conflict');

    const { compared, remote } = await readConflictState(partsOf(newsroom), met.id);
    const changed = (kind: string): boolean => kind !== 'same';
    expect(
      compared?.comparison.fields
        .filter((field) => changed(field.kind))
        .map(({ name, kind }) => [name, kind]),
    ).toEqual([['headline', 'theirs']]);
    expect(compared?.comparison.segments.map(({ kind }) => kind)).toEqual(['same', 'mine']);
    await takeOver(
      { ...partsOf(newsroom), takeIn: async (_article, documents) => ({ documents, notes: [] }) },
      {
        ...{ id: met.id, choice: 'merged', choices: { fields: {}, segments: {} } },
        ...{ revision: mine.revision, version: remote?.article?.version ?? null },
      },
    );
    expect((await deliver(newsroom, { story: latest(newsroom, story) })).state).toBe('published');
    expect(await onlyArticle(open(), word)).toMatchObject({
      headline: `Quận sửa tít ${word}`,
      text: expect.stringContaining('tôi sửa'),
    });
    expect(desk.outbox.get(met.id).state).toBe('cancelled');
  });
}

/** What would be shown as somebody’s change although nobody made one. */
async function differences(newsroom: Newsroom, story: Story, photos: readonly Photo[]): Promise<unknown[]> {
  const { desk, connection } = newsroom;
  const publication = findPublication(desk.library.read, story.id, connection.id);
  const article = await readRemoteArticle(partsOf(newsroom), connection.id, publication?.remoteId ?? '');
  if (article === undefined) throw new Error('The article just published is not there');
  const pictures = desk.outbox.list().flatMap(({ receipt }) => receipt?.pictures ?? []);
  const mine = { content: StoryContent.parse(story), photos };
  const { fields, segments } = compareThree(conflictSides({ base: mine, mine, article, pictures }));
  return [
    ...fields.filter(({ kind }) => kind !== 'same'),
    ...segments
      .filter(({ kind }) => kind !== 'same')
      .map(({ part, kind, mine: here, theirs }) => ({
        part,
        kind,
        here: here[0]?.key,
        there: theirs[0]?.key,
      })),
  ];
}

function partsOf({ desk }: Newsroom): RemoteParts {
  return { ...desk, db: () => desk.library.write };
}

function everything({ desk, word }: Newsroom, [one, two, three]: readonly Photo[], plan: Attachment): Story {
  const { bold, italic } = textFormat;
  const document = build.storyDocument([
    build.paragraph([
      build.textRun('Sáng 22/11, '),
      build.textRun('Đảng ủy', bold),
      build.textRun(' và '),
      build.textRun('nhân dân', bold | italic),
      build.textRun(' ra quân; xem '),
      build.link('https://anhoa.example/ke-hoach', 'kế hoạch'),
      build.textRun('.'),
    ]),
    build.heading('h2', 'Kết quả'),
    build.photo({ photoId: one?.id ?? '' }),
    build.list('number', ['Quét hẻm.', 'Trồng cây “mỗi nhà một cây” & tưới.']),
    build.heading('h3', 'Khu phố 7'),
    build.quote('Sạch từ trong nhà ra ngoài ngõ.'),
    build.note('Đường dây nóng: 1900 1234.'),
    build.paragraph([
      build.textRun('Dòng một'),
      { type: 'linebreak', version: 1 },
      build.textRun('dòng hai.'),
    ]),
    build.gallery('Chùm ảnh', [
      { photoId: two?.id ?? '', caption: null },
      { photoId: three?.id ?? '', caption: 'Bà Mai nhận quà.' },
    ]),
    build.file(plan.id, 'Kế hoạch 45/KH-UBND'),
    build.photo({ caption: 'Chú thích còn chờ ảnh.' }),
    build.paragraph('Hết.'),
  ]);
  const content = {
    ...{ headline: `Ra quân “tổng vệ sinh” ${word}`, kicker: 'Chỉnh trang đô thị', section: 'Tin tức' },
    ...{ lead: 'Hơn 200 người tham gia.', tags: ['Dân vận khéo', 'Vệ sinh'] },
    ...{ byline: [{ role: 'both' as const, name: 'Minh Anh' }], document },
  };
  return createStory(desk.library.write, { content, at: desk.clock.now() });
}
