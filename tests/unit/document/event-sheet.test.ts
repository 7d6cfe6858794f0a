import { describe, expect, test } from 'vitest';
import { gallery, list, paragraph, photo, textRun } from '#shared/document/build.ts';
import { byRank, readAttendee } from '#shared/document/event-sheet/attendees.ts';
import { proposeLead, proposeTags } from '#shared/document/event-sheet/filled-from-sheet.ts';
import { findSheetUses, replaceUses, type SheetUse } from '#shared/document/event-sheet/find-uses.ts';
import { changesOfSheet } from '#shared/document/event-sheet/written-forms.ts';
import { EventSheet, type StoryContent } from '#shared/model/story.ts';
import { readWrittenMoment } from '#shared/vietnamese/written-moment.ts';
import { aPerson, aPhoto, aStory } from '../proofing/a-story.ts';

const people = [
  {
    ...aPerson('Lê Văn Hùng'),
    rank: 1,
    titles: [
      { title: 'Phó Chủ tịch UBND phường', short: '', from: null, to: '2026-06-30' },
      { title: 'Chủ tịch UBND phường', short: '', from: '2026-07-01', to: null },
    ],
  },
  { ...aPerson('Trần Quốc Vượng'), rank: 5, titles: [] },
];
const nearDay = '2026-10-06';
const sheet: EventSheet = {
  what: 'Hội nghị sơ kết 9 tháng',
  when: '8h00 ngày 05/10/2026',
  where: 'Hội trường UBND phường',
  who: ['Lê Văn Hùng', 'bà Đặng Thị Đào, Trưởng khu phố 3'],
};

test('a moment is read as people write it, the year from the days around', () => {
  const texts = [
    '8h00 ngày 05/10/2026',
    'Chiều 5/10',
    '14 giờ 30, ngày 5 tháng 10',
    '2026-10-05',
    'tối mai',
    '31/2',
  ];
  expect(texts.map((text) => readWrittenMoment(text, nearDay))).toEqual([
    { day: '2026-10-05', part: 'sáng' },
    { day: '2026-10-05', part: 'chiều' },
    { day: '2026-10-05', part: 'chiều' },
    { day: '2026-10-05', part: null },
    { day: null, part: 'tối' },
    { day: null, part: null },
  ]);
  expect(readWrittenMoment('28/12', '2027-01-03').day).toBe('2026-12-28');
});

test('a line of the sheet is a person with what it says itself, the rest from the register', () => {
  expect(readAttendee('Lê Văn Hùng', people)).toEqual({
    name: 'Lê Văn Hùng',
    honorific: 'đồng chí',
    titles: people[0]?.titles,
    rank: 1,
  });
  expect(readAttendee('bà Đặng Thị Đào, Trưởng khu phố 3', people)).toEqual({
    name: 'Đặng Thị Đào',
    honorific: 'bà',
    titles: [{ title: 'Trưởng khu phố 3', short: '', from: null, to: null }],
    rank: null,
  });
  expect(byRank(['Trần Quốc Vượng', 'bà Đào', 'Lê Văn Hùng'], people)).toEqual([
    'Lê Văn Hùng',
    'Trần Quốc Vượng',
    'bà Đào',
  ]);
});

describe('the lead the sheet proposes', () => {
  const lead = (part: Partial<EventSheet>): string =>
    proposeLead({ sheet: EventSheet.parse(part), people, nearDay });

  test('says when, where, what and who in a news sentence', () => {
    expect(lead(sheet)).toBe(
      'Sáng 05/10, tại Hội trường UBND phường, [đơn vị] tổ chức hội nghị sơ kết 9 tháng. Dự có đồng chí Lê Văn Hùng, Chủ tịch UBND phường; bà Đặng Thị Đào, Trưởng khu phố 3.',
    );
    expect(lead({ ...sheet, what: 'UBND phường tổ chức lễ ra quân', who: [] })).toBe(
      'Sáng 05/10, tại Hội trường UBND phường, UBND phường tổ chức lễ ra quân.',
    );
  });

  test('leaves a gap for what the sheet does not say, and nothing from an empty one', () => {
    expect(lead({ what: 'Lễ trao nhà' })).toBe('[ngày], tại [nơi], [đơn vị] tổ chức lễ trao nhà.');
    expect(lead({})).toBe('');
  });
});

test('tags are proposed once, without those the story has', () => {
  expect(proposeTags({ sheet, people, nearDay }, ['hội trường ubnd phường'])).toEqual([
    'Hội nghị sơ kết 9 tháng',
    'Lê Văn Hùng',
    'Đặng Thị Đào',
  ]);
});

