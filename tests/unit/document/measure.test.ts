import { describe, expect, test } from 'vitest';
import { gallery, heading, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { countSyllables } from '#shared/document/count-syllables.ts';
import { measureStory, measureText } from '#shared/document/measure.ts';
import { outlineOf, placesToFillIn } from '#shared/document/outline.ts';
import { findToFillIn } from '#shared/document/to-fill-in.ts';
import { StoryContent } from '#shared/model/story.ts';

function signs(text: string): string[] {
  return findToFillIn(text).map(({ start, end }) => text.slice(start, end));
}

describe('what is still to be filled in', () => {
  test('is known by brackets left open, TK and question marks', () => {
    expect(signs('Có […] người, [...], [tên…], [họ tên, chức vụ] và [ ]; TK. Giờ ???')).toEqual([
      '[…]',
      '[...]',
      '[tên…]',
      '[họ tên, chức vụ]',
      '[ ]',
      'TK',
      '???',
    ]);
  });

  test('is not a remark in brackets, a word with TK in it, an account, or a question', () => {
    expect(signs('[ảnh: Thu Hà], chú thích [1], HTKT, số TK 0123, TK: 0123, Sao thế? Thật ư??')).toEqual([]);
  });
});

describe('the length of a text', () => {
  test('counts syllables, and characters as a reader sees them', () => {
    expect(measureText('Phường An Hòa.\nRa quân'.normalize('NFD'))).toEqual({
      words: 5,
      characters: 21,
      letters: 18,
    });
    expect(measureText('')).toEqual({ words: 0, characters: 0, letters: 0 });
  });

  test('of a story is that of its lead, its text and its own captions', () => {
    const content = StoryContent.parse({
      headline: 'Không đếm',
      lead: 'Một hai.',
      document: storyDocument([paragraph('Ba ???'), photo({ photoId: 'a', caption: 'Bốn' })]),
    });
    expect(measureStory(content)).toEqual({
      words: 4,
      characters: 17,
      letters: 15,
      minutes: 1,
      photos: 1,
      toFillIn: 1,
    });
  });
});

test('the syllables of a story are those of Vietnamese, without numbers, abbreviations and foreign words', () => {
  const content = StoryContent.parse({
    lead: 'Sáng 05/10, UBND phường An Hòa',
    document: storyDocument([
      paragraph('họp trực tuyến qua Zoom–Thủ Đức.'),
      photo({ photoId: 'a', caption: 'Đại biểu' }),
    ]),
  });
  expect(countSyllables(content)).toBe(4 + 6 + 2);
});

test('a story of which one block was changed is as long as the same story counted anew', () => {
  const blocks = [paragraph('Một hai.'), paragraph('  '), gallery('Ảnh ???'), paragraph('Ba bốn [tên].')];
  const before = StoryContent.parse({ lead: 'Mở đầu.', document: storyDocument(blocks) });
  measureStory(before);
  const next = storyDocument([...before.document.root.children.slice(0, 3), paragraph('Năm sáu bảy.')]);
  const after = { ...before, document: next };
  const anew = measureStory(structuredClone(after));
  expect(measureStory(after)).toEqual(anew);
  expect(anew).toEqual({ words: 8, characters: 34, letters: 29, minutes: 1, photos: 0, toFillIn: 1 });
});

test('the outline leads to headings and open places, with the words around them', () => {
  const long = 'Rất nhiều chữ đứng trước chỗ này trong đoạn, [số người…] người tham gia buổi sáng hôm ấy.';
  const content = StoryContent.parse({
    headline: 'TK ra quân',
    document: storyDocument([
      heading('h2', 'Ra quân'),
      heading('h3', ''),
      paragraph(long),
      gallery('Ảnh ???'),
    ]),
  });
  expect(outlineOf(content.document)).toEqual([
    { place: { kind: 'block', index: 0, start: 0, end: 7 }, text: 'Ra quân', level: 2 },
  ]);
  const start = long.indexOf('[');
  expect(placesToFillIn(content)).toEqual([
    { place: { kind: 'field', field: 'headline', start: 0, end: 2 }, text: 'TK ra quân', level: 0 },
    {
      place: { kind: 'block', index: 2, start, end: start + 11 },
      text: '…chỗ này trong đoạn, [số người…] người tham gia buổi…',
      level: 0,
    },
    { place: { kind: 'block', index: 3 }, text: 'Ảnh ???', level: 0 },
  ]);
});
