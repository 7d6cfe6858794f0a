import { describe, expect, test } from 'vitest';
import { leftToRight, withPhrase } from '#renderer/features/photos/names/left-to-right.ts';
import { rowsOf, type RowChoice } from '#renderer/features/photos/names/rows-of-people.ts';
import type { ImageRegion } from '#shared/model/image-region.ts';
import type { NameForm, Person } from '#shared/model/register.ts';
import { aPerson } from '../../proofing/a-story.ts';

const hung: Person = {
  ...aPerson('Lê Văn Hùng'),
  titles: [
    { title: 'Phó Bí thư Đảng ủy', short: '', from: null, to: '2025-06-30' },
    { title: 'Bí thư Đảng ủy, Chủ tịch HĐND phường', short: '', from: '2025-07-01', to: null },
  ],
};
const nhung = aPerson('Hà Hồng Nhung');
const bay: Person = { ...aPerson('Trần Văn Bảy'), honorific: 'ông' };
const register = [hung, nhung, bay];

describe('rows', () => {
  test('are told by height: heads of one row differ a little, the front row stands lowest', () => {
    const people = [
      at('C', 0.7, 0.52),
      at('A', 0.1, 0.5),
      at('B', 0.4, 0.47),
      at('E', 0.6, 0.3),
      at('D', 0.2, 0.28),
    ];
    expect(names(people, 'auto')).toEqual([
      ['A', 'B', 'C'],
      ['D', 'E'],
    ]);
    expect(names(people, 1)).toEqual([['A', 'D', 'B', 'E', 'C']]);
  });

  test('are as many as chosen, cut at the widest gaps', () => {
    const stairs = [at('A', 0.1, 0.65), at('B', 0.3, 0.52), at('C', 0.5, 0.44), at('D', 0.7, 0.4)];
    expect(names(stairs, 2)).toEqual([['A'], ['B', 'C', 'D']]);
    expect(names(stairs, 3)).toEqual([['A'], ['B'], ['C', 'D']]);
    expect(names([at('A', 0.1, 0.5)], 3)).toEqual([['A']]);
  });
});

describe('the sentence from left to right', () => {
  const two = [at('Hà Hồng Nhung', 0.6, 0.5), at('Lê Văn Hùng', 0.2, 0.5)];

  test('knows somebody of the register wherever the tone stands', () => {
    const hoa: Person = { ...hung, name: 'Nguyễn Văn Hoà' };
    const rows = rowsOf([at('Nguyễn Văn Hòa', 0.2, 0.5)], 'auto');
    expect(leftToRight({ rows, register: [hoa], form: 'title', day: '2025-01-01' })).toBe(
      'Từ trái sang: đồng chí Nguyễn Văn Hoà, Phó Bí thư Đảng ủy.',
    );
  });

  test('gives honorific, name and the title of the day, parted by semicolons', () => {
    expect(phrase(two, 'title', '2026-11-22')).toBe(
      'Từ trái sang: đồng chí Lê Văn Hùng, Bí thư Đảng ủy, Chủ tịch HĐND phường; đồng chí Hà Hồng Nhung.',
    );
    expect(phrase(two, 'title', '2025-01-01')).toBe(
      'Từ trái sang: đồng chí Lê Văn Hùng, Phó Bí thư Đảng ủy; đồng chí Hà Hồng Nhung.',
    );
  });

  test('says “các đồng chí” once where all have that honorific, and each one’s own where not', () => {
    expect(phrase(two, 'honorific', null)).toBe('Từ trái sang: các đồng chí Lê Văn Hùng, Hà Hồng Nhung.');
    expect(phrase([...two, at('Trần Văn Bảy', 0.9, 0.5), at('Khách Lạ', 0.95, 0.5)], 'honorific', null)).toBe(
      'Từ trái sang: đồng chí Lê Văn Hùng, đồng chí Hà Hồng Nhung, ông Trần Văn Bảy, Khách Lạ.',
    );
    expect(phrase(two, 'name', '2026-11-22')).toBe('Từ trái sang: Lê Văn Hùng, Hà Hồng Nhung.');
  });

  test('names the rows from the front', () => {
    const rows = [...two, at('Trần Văn Bảy', 0.3, 0.2)];
    expect(phrase(rows, 'name', null)).toBe(
      'Hàng trước, từ trái sang: Lê Văn Hùng, Hà Hồng Nhung. Hàng sau, từ trái sang: Trần Văn Bảy.',
    );
  });

  test('is nothing where nobody is placed', () => {
    expect(phrase([], 'title', null)).toBe('');
  });
});

describe('in a caption the sentence', () => {
  const now = 'Từ trái sang: A, B.';

  test('stands at the end', () => {
    expect(withPhrase('', now)).toBe(now);
    expect(withPhrase('Các đại biểu dự họp mặt.', now)).toBe(`Các đại biểu dự họp mặt. ${now}`);
    expect(withPhrase('Các đại biểu dự họp mặt', now)).toBe(`Các đại biểu dự họp mặt. ${now}`);
  });

  test('takes the place of the one before, and of nothing else', () => {
    expect(withPhrase('Họp mặt. Từ trái sang: B, A.', now)).toBe(`Họp mặt. ${now}`);
    expect(withPhrase('Họp mặt. Từ trái sang: B, A. Ảnh chụp sáng 22/11.', now)).toBe(
      `Họp mặt. ${now} Ảnh chụp sáng 22/11.`,
    );
    expect(withPhrase('Hàng trước, từ trái sang: B. Hàng sau, từ trái sang: A, C. Ảnh tư liệu.', now)).toBe(
      `${now} Ảnh tư liệu.`,
    );
  });
});

function at(name: string, x: number, y: number): ImageRegion {
  return { name, x, y, width: 0.08, height: 0.1 };
}

function names(people: readonly ImageRegion[], choice: RowChoice): string[][] {
  return rowsOf(people, choice).map((row) => row.map(({ name }) => name));
}

function phrase(people: readonly ImageRegion[], form: NameForm, day: string | null): string {
  return leftToRight({ rows: rowsOf(people, 'auto'), register, form, day });
}
