import { describe, expect, test } from 'vitest';
import { blockTexts } from '#renderer/i18n/blocks.ts';
import { matchingChoices, readTableSize, type SlashKind } from '#renderer/editor/floating/slash-choices.ts';

function found(query: string): SlashKind[] {
  return matchingChoices(
    query,
    (kind) => blockTexts.vi[kind],
    () => true,
  ).map(({ kind }) => kind);
}

describe('a few letters find a block, marks or not', () => {
  test.each<[string, SlashKind]>([
    ['bang', 'table'],
    ['bảng', 'table'],
    ['anh', 'photo'],
    ['chum', 'gallery'],
    ['video', 'embed'],
    ['bản đồ', 'embed'],
    ['hop', 'infobox'],
    ['ke', 'divider'],
    ['tep', 'file'],
    ['dinh kem', 'file'],
    ['pdf', 'file'],
    ['trich', 'quote'],
    ['noi bat', 'pullquote'],
    ['phu', 'h2'],
    ['so', 'number'],
    ['youtube', 'embed'],
  ])('“%s”', (query, kind) => {
    expect(found(query)[0]).toBe(kind);
  });

  test('what means nothing finds nothing', () => {
    expect(found('xyzzy')).toEqual([]);
  });
});

test('a size may stand behind the name, columns first', () => {
  expect(readTableSize('bảng 3x4')).toEqual({ word: 'bảng', size: { columns: 3, rows: 4 } });
  expect(readTableSize('bang 99×0')).toEqual({ word: 'bang', size: { columns: 30, rows: 1 } });
  expect(readTableSize('bảng')).toEqual({ word: 'bảng' });
});
