import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { WritableDb } from '#engine/db/handle.ts';
import { migrate } from '#engine/db/migrate.ts';
import { migrations } from '#engine/db/migrations/registry.ts';
import { storyBlocks } from '#engine/db/migrations/0012-story-blocks.ts';
import { getStory, saveStory, storyVersions } from '#engine/library/stories.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import { StoryContent } from '#shared/model/story.ts';
import { randomBlocks, seeded } from '#tests/support/random-document.ts';
import { testMoment } from '#tests/support/moment.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const before = migrations.slice(0, storyBlocks.version - 1);

it('stories written before texts were kept by block open as they were, and can be saved', () => {
  const random = seeded(7);
  const contents = Array.from({ length: 20 }, (_, index) =>
    StoryContent.parse({ headline: `Bài ${index}`, document: storyDocument(randomBlocks(random, ['x'])) }),
  );
  const { db, id } = olderLibrary(contents.map((content) => JSON.stringify(content)));
  const opened = contents.map((_, index) => StoryContent.parse(getStory(db, id(index))));
  expect(opened).toEqual(
    contents.map((content) =>
      content.document.root.children.length === 0
        ? { ...content, document: storyDocument([paragraph('')]) }
        : content,
    ),
  );
  const [first] = contents;
  if (first === undefined) throw new Error('No story');
  const content = { ...first, document: storyDocument([paragraph('Viết tiếp')]) };
  saveStory(db, { id: id(0), revision: 1, content, at: testMoment });
  expect(getStory(db, id(0)).document).toEqual(content.document);
  expect(storyVersions(db, id(0)).map(({ revision }) => revision)).toEqual([1]);
});

it('what was no list of blocks stays as it was, and is opened for reading', () => {
  const odd = [
    'không phải JSON',
    JSON.stringify({ headline: 'Lạ', document: { root: { children: ['chữ trần', 7] } } }),
  ];
  const { db, id } = olderLibrary(odd);
  expect(db.prepare('SELECT content FROM stories ORDER BY number').pluck().all()).toEqual(odd);
  for (const [index, words] of [
    [0, 'không phải JSON'],
    [1, 'chữ trần'],
  ] as const) {
    expect(() => getStory(db, id(index))).toThrow(
      expect.objectContaining({
        code: 'unreadable_story',
        details: { headline: `Bài ${index}`, words: expect.stringContaining(words) },
      }),
    );
  }
});

/** A library of the version before, with a story for each content, brought up to this one. */
function olderLibrary(contents: readonly string[]) {
  const folder = temporaryFolder();
  const db = new Database(join(folder, 'library.sqlite'));
  migrate(db, before, join(folder, 'backups'));
  const id = (index: number): string => `6f9b1a3e-8a5e-4bfb-9a3c-${String(index).padStart(12, '0')}`;
  const insert =
    db.prepare(`INSERT INTO stories (id, revision, parent_revision, status, headline, slug, content, import_report,
    word_count, created_at, updated_at) VALUES (?, 1, 0, 'draft', ?, 'bai', ?, '[]', 3, @at, @at)`);
  contents.forEach((content, index) =>
    insert.run(id(index), `Bài ${index}`, content, { at: testMoment.toISOString() }),
  );
  migrate(db, migrations, join(folder, 'backups'));
  // Proof: the brand is of the type alone; this one was opened for writing.
  return { db: db as unknown as WritableDb, id };
}
