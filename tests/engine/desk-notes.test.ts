import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { WritableDb } from '#engine/db/handle.ts';
import { migrate } from '#engine/db/migrate.ts';
import { commentsOnFields } from '#engine/db/migrations/0022-comments-on-fields.ts';
import { migrations } from '#engine/db/migrations/registry.ts';
import {
  listThreads,
  removeThread,
  replyToThread,
  resolveThread,
  restoreThread,
  startThread,
} from '#engine/library/comments.ts';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { editPhotos } from '#engine/library/photos.ts';
import { createStory, getVersion, saveStory, storyVersions } from '#engine/library/stories.ts';
import { keepNamedVersion, renameVersion } from '#engine/library/versions.ts';
import { paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { StoryContent } from '#shared/model/story.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { temporaryLibrary } from '#tests/support/library.ts';
import { testMoment } from '#tests/support/moment.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const content = (text: string, headline = 'Ra quân'): StoryContent =>
  StoryContent.parse({ headline, document: storyDocument([paragraph(text)]) });
const later = (minutes: number): Date => new Date(testMoment.getTime() + minutes * 60_000);

describe('a version with a name', () => {
  it('is kept in the middle of a sitting and stays when the text goes on', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: content('một'), at: testMoment });
    const version = keepNamedVersion(write, id, ' Bản gửi duyệt ');
    saveStory(write, { id, revision: 1, content: content('hai'), at: later(1) });
    expect(storyVersions(write, id).map(({ name, revision }) => [name, revision])).toEqual([
      ['Bản gửi duyệt', 1],
    ]);
    expect(getVersion(write, version?.id ?? 0).content).toEqual(content('một'));
  });

  it('is one version with two wishes: kept before a restore it keeps its name', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: content('một'), at: testMoment });
    const first = keepNamedVersion(write, id, 'Bản gửi duyệt');
    expect(keepNamedVersion(write, id, '')).toEqual(first);
    expect(storyVersions(write, id)).toHaveLength(1);
  });

  it('knows what its photos said when it was kept', () => {
    const { write } = temporaryLibrary();
    const shown = aPhoto({ caption: 'Bà Lành trao quà.' });
    const photoId = shown.id;
    insertPhoto(write, shown, testMoment.toISOString());
    const document = storyDocument([photo({ photoId })]);
    const { id } = createStory(write, {
      content: StoryContent.parse({ headline: 'Quà', document }),
      at: testMoment,
    });
    const version = keepNamedVersion(write, id, 'Bản gửi duyệt');
    editPhotos(write, [{ photoId, set: { caption: 'Bà Lan trao quà.' } }], later(1));
    expect(getVersion(write, version?.id ?? 0).captions).toEqual({ [photoId]: 'Bà Lành trao quà.' });
    write.prepare('UPDATE story_versions SET captions = NULL').run();
    expect(getVersion(write, version?.id ?? 0).captions).toBeNull();
  });

  it('is called otherwise, and gives its name up', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: content('một'), at: testMoment });
    const versionId = keepNamedVersion(write, id, 'Bản 1')?.id ?? 0;
    expect(renameVersion(write, versionId, 'Bản trước họp').name).toBe('Bản trước họp');
    expect(renameVersion(write, versionId, '').name).toBe('');
    expect(storyVersions(write, id)).toHaveLength(1);
  });

  it('is not made of a story without a word', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: content('', ''), at: testMoment });
    expect(keepNamedVersion(write, id, 'Trắng')).toBeNull();
  });
});

