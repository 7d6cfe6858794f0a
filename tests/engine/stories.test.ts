import { describe, expect, it } from 'vitest';
import {
  createStory,
  getStory,
  getVersion,
  removeStory,
  restoreStory,
  saveStory,
  storyVersions,
} from '#engine/library/stories.ts';
import { searchStories } from '#engine/library/search-stories.ts';
import { paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { StoryContent } from '#shared/model/story.ts';
import { temporaryLibrary } from '#tests/support/library.ts';
import { testMoment } from '#tests/support/moment.ts';

const everything = { search: '', status: null, limit: 50, offset: 0 } as const;
const content = (text: string, headline = 'Ra quân tổng vệ sinh'): StoryContent =>
  StoryContent.parse({ headline, document: storyDocument([paragraph(text)]) });
const later = (minutes: number): Date => new Date(testMoment.getTime() + minutes * 60_000);

describe('a story', () => {
  it('comes back from the library exactly as it was written', () => {
    const { write } = temporaryLibrary();
    const written = content('Sáng 22/11, Đảng ủy phường An Hòa họp mặt.');
    const story = createStory(write, { content: written, at: testMoment });
    expect(getStory(write, story.id)).toEqual({
      ...written,
      id: story.id,
      revision: 1,
      parentRevision: 0,
      status: 'draft',
      language: 'vi',
      slug: 'ra-quan-tong-ve-sinh',
      createdAt: testMoment.toISOString(),
      updatedAt: testMoment.toISOString(),
      importReport: [],
    });
  });

  it('is stored in NFC however it was typed', () => {
    const { write } = temporaryLibrary();
    const decomposed = 'Bình Thạnh'.normalize('NFD');
    const story = createStory(write, { content: content(decomposed, decomposed), at: testMoment });
    expect([story.headline, story.document.root.children[0]]).toEqual([
      'Bình Thạnh',
      paragraph('Bình Thạnh'),
    ]);
  });

  it('gets a higher revision with every save and remembers which one it was made from', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: content('một'), at: testMoment });
    saveStory(write, { id, revision: 1, content: content('hai'), at: later(1) });
    saveStory(write, { id, revision: 2, content: content('ba'), at: later(2) });
    const { revision, parentRevision, document } = getStory(write, id);
    expect([revision, parentRevision, document.root.children]).toEqual([3, 2, [paragraph('ba')]]);
  });

  it('refuses a save made from an older revision and keeps what is stored', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: content('một'), at: testMoment });
    saveStory(write, { id, revision: 1, content: content('hai'), at: later(1) });
    const stale = (): unknown =>
      saveStory(write, { id, revision: 1, content: content('khác'), at: later(2) });
    expect(stale).toThrow(expect.objectContaining({ code: 'conflict' }));
    expect(getStory(write, id).document.root.children).toEqual([paragraph('hai')]);
  });

  it('is not a new revision when nothing changed', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: content('một'), at: testMoment });
    const saved = saveStory(write, { id, revision: 1, content: content('một'), at: later(1) });
    expect(saved).toEqual({ revision: 1, status: 'draft', savedAt: testMoment.toISOString(), marked: [] });
  });

  it('leaves one version per sitting, not per save', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: content('một'), at: testMoment });
    const texts = ['hai', 'ba', 'bốn', 'năm'];
    const minutes = [1, 2, 3, 30];
    texts.forEach((text, index) =>
      saveStory(write, { id, revision: index + 1, content: content(text), at: later(minutes[index] ?? 0) }),
    );
    const versions = storyVersions(write, id);
    expect(versions.map((version) => version.revision)).toEqual([4, 1]);
    const [newest] = versions;
    expect(getVersion(write, newest?.id ?? 0).content.document.root.children).toEqual([paragraph('bốn')]);
  });

  it('has no version of the empty page it began with', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: {}, at: testMoment });
    saveStory(write, { id, revision: 1, content: content('Chữ đầu tiên'), at: later(1) });
    expect(storyVersions(write, id)).toEqual([]);
  });

  it('can be taken out of the list and put back', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: content('một'), at: testMoment });
    removeStory(write, id, later(1));
    expect(searchStories(write, everything)).toEqual([]);
    restoreStory(write, id);
    expect(searchStories(write, everything).map((story) => story.id)).toEqual([id]);
  });

  it('keeps a photo block whose photo this library does not hold', () => {
    const { write } = temporaryLibrary();
    const block = photo({ photoId: '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11' });
    const document = storyDocument([block]);
    const story = createStory(write, { content: { headline: 'x', document }, at: testMoment });
    expect(story.document.root.children).toEqual([block]);
  });
});

describe('searching stories', () => {
  it.each([
    [
      'binh thanh',
      'Quận ủy Bình Thạnh tổ chức họp mặt.',
      [
        [8, 12],
        [13, 18],
      ],
    ],
    [
      'dinh khac huy',
      'Đồng chí Đinh Khắc Huy dự.',
      [
        [9, 13],
        [14, 18],
        [19, 22],
      ],
    ],
    ['dương', 'Tuyên dương 42 tập thể.', [[6, 11]]],
  ])('finds “%s” without marks and shows the sentence', (search, sentence, marks) => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, {
      content: content(`Câu đầu. ${sentence} Câu cuối.`, 'Tin'),
      at: testMoment,
    });
    createStory(write, { content: content('Không liên quan.', 'Khác'), at: testMoment });
    const found = searchStories(write, { ...everything, search });
    expect(found.map((story) => [story.id, story.hit])).toEqual([[id, { text: sentence, marks }]]);
  });

  it('treats operators of the search engine as words', () => {
    const { write } = temporaryLibrary();
    createStory(write, { content: content('một'), at: testMoment });
    expect(searchStories(write, { ...everything, search: '") OR * NEAR(' })).toEqual([]);
  });

  it('follows what was saved last', () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content: content('hoa phượng'), at: testMoment });
    saveStory(write, { id, revision: 1, content: content('hoa sen'), at: later(1) });
    const count = (search: string): number => searchStories(write, { ...everything, search }).length;
    expect([count('phuong'), count('sen')]).toEqual([0, 1]);
  });
});
