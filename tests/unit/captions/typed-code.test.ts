import { describe, expect, it } from 'vitest';
import { completeCodes, type NamedCodes } from '#engine/captions/search-codes.ts';
import { findTypedCode } from '#renderer/features/photos/caption/codes/typed-code.ts';

describe('a code that is being typed', () => {
  it.each([
    ['=', ''],
    ['Ảnh: =', ''],
    ['Ảnh: =ct', 'ct'],
    ['Phát biểu của =nhưng', 'nhưng'],
    ['(=chu tich', 'chu tich'],
    ['=ub= và =ct', 'ct'],
    ['{ngày}=ub', 'ub'],
    ['Một\n=ct#', 'ct#'],
  ])('%j has %j before the caret', (before, typed) => {
    expect(findTypedCode(before)).toBe(typed);
  });

  it.each([
    '',
    'Ảnh',
    '1=2',
    'x=',
    '=ct=',
    '=ct= phát',
    '2 = 3',
    '{=}',
    '{=',
    '=ct\n',
    '?id=1&page=2',
    '=={ng',
  ])('%j has none', (before) => {
    expect(findTypedCode(before)).toBeUndefined();
  });
});

describe('the codes offered for what is typed', () => {
  const lists: NamedCodes[] = [
    {
      ...{ id: '0f0e0d0c-0b0a-4908-8706-050403020100', name: 'Mã phường.txt' },
      codes: [
        { code: 'nhungpct', variants: ['bà Trần Thị Nhung, Phó Chủ tịch'] },
        { code: 'Nhung', variants: ['bà Lê Thị Hồng Nhung', 'Chủ tịch Nhung'] },
        { code: 'nhu', variants: ['Như'] },
        { code: 'ub', variants: ['UBND phường An Hòa'] },
      ],
    },
    { id: 'people', name: 'Danh bạ', codes: [{ code: 'ub', variants: ['Ủy ban khác'] }] },
  ];
  const offered = (typed: string, limit = 7): string[] =>
    completeCodes(lists, typed, limit).map(({ code }) => code);

  it('are all of them, the list that has the say first, before a letter is typed', () => {
    expect(offered('')).toEqual(['nhungpct', 'Nhung', 'nhu', 'ub']);
    expect(offered('', 2)).toEqual(['nhungpct', 'Nhung']);
    expect(completeCodes(lists, 'ub', 7).map(({ list }) => list)).toEqual(['Mã phường.txt']);
  });

  it('begin so, the shortest first, whatever marks an input method put on the way', () => {
    expect(offered('nhu')).toEqual(['nhu', 'Nhung', 'nhungpct']);
    expect(offered('nhưng')).toEqual(['Nhung', 'nhungpct']);
    expect(offered('Nhung')).toEqual(['Nhung', 'nhungpct']);
  });

  it('are found by their text too, also where Telex has not composed it', () => {
    expect(offered('an hoa')).toEqual(['ub']);
    expect(offered('hoongf nhung')).toEqual(['Nhung']);
    expect(offered('không có')).toEqual([]);
    expect(offered('an')).toEqual([]);
  });
});
