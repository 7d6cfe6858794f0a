// What a window is given before the engine has read itself and checked the library: its story, and nothing that could be wrong.
import { openSync, closeSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { answerAhead, openAhead } from '#engine/answer-ahead.ts';
import { openLibrary, type UncheckedLibrary } from '#engine/library/open-library.ts';
import { createStory, getStory } from '#engine/library/stories.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import type { Story } from '#shared/model/story.ts';
import { testMoment } from '#tests/support/moment.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

test('the story of the last time is answered from a library that nobody has checked yet', () => {
  const { libraryDir, story } = aLeftLibrary();
  const held = hold(libraryDir);
  expect(answerAhead(held.read, ask('stories.get', story.id))).toEqual({
    kind: 'reply',
    id: 0,
    ok: true,
    value: story,
  });
});

test('every other question, and a story that is gone, is left to the whole engine', () => {
  const { libraryDir, story } = aLeftLibrary();
  const held = hold(libraryDir);
  const questions = [
    ask('stories.remove', story.id),
    ask('stories.get', '00000000-0000-4000-8000-000000000000'),
    ask('stories.get', 'không phải mã'),
    { kind: 'event', name: 'library.changed', payload: {} },
    undefined,
  ];
  expect(questions.map((question) => answerAhead(held.read, question))).toEqual(
    questions.map(() => undefined),
  );
});

test('a damaged library shows its story and is then refused in a sentence, held by nobody', () => {
  const { libraryDir, story } = aLeftLibrary();
  damage(libraryDir, 'people');
  const held = hold(libraryDir);
  expect(answerAhead(held.read, ask('stories.get', story.id))).toMatchObject({ ok: true, value: story });

  expect(held.check).toThrow(/^Tệp dữ liệu của thư viện bị hỏng nên không mở\. Tệp vẫn để nguyên;/u);
  expect(() => openLibrary(libraryDir, { create: false })).toThrow(/bị hỏng/u);
});

test('a library of another version, or one that is not there, is not read ahead', () => {
  const { libraryDir } = aLeftLibrary();
  const db = new Database(join(libraryDir, 'library.sqlite'));
  db.pragma('user_version = 999');
  db.close();
  expect(openAhead(libraryDir)).toBeUndefined();
  expect(openAhead(join(libraryDir, 'không có'))).toBeUndefined();
  // Let go of: whoever opens it next hears why.
  expect(() => openLibrary(libraryDir, { create: false })).toThrow(/bản Tòa soạn mới hơn/u);
});

/** As a newsroom leaves it in the evening. */
function aLeftLibrary(): { readonly libraryDir: string; readonly story: Story } {
  const libraryDir = join(temporaryFolder(), 'Tòa soạn');
  const library = openLibrary(libraryDir, { create: true });
  const document = storyDocument([paragraph('Sáng nay phường ra quân tổng vệ sinh.')]);
  const { id } = createStory(library.write, { content: { headline: 'Ra quân', document }, at: testMoment });
  const story = getStory(library.read, id);
  library.close();
  return { libraryDir, story };
}

function hold(libraryDir: string): UncheckedLibrary {
  const held = openAhead(libraryDir);
  if (held === undefined) throw new Error('The library does not open as it is');
  onTestFinished(() => {
    if (held.read.open) held.close();
  });
  return held;
}

/** Overwrites the first page of one table. */
function damage(libraryDir: string, table: string): void {
  const path = join(libraryDir, 'library.sqlite');
  const db = new Database(path);
  const pageSize = Number(db.pragma('page_size', { simple: true }));
  const page = Number(
    db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) ?? Number.NaN,
  );
  db.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(pageSize, 0xa5), 0, pageSize, (page - 1) * pageSize);
  closeSync(file);
}

function ask(method: string, id: string): unknown {
  return { kind: 'request', id: 0, method, input: { id } };
}
