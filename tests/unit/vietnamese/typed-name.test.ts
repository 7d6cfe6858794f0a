import { describe, expect, test } from 'vitest';
import { fold } from '#shared/vietnamese/fold.ts';
import { matchNameInSentence, matchTypedName, readName, readTyped } from '#shared/vietnamese/typed-name.ts';
import { madeNames } from '#tests/support/made-names.ts';
import { keysOf, type Keys } from '#tests/support/typed-vietnamese.ts';

const nhung = 'Nguyễn Thị Hồng Nhung';
const readNhung = readName(nhung);

const ways: readonly Keys[] = [
  { method: 'telex', marks: 'at-letter' },
  { method: 'telex', marks: 'at-end' },
  { method: 'vni', marks: 'at-letter' },
  { method: 'vni', marks: 'at-end' },
];

describe('a name is found by what a keyboard sends for it', () => {
  test.each([
    'hoongf nhung',
    'hoofng nhung',
    'hong62 nhung',
    'hoongfnhung',
    'hongnhung',
    'nhung',
    'Nhung nguyễn',
    'nguyen nhung',
    'ng th hong nh',
    'nguyen thi hong nhung',
    'nguyeenx thij hoongf nhung',
    'nguyênx thị hôngf',
    'NGUYỄN THỊ',
    'Nguyễn Thị Hồng Nhung'.normalize('NFD'),
  ])('“%s” is Nguyễn Thị Hồng Nhung', (typed) => {
    expect(matchTypedName(readTyped(typed), readNhung)).toBeDefined();
  });

  test.each(['hung', 'hoang', 'nguyen thi hong nhi', 'w', 'ss', 'nhungg', 'f', '1', ''])(
    '“%s” is not',
    (typed) => {
      expect(matchTypedName(readTyped(typed), readNhung)).toBeUndefined();
    },
  );

  test('half-composed words are understood: “hoàngf”, “ddinhj”, “dduwcs”, “wng”', () => {
    expect(rankOf('hoàngf', 'Lê Hoàng')).toBe(0);
    expect(rankOf('ddinhj', 'Vũ Định')).toBe(0);
    expect(rankOf('ddwcs', 'Trần Đức')).toBe(0);
    expect(rankOf('wng', 'Hà Ưng')).toBe(0);
  });

  test('every name of a register of 600 is found, ranked best, by its Telex and VNI keys, marks at the letter or at the end', () => {
    for (const name of madeNames) {
      for (const way of ways) {
        expect([name, way, rankOf(keysOf(name, way), name)]).toEqual([name, way, 0]);
      }
    }
  });

  test('… and with its words glued, its words begun only, and its last two words alone', () => {
    for (const name of madeNames) {
      for (const way of ways) {
        const keys = keysOf(name, way);
        expect([name, rankOf(keys.replaceAll(' ', ''), name)]).toEqual([name, 0]);
        expect([name, rankOf(keys.split(' ').slice(-2).join(' '), name)]).toEqual([name, 0]);
        const begun = fold(name).replaceAll(/(\S)\S*/gu, '$1');
        expect([name, typeof rankOf(begun, name)]).toEqual([name, 'number']);
      }
    }
  });

  test('… and in a sentence, key by key, from the third letter of its first word on', () => {
    const lost = madeNames.flatMap((name) => {
      const read = readName(name);
      const typed = ways.flatMap((way) => beginnings(keysOf(name, way)));
      return typed.filter((keys) => matchNameInSentence(readTyped(keys), read) === undefined);
    });
    expect(lost).toEqual([]);
  });
});

describe('who fits better comes first', () => {
  test('marks that agree before marks that differ, whole words before begun ones', () => {
    expect(rankOf('hồng', 'Lê Thị Hồng')).toBe(0);
    expect(rankOf('hong', 'Lê Thị Hồng')).toBe(0);
    expect(rankOf('hongf', 'Lê Hồng')).toBe(0);
    expect(rankOf('hoongf', 'Lê Hống')).toBe(2);
    expect(rankOf('an', 'Lê Anh')).toBe(1);
    expect(rankOf('an', 'Lê An')).toBe(0);
  });

  test('words in a row before words with others between before words in another order', () => {
    expect(rankOf('hong nhung', nhung)).toBe(0);
    expect(rankOf('nguyen nhung', nhung)).toBe(4);
    expect(rankOf('nhung nguyen', nhung)).toBe(8);
  });

  test('both places of a tone are right', () => {
    expect(rankOf('thuỳ', 'Lê Thùy')).toBe(0);
    expect(rankOf('hoà', 'Trần Hòa')).toBe(0);
    expect(rankOf('hóa', 'Trần Hòa')).toBe(2);
  });
});

describe('a sentence is mostly no name', () => {
  test('its words must follow each other, and stand complete but the last', () => {
    expect(matchNameInSentence(readTyped('hoongf nhu'), readNhung)).toBeDefined();
    expect(matchNameInSentence(readTyped('nguyen nhung'), readNhung)).toBeUndefined();
    expect(matchNameInSentence(readTyped('th hong'), readNhung)).toBeUndefined();
  });
});

function rankOf(typed: string, name: string): number | undefined {
  return matchTypedName(readTyped(typed), readName(name))?.rank;
}

/** From the third key on; nobody asks for a name after a space. */
function beginnings(keys: string): string[] {
  return [...Array(keys.length).keys()]
    .map((end) => keys.slice(0, end + 1))
    .filter((typed) => typed.length > 2 && !typed.endsWith(' '));
}
