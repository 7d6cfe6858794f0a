import { describe, expect, test } from 'vitest';
import { completeNames } from '#renderer/features/photos/caption/name-completion.ts';
import type { Person } from '#shared/model/register.ts';
import { testMoment } from '#tests/support/moment.ts';

const people = ['Trần Quốc Vượng', 'Trần Quốc Việt', 'Lê Thị Hồng Nhung'].map(aPerson);

describe('typing a name in a caption', () => {
  test('finds people without marks, by any word of the name', () => {
    expect(names('Đồng chí tran quoc v')).toEqual([
      ['Trần Quốc Vượng', 11],
      ['Trần Quốc Việt', 11],
    ]);
    expect(names('Đồng chí vuo')).toEqual([['Trần Quốc Vượng', 3]]);
    expect(names('Phát biểu: Hồng Nh')).toEqual([['Lê Thị Hồng Nhung', 7]]);
  });

  test('says nothing for ordinary words and for a name that stands there complete', () => {
    expect(names('trao giấy khen')).toEqual([]);
    expect(names('Đồng chí Trần Quốc Vượng')).toEqual([]);
    expect(names('Đồng chí Trần Quốc Vượng ')).toEqual([]);
    expect(names('')).toEqual([]);
  });
});

function names(before: string): [string, number][] {
  return completeNames(before, people).map(({ person, replaces }) => [person.name, replaces]);
}

function aPerson(name: string, index: number): Person {
  return {
    id: `00000000-0000-4000-8000-00000000000${index}`,
    name,
    honorific: 'đồng chí',
    rank: 100,
    titles: [],
    note: '',
    revision: 1,
    updatedAt: testMoment.toISOString(),
  };
}
