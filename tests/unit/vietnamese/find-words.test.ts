import { describe, expect, test } from 'vitest';
import { wordFinder, type FoundSpan } from '#shared/vietnamese/find-words.ts';
import type { SearchRule } from '#shared/vietnamese/search-expression.ts';

const plain: SearchRule = { find: '', matchCase: false, matchMarks: false, wholeWord: false };

function found(text: string, rule: Partial<SearchRule>): string[] {
  return wordFinder({ ...plain, ...rule })(text).map(({ start, end }: FoundSpan) => text.slice(start, end));
}

describe('words in a text', () => {
  test('are found without their marks, đ among them', () => {
    expect(found('Đường Điện Biên Phủ, dien tich', { find: 'dien' })).toEqual(['Điện', 'dien']);
  });

  test('are found with just their marks when asked', () => {
    expect(found('má, mà, ma', { find: 'mà', matchMarks: true })).toEqual(['mà']);
  });

  test('are whole words by Vietnamese letters, not by those of ASCII', () => {
    expect(found('phường, phườngx, thuỷ, thủy', { find: 'phường', wholeWord: true })).toEqual(['phường']);
    expect(found('đồng chí, ông', { find: 'ông', matchMarks: true, wholeWord: true })).toEqual(['ông']);
  });

  test('are found in decomposed text at the places it was typed', () => {
    const typed = 'Phường An Hòa họp ở An Hòa.'.normalize('NFD');
    expect(found(typed, { find: 'hòa', matchMarks: true }).map((word) => word.normalize('NFC'))).toEqual([
      'Hòa',
      'Hòa',
    ]);
  });

  test('may hold signs that mean something in patterns', () => {
    expect(found('Giá (3.000 đ) và (3x000)', { find: '(3.000' })).toEqual(['(3.000']);
  });

  test('are nowhere when nothing is looked for', () => {
    expect(found('Bất cứ gì', { find: '' })).toEqual([]);
  });
});
