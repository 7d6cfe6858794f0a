import { expect, it } from 'vitest';
import { compareByGivenName, givenName, nameKey, sameLettersOtherMarks } from '#shared/vietnamese/names.ts';
import { isSurname } from '#shared/vietnamese/surnames.ts';
import { isAllCapitals, isCapitalised, readWords } from '#shared/vietnamese/words.ts';

it('sorts people by given name, then by the rest, in the order of the Vietnamese alphabet', () => {
  const people = [
    'Trần Văn Dũng',
    'Nguyễn Hữu Hiệp',
    'Đinh Khắc Huy',
    'Lê Thị Ánh',
    'Phạm Đức',
    'Lê Hiệp',
    'Võ Ấn',
  ];
  expect(people.toSorted(compareByGivenName)).toEqual([
    'Lê Thị Ánh',
    'Võ Ấn',
    'Trần Văn Dũng',
    'Phạm Đức',
    'Lê Hiệp',
    'Nguyễn Hữu Hiệp',
    'Đinh Khắc Huy',
  ]);
  expect([givenName('Nguyễn Hữu Hiệp '), givenName('')]).toEqual(['Hiệp', '']);
});

it('sees one name in other marks, and tolerates case and tone place', () => {
  expect(sameLettersOtherMarks('Nguyễn Hưu Hiệp', 'Nguyễn Hữu Hiệp')).toBe(true);
  expect(sameLettersOtherMarks('Ban Thương vụ', 'Ban Thường vụ')).toBe(true);
  expect(sameLettersOtherMarks('Thanh Thùy', 'THANH THUỲ')).toBe(false);
  expect(sameLettersOtherMarks('Nguyễn Hữu Hiệp', 'Nguyễn Hữu Hiệp'.normalize('NFD'))).toBe(false);
  expect(sameLettersOtherMarks('Hữu Hiệp', 'Hữu Hạnh')).toBe(false);
});

it('has one key for a name however it is typed, and another for other marks', () => {
  const same = [
    'Nguyễn Văn Hoà',
    'Nguyễn Văn Hòa'.normalize('NFD'),
    ' nguyễn  văn HOÀ ',
    'Nguyễn Văn\u00a0Hòa',
  ];
  expect(new Set(same.map(nameKey)).size).toBe(1);
  const others = ['Hoa An', 'Hòa An', 'Hoa Àn', 'Hoá An', 'Hoan'];
  expect(new Set(others.map(nameKey)).size).toBe(others.length);
});

it('knows surnames and capitals', () => {
  expect(['Nguyễn', 'Đinh', 'Triệu', 'Bí', 'nguyễn'].map(isSurname)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['Đảng', 'ủy', 'UBND'].map(isCapitalised)).toEqual([true, false, true]);
  expect(['UBND', 'Đ', 'ATm', 'Đảng'].map(isAllCapitals)).toEqual([true, false, false, false]);
});

it('cuts words with their place in the text', () => {
  expect(readWords('“Đồng chí”, 2 người')).toEqual([
    { text: 'Đồng', start: 1, end: 5 },
    { text: 'chí', start: 6, end: 9 },
    { text: 'người', start: 14, end: 19 },
  ]);
});
