import { describe, expect, test } from 'vitest';
import { nameEntry, type NameEntry } from '#renderer/api/names/find-names.ts';
import { findMentions, type MentionContext } from '#renderer/editor/mentions/find-mentions.ts';
import { readMention } from '#renderer/editor/mentions/read-mention.ts';

const hung = {
  name: 'Lê Văn Hùng',
  honorific: 'đồng chí',
  titles: [
    { title: 'Phó Chủ tịch UBND phường', short: '', from: null, to: '2026-06-30' },
    { title: 'Chủ tịch UBND phường', short: '', from: '2026-07-01', to: null },
  ],
};
const entries: readonly NameEntry[] = [
  nameEntry({ kind: 'person', name: hung.name, person: hung, uses: 1 }),
  nameEntry({
    kind: 'person',
    name: 'Đặng Thị Đào',
    person: { name: 'Đặng Thị Đào', honorific: 'bà', titles: [] },
    uses: 4,
  }),
  nameEntry({ kind: 'term', name: 'UBND', writes: 'Ủy ban nhân dân', uses: 0 }),
  nameEntry({ kind: 'place', name: 'Hội trường Đảng ủy', uses: 0 }),
];
const page: MentionContext = { before: 'Dự có ', readBefore: '', day: '2026-10-05' };

describe('where a mention is being typed', () => {
  test('begins behind a space or an opening mark and goes on over the words of a name', () => {
    expect(readMention('Dự có @le van h')).toEqual({ sign: '@', typed: 'le van h', from: 6 });
    expect(readMention('@')).toEqual({ sign: '@', typed: '', from: 0 });
    expect(readMention('(“#hoi truong ')).toEqual({ sign: '#', typed: 'hoi truong ', from: 2 });
  });

  test('is not in an address, at the start of a heading, behind a space or after the end of a sentence', () => {
    const texts = ['toasoan@phuong', '#', '##', '# ', '@ ', '@hùng, ', '@hùng. Sau đó', 'Không có gì', ''];
    expect(texts.map(readMention)).toEqual(texts.map(() => undefined));
  });

  test('is looked for in no time, whatever was typed', () => {
    const start = performance.now();
    expect(readMention(`@${'a'.repeat(500)}!`)).toBeUndefined();
    expect(readMention(`@${'a b'.repeat(500)}!`)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('what a mention offers', () => {
  test('people in full where the story names them first, with the title of that day, and short afterwards', () => {
    expect(offered('@', 'hung')).toEqual([
      ['đồng chí Lê Văn Hùng, Chủ tịch UBND phường', 'đồng chí Lê Văn Hùng'],
    ]);
    expect(offered('@', 'hung', { ...page, day: '2026-03-01' })).toEqual([
      ['đồng chí Lê Văn Hùng, Phó Chủ tịch UBND phường', 'đồng chí Lê Văn Hùng'],
    ]);
    const later = { ...page, readBefore: 'Đồng chí Lê Văn Hùng, Chủ tịch UBND phường chủ trì.' };
    expect(offered('@', 'hung', later)).toEqual([
      ['đồng chí Lê Văn Hùng', 'đồng chí Lê Văn Hùng, Chủ tịch UBND phường'],
    ]);
    // Another person whose name begins alike does not count.
    const another = { ...page, readBefore: 'Ông Lê Văn Hùngg' };
    expect(offered('@', 'hung', another)[0]?.[0]).toBe('đồng chí Lê Văn Hùng, Chủ tịch UBND phường');
  });

  test('by any word, without marks, with đ as d, or with the keys of Telex and VNI left in', () => {
    for (const typed of ['dao', 'đào', 'ddaof', 'd9ao2', 'dang thi dao', 'DAO']) {
      expect([typed, offered('@', typed)]).toEqual([typed, [['bà Đặng Thị Đào', 'Đặng Thị Đào']]]);
    }
  });

  test('the most used first while nothing is typed, and nobody once the name stands there', () => {
    expect(offered('@', '').map(([text]) => text)).toEqual([
      'bà Đặng Thị Đào',
      'đồng chí Lê Văn Hùng, Chủ tịch UBND phường',
    ]);
    expect(offered('@', 'Lê Văn Hùng ')).toEqual([]);
  });

  test('with a capital at the start of a sentence, and the honorific once', () => {
    expect(offered('@', 'hung', { ...page, before: 'Xong. ' })[0]?.[0]).toMatch(/^Đồng chí Lê/u);
    expect(offered('@', 'hung', { ...page, before: 'Trao hoa cho đồng chí ' })[0]?.[0]).toBe(
      'Lê Văn Hùng, Chủ tịch UBND phường',
    );
  });

  test('terms written out first and short afterwards, and places', () => {
    expect(offered('#', 'ubnd')).toEqual([['Ủy ban nhân dân', 'UBND']]);
    expect(offered('#', 'ubnd', { ...page, readBefore: 'Ủy ban nhân dân phường' })).toEqual([
      ['UBND', 'Ủy ban nhân dân'],
    ]);
    expect(offered('#', 'hoi truong')).toEqual([['Hội trường Đảng ủy', undefined]]);
  });
});

function offered(sign: '@' | '#', typed: string, context: MentionContext = page) {
  return findMentions({ sign, typed }, context, entries).map(({ text, other }) => [text, other]);
}
