import { describe, expect, test } from 'vitest';
import { completeNames, findNames, nameEntry, type NameEntry } from '#renderer/api/names/find-names.ts';
import type { Person } from '#shared/model/register.ts';
import { aPerson } from '../../proofing/a-story.ts';

const people = ['Trần Quốc Vượng', 'Trần Quốc Việt', 'Lê Thị Hồng Nhung', 'Hà Hồng Nhung'].map(aPerson);

describe('typing a name in a caption', () => {
  test('finds people without marks or with the keys of marks, by any word of the name', () => {
    expect(offered('Đồng chí tran quoc v')).toEqual([
      ['Trần Quốc Vượng', 11],
      ['Trần Quốc Việt', 11],
    ]);
    expect(offered('Đồng chí vuo')).toEqual([['Trần Quốc Vượng', 3]]);
    expect(offered('Trao hoa: hoongf nh')).toEqual([
      ['Lê Thị Hồng Nhung', 9],
      ['Hà Hồng Nhung', 9],
    ]);
    expect(offered('Trao hoa: hong62 nhung')).toEqual([
      ['Lê Thị Hồng Nhung', 12],
      ['Hà Hồng Nhung', 12],
    ]);
  });

  test('says nothing for ordinary words, for variables, and for a name that stands there complete', () => {
    for (const text of [
      'trao giấy khen',
      'Đồng chí Trần Quốc Vượng',
      'Đồng chí Trần Quốc Vượng ',
      '{tran',
      '',
    ]) {
      expect([text, offered(text)]).toEqual([text, []]);
    }
  });

  test('takes a word with other marks for a word, and a name with other marks for a slip', () => {
    expect(offered('Hai bà nhưng')).toEqual([]);
    expect(offered('Bà Hồng Nhưng')).toEqual([
      ['Lê Thị Hồng Nhung', 10],
      ['Hà Hồng Nhung', 10],
    ]);
  });

  test('offers first who is written most among those who fit as well', () => {
    const entries = entriesOf(people).map((entry) => ({
      ...entry,
      uses: entry.name.startsWith('Hà') ? 5 : 0,
    }));
    expect(findNames('hồng nhung', entries).map(({ name }) => name)).toEqual([
      'Hà Hồng Nhung',
      'Lê Thị Hồng Nhung',
    ]);
    // A better fit goes before any number of uses.
    expect(findNames('lê nhung', entries).map(({ name }) => name)).toEqual(['Lê Thị Hồng Nhung']);
  });
});

describe('the forms of a name', () => {
  const chair: Person = {
    ...aPerson('Lê Văn Hùng'),
    titles: [
      { title: 'Phó Chủ tịch UBND phường', short: '', from: null, to: '2025-06-30' },
      { title: 'Chủ tịch UBND phường', short: '', from: '2025-07-01', to: null },
    ],
  };
  const forms = (before: string, { after = '', days = ['2026-11-22'] } = {}): string[] =>
    completeNames({ before, after, days }, entriesOf([chair])).map(({ text }) => text);

  test('are the name, at first mention with the title held on the day of the picture, and with honorific', () => {
    expect(forms('Tại lễ hội, van hung')).toEqual([
      'Lê Văn Hùng',
      'đồng chí Lê Văn Hùng, Chủ tịch UBND phường',
      'đồng chí Lê Văn Hùng',
    ]);
    expect(forms('Tại lễ hội, van hung', { days: ['2025-06-30'] })[1]).toBe(
      'đồng chí Lê Văn Hùng, Phó Chủ tịch UBND phường',
    );
  });

  test('put the honorific first at a later mention, before or after', () => {
    expect(forms('Đồng chí Lê Văn Hùng đến dự. Tại đây, van hung')[1]).toBe('đồng chí Lê Văn Hùng');
    expect(forms('van hung', { after: ' và đồng chí Lê Văn Hùng.' })[1]).toBe('Đồng chí Lê Văn Hùng');
  });

  test('do not repeat an honorific that stands there, and begin a sentence with a capital', () => {
    expect(forms('Đồng chí van hung')).toEqual(['Lê Văn Hùng', 'Lê Văn Hùng, Chủ tịch UBND phường']);
    expect(forms('Họp xong. van hung')[1]).toBe('Đồng chí Lê Văn Hùng, Chủ tịch UBND phường');
  });

  test('leave the title out where the pictures are of days with different titles', () => {
    expect(forms('Tại lễ hội, van hung', { days: ['2025-06-30', '2026-11-22'] })).toEqual([
      'Lê Văn Hùng',
      'đồng chí Lê Văn Hùng',
    ]);
  });

  test('are a code there that gives each picture the title of its own day', () => {
    const sentence = { before: 'Tại lễ hội, van hung', after: '', days: ['2025-06-30', '2026-11-22'] };
    const codes = new Map([['Lê Văn Hùng', 'hung']]);
    expect(
      completeNames({ ...sentence, codes }, entriesOf([chair])).map(({ text, standsFor }) => [
        text,
        standsFor,
      ]),
    ).toEqual([
      ['Lê Văn Hùng', undefined],
      ['=hung=', 'đồng chí Lê Văn Hùng'],
      ['đồng chí Lê Văn Hùng', undefined],
    ]);
  });

  test('write an abbreviation in full', () => {
    const entries: NameEntry[] = [
      nameEntry({ kind: 'term', name: 'MTTQ', writes: 'Mặt trận Tổ quốc', uses: 0 }),
    ];
    expect(
      completeNames({ before: 'Ủy ban mttq', after: '', days: [] }, entries).map(({ text }) => text),
    ).toEqual(['Mặt trận Tổ quốc']);
  });
});

function entriesOf(register: readonly Person[]): NameEntry[] {
  return register.map((person) => nameEntry({ kind: 'person', name: person.name, person, uses: 0 }));
}

/** The bare names, each once, and what they take the place of. */
function offered(before: string): [string, number][] {
  return completeNames({ before, after: '', days: [] }, entriesOf(people))
    .filter(({ form }) => form === 'name')
    .map(({ text, replaces }) => [text, replaces]);
}