describe('a changed sheet', () => {
  test('finds a day in each of its written forms, and no other day', () => {
    const text =
      'Sáng 05/10, sáng ngày 5/10 và thứ Hai, ngày 05/10/2026; ngày 5 tháng 10 năm 2026. Không phải 15/10, 5/10/2025.';
    expect(after(text, { when: '14h ngày 06/10/2026' })).toBe(
      'Chiều 06/10, chiều ngày 6/10 và thứ Ba, ngày 06/10/2026; ngày 6 tháng 10 năm 2026. Không phải 15/10, 5/10/2025.',
    );
  });

  test('finds a person with and without title, and nobody whose name begins alike', () => {
    const text =
      'Đồng chí Lê Văn Hùng, Chủ tịch UBND phường phát biểu. Chủ tịch UBND phường Lê Văn Hùng trao quà. Lê Văn Hùngg. Ông Lê Văn Hùng.';
    const who = ['Trần Quốc Vượng, Phó Chủ tịch UBND phường', 'bà Đặng Thị Đào, Trưởng khu phố 3'];
    expect(after(text, { who })).toBe(
      'Đồng chí Trần Quốc Vượng, Phó Chủ tịch UBND phường phát biểu. Phó Chủ tịch UBND phường Trần Quốc Vượng trao quà. Lê Văn Hùngg. Ông Trần Quốc Vượng.',
    );
  });

  test('keeps the case the sentence asks for', () => {
    const text = 'Hội nghị sơ kết 9 tháng. Tại hội nghị sơ kết 9 tháng';
    expect(after(text, { what: 'Hội nghị tổng kết năm' })).toBe(
      'Hội nghị tổng kết năm. Tại hội nghị tổng kết năm',
    );
  });

  test('finds every place of the story: fields, blocks, tags, captions of its own and words of its photos', () => {
    const old = 'Hội trường UBND phường';
    const content = aStory(
      [
        paragraph([textRun('Tại '), textRun('Hội trường', 1), textRun(' UBND phường có mưa.')]),
        list('bullet', [old]),
        photo({ photoId: 'a', caption: `Ảnh ở ${old}` }),
        gallery(old, [{ photoId: 'b', caption: `Trước ${old}` }]),
      ],
      { headline: `Ra mắt ${old}`, lead: 'Không có gì.', tags: ['khác', old] },
    );
    const photos = [aPhoto({ id: 'a', place: old, caption: `${old}.`, people: ['Lê Văn Hùng'] })];
    const uses = usesOf(content, { where: 'Nhà văn hóa' }, photos);
    expect(uses.map(({ place, text, start, end }) => [place, text.slice(start, end)])).toEqual([
      [{ kind: 'field', field: 'headline' }, old],
      [{ kind: 'block', index: 0 }, old],
      [{ kind: 'block', index: 1 }, old],
      [{ kind: 'override', index: 2, field: 'caption' }, old],
      [{ kind: 'heading', index: 3 }, old],
      [{ kind: 'item', index: 3, item: 0 }, old],
      [{ kind: 'tag', at: 1 }, old],
      [{ kind: 'photo', photoId: 'a', field: 'caption', at: 0 }, old],
      [{ kind: 'photo', photoId: 'a', field: 'place', at: 0 }, old],
    ]);
  });

  test('finds a name that changed among the people a story names in a photo', () => {
    const content = aStory([photo({ photoId: 'a', people: ['Bé An', 'Lê Văn Hùng'] })]);
    const uses = usesOf(content, { who: ['Trần Quốc Vượng', ...sheet.who.slice(1)] });
    expect(uses).toEqual([
      {
        place: { kind: 'person', index: 0, at: 1 },
        text: 'Lê Văn Hùng',
        ...{ start: 0, end: 11, becomes: 'Trần Quốc Vượng' },
      },
    ]);
  });

  test('that only gained or lost a value replaces nothing', () => {
    const content = aStory(['Lê Văn Hùng ở Hội trường UBND phường']);
    expect(usesOf(content, { where: '', who: sheet.who.slice(1) })).toEqual([]);
    expect(usesOf(content, { who: [...sheet.who, 'Trần Quốc Vượng'] })).toEqual([]);
  });
});

function usesOf(
  content: StoryContent,
  change: Partial<EventSheet>,
  photos: Parameters<typeof findSheetUses>[0]['photos'] = [],
): readonly SheetUse[] {
  const changes = changesOfSheet(sheet, { ...sheet, ...change }, { people, nearDay });
  return findSheetUses({ content, photos }, changes);
}

/** The lead of a story after all its places were taken over. */
function after(text: string, change: Partial<EventSheet>): string {
  return replaceUses(text, usesOf(aStory([], { lead: text, headline: '' }), change));
}