describe('a comment thread', () => {
  const begun = (write: ReturnType<typeof temporaryLibrary>['write']) => {
    const { id: storyId } = createStory(write, { content: content('Sáng 22/11'), at: testMoment });
    const thread = { id: randomUUID(), storyId, photoId: null, field: null, quote: '22/11' };
    startThread(write, { ...thread, author: 'Lê Thị Mai', text: ' Đúng ngày chưa? ', at: testMoment });
    return thread;
  };

  it('holds what was said in order, with who and when', () => {
    const { write } = temporaryLibrary();
    const thread = begun(write);
    replyToThread(write, { threadId: thread.id, author: 'Bình', text: 'Đúng rồi.', at: later(5) });
    expect(listThreads(write, thread.storyId)).toEqual([
      {
        ...thread,
        resolved: null,
        comments: [
          {
            id: expect.any(String),
            author: 'Lê Thị Mai',
            text: 'Đúng ngày chưa?',
            at: testMoment.toISOString(),
          },
          { id: expect.any(String), author: 'Bình', text: 'Đúng rồi.', at: later(5).toISOString() },
        ],
      },
    ]);
  });

  it('begun a second time, because the answer was lost, is the one that is there', () => {
    const { write } = temporaryLibrary();
    const thread = begun(write);
    startThread(write, { ...thread, author: 'Lê Thị Mai', text: 'Đúng ngày chưa?', at: later(1) });
    expect(listThreads(write, thread.storyId).map(({ comments }) => comments.length)).toEqual([1]);
  });

  it('is resolved by somebody, and opened again by an answer', () => {
    const { write } = temporaryLibrary();
    const { id: threadId } = begun(write);
    const resolved = resolveThread(write, { threadId, by: 'Bình', at: later(9) });
    expect(resolved.resolved).toEqual({ by: 'Bình', at: later(9).toISOString() });
    const answered = replyToThread(write, { threadId, author: 'Mai', text: 'Chưa xong.', at: later(10) });
    expect(answered.resolved).toBeNull();
  });

  it('that was deleted comes back whole', () => {
    const { write } = temporaryLibrary();
    const thread = begun(write);
    const before = listThreads(write, thread.storyId);
    removeThread(write, thread.id, later(1));
    expect(listThreads(write, thread.storyId)).toEqual([]);
    restoreThread(write, thread.id);
    expect(listThreads(write, thread.storyId)).toEqual(before);
  });

  it('about a field outlives what the field said, also when an earlier version comes back', () => {
    const { write } = temporaryLibrary();
    const { id: storyId } = createStory(write, { content: content('một', 'Ra quân'), at: testMoment });
    const version = keepNamedVersion(write, storyId, 'Bản 1');
    saveStory(write, { id: storyId, revision: 1, content: content('một', 'Tổng vệ sinh'), at: later(1) });
    const thread = { id: randomUUID(), storyId, photoId: null, field: 'headline', quote: 'Tổng' } as const;
    startThread(write, { ...thread, author: 'Mai', text: 'Tít khô.', at: later(2) });
    const begun = listThreads(write, storyId);
    expect(begun).toMatchObject([thread]);
    const earlier = getVersion(write, version?.id ?? 0).content;
    saveStory(write, { id: storyId, revision: 2, content: earlier, at: later(3) });
    expect(listThreads(write, storyId)).toEqual(begun);
  });

  it('from before fields could be commented on is read as it was', () => {
    const folder = temporaryFolder();
    const db = new Database(join(folder, 'library.sqlite'));
    migrate(db, migrations.slice(0, commentsOnFields.version - 1), join(folder, 'backups'));
    db.pragma('foreign_keys = OFF');
    const at = testMoment.toISOString();
    const thread = { id: randomUUID(), storyId: randomUUID(), photoId: null, quote: '22/11' };
    const comment = { id: randomUUID(), author: 'Mai', text: 'Đúng ngày chưa?', at };
    db.prepare(
      `INSERT INTO comment_threads (id, story_id, photo_id, quote, started_at)
        VALUES (@id, @storyId, @photoId, @quote, @at)`,
    ).run({ ...thread, at });
    db.prepare(
      `INSERT INTO comments (id, thread_id, position, author, text, at)
        VALUES (@id, @threadId, 0, @author, @text, @at)`,
    ).run({ ...comment, threadId: thread.id });
    migrate(db, migrations, join(folder, 'backups'));
    // Proof: the brand is of the type alone; this one was opened for writing.
    const write = db as unknown as WritableDb;
    expect(listThreads(write, thread.storyId)).toEqual([
      { ...thread, field: null, resolved: null, comments: [comment] },
    ]);
    db.close();
  });

  it('that nobody began is an answer in words, not a fault', () => {
    const { write } = temporaryLibrary();
    expect(() =>
      replyToThread(write, { threadId: randomUUID(), author: '', text: 'A', at: testMoment }),
    ).toThrow('Không còn bình luận này trong thư viện.');
  });
});
