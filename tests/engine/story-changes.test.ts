// A save says what changed, and no more than that is written; whatever was saved, the story that opens is the one that was typed.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { searchStories } from '#engine/library/search-stories.ts';
import { createStory, getStory, saveStory, saveStoryChange, storyVersions } from '#engine/library/stories.ts';
import { answer } from '#engine/serve.ts';
import { storyChange } from '#shared/document/block-changes.ts';
import { paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { StoryContent } from '#shared/model/story.ts';
import { anEngine } from '#tests/support/engine.ts';
import { temporaryLibrary } from '#tests/support/library.ts';
import { testMoment } from '#tests/support/moment.ts';
import { pick, randomBlock, seeded } from '#tests/support/random-document.ts';

const later = (minutes: number): Date => new Date(testMoment.getTime() + minutes * 60_000);
const contentOf = (blocks: readonly Block[]): StoryContent =>
  StoryContent.parse({ headline: 'Bài dài', document: storyDocument(blocks) });

/** As long a story as is asked for: paragraphs of fifty words with a photo after every second. */
function longStory(words: number): Block[] {
  const line = 'Sáng nay phường An Hòa ra quân tổng vệ sinh các tuyến đường. '.repeat(4).trim();
  return Array.from({ length: words / 50 }, (_, index) => [
    paragraph(`${index} ${line}`),
    ...(index % 2 === 0 ? [photo({ caption: `Ảnh ${index}` })] : []),
  ]).flat();
}

describe('a save of a change', () => {
  it('leaves the story that was typed, after hundreds of random edits', () => {
    const { write } = temporaryLibrary();
    const random = seeded(20_261_128);
    let content = contentOf(longStory(400));
    const { id } = createStory(write, { content, at: testMoment });
    let revision = 1;
    for (let step = 0; step < 200; step += 1) {
      const blocks = [...content.document.root.children];
      const taken = random(2) === 0 ? blocks.splice(random(blocks.length), 1 + random(3)) : [];
      const put =
        random(3) === 0 ? taken : Array.from({ length: random(3) }, () => randomBlock(random, ['x']));
      blocks.splice(random(blocks.length + 1), 0, ...put);
      const tags = random(4) === 0 ? [pick(random, ['dân vận', 'môi trường'])] : content.tags;
      const next = StoryContent.parse({ ...contentOf(blocks), tags });
      // Unchanged blocks are the same objects, as the window has them.
      const after = { ...next, document: storyDocument(blocks) };
      const saved = saveStoryChange(write, {
        id,
        revision,
        change: storyChange(content, after),
        at: later(step),
      });
      revision = saved.revision;
      content = after;
      const stored = StoryContent.parse(getStory(write, id));
      expect(stored.document.root.children, `step ${step}`).toEqual(
        next.document.root.children.length === 0 ? [paragraph('')] : next.document.root.children,
      );
      expect(stored.tags).toEqual(tags);
    }
  });

  it('writes as little for a story of 20,000 words with 200 photos as for a short one', () => {
    const [short, long] = [bytesOfOneSave(200), bytesOfOneSave(20_000)];
    expect(long).toBeLessThan(64 * 1024);
    expect(long).toBeLessThanOrEqual(short * 2);
  });

  it('counts the words of the whole story and keeps its version as a whole', () => {
    const { write } = temporaryLibrary();
    const before = contentOf([paragraph('một hai ba'), paragraph('bốn năm')]);
    const { id } = createStory(write, { content: before, at: testMoment });
    const change = storyChange(before, {
      ...before,
      document: storyDocument([paragraph('một hai ba'), paragraph('sáu')]),
    });
    saveStoryChange(write, { id, revision: 1, change, at: later(1) });
    saveStory(write, { id, revision: 2, content: contentOf([paragraph('bảy')]), at: later(30) });
    expect(storyVersions(write, id).map(({ revision, wordCount }) => [revision, wordCount])).toEqual([
      [2, 4],
      [1, 5],
    ]);
  });

  it('is told as lists show the story, so that nobody needs to ask for a list again', async () => {
    const { engine, events } = await anEngine();
    const handlers = createHandlers(engine);
    const { id } = createStory(engine.library().write, {
      content: contentOf(longStory(100)),
      at: testMoment,
    });
    const change = { fields: { headline: 'Bài đã dài' }, blocks: null };
    const before = events.length;
    await answer(handlers, 'stories.saveChange', { id, revision: 1, change, undo: null });
    const [story] = searchStories(engine.library().write, { search: '', status: null, limit: 1, offset: 0 });
    expect(story).toMatchObject({ id, headline: 'Bài đã dài', revision: 2 });
    expect(events.slice(before)).toEqual([{ name: 'stories.saved', payload: { story } }]);
  });

  it('is refused with a conflict when the story is another one by now, and nothing is written', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: contentOf([paragraph('một')]), at: testMoment });
    saveStory(write, { id, revision: 1, content: contentOf([paragraph('hai')]), at: later(1) });
    const stale = { fields: {}, blocks: [{ put: [paragraph('khác')] }] };
    expect(() => saveStoryChange(write, { id, revision: 1, change: stale, at: later(2) })).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
    expect(getStory(write, id).document.root.children).toEqual([paragraph('hai')]);
  });
});

/** What one save of one changed word adds to the journal, after the sitting's version has been kept. */
function bytesOfOneSave(words: number): number {
  const { write, path } = temporaryLibrary();
  let content = contentOf(longStory(words));
  const { id } = createStory(write, { content, at: testMoment });
  const save = (revision: number, text: string): void => {
    const blocks = content.document.root.children.map((block, index) =>
      index === 3 ? paragraph(text) : block,
    );
    const after = { ...content, document: storyDocument(blocks) };
    saveStoryChange(write, { id, revision, change: storyChange(content, after), at: later(revision) });
    content = after;
  };
  save(1, 'Đoạn đang viết');
  write.pragma('wal_checkpoint(TRUNCATE)');
  save(2, 'Đoạn đang viết dở');
  return statSync(join(path, 'library.sqlite-wal')).size;
}
