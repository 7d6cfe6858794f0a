import { describe, expect, test } from 'vitest';
import {
  emptyDraft,
  templateFields,
  toBatch,
  withMode,
  withTemplate,
} from '#renderer/features/photos/caption/caption-draft.ts';
import {
  changePeople,
  sharedPeople,
  sharedText,
  withCode,
} from '#renderer/features/photos/caption/shared-values.ts';
import {
  countLetters,
  countWords,
  iimLength,
  shortForm,
} from '#renderer/features/photos/caption/text-length.ts';
import { splitPattern } from '#renderer/features/photos/caption/variables.ts';
import { aPhoto } from '#tests/support/builders.ts';

describe('a selection of photos', () => {
  test('shows a text they share, and how many there are when they differ', () => {
    const photos = [
      aPhoto({ caption: 'Trao hoa' }),
      aPhoto({ caption: '' }),
      aPhoto({ caption: 'Văn nghệ' }),
    ];
    expect(sharedText(photos, 'caption')).toEqual({ text: undefined, different: 3, missing: 1 });
    expect(sharedText(photos.slice(0, 1), 'caption')).toEqual({ text: 'Trao hoa', different: 1, missing: 0 });
    expect(sharedText(photos, 'alt')).toEqual({ text: '', different: 1, missing: 3 });
  });

  test('names only the people every photo shows', () => {
    const photos = [aPhoto({ people: ['Vượng', 'Nhung'] }), aPhoto({ people: ['Nhung'] })];
    expect(sharedPeople(photos)).toEqual({ names: ['Nhung'], isMixed: true });
    expect(sharedPeople(photos.slice(0, 1))).toEqual({ names: ['Vượng', 'Nhung'], isMixed: false });
  });

  test('gets one more person behind those each photo has, and photos that have them stay as they are', () => {
    const [alone, empty, known] = [
      aPhoto({ people: ['Vượng'] }),
      aPhoto({ people: [] }),
      aPhoto({ people: ['Nhung', 'Vượng'] }),
    ];
    const add = (people: readonly string[]): readonly string[] =>
      people.includes('Nhung') ? people : [...people, 'Nhung'];
    expect(changePeople([alone, empty, known], add)).toEqual([
      { ids: [alone.id], people: ['Vượng', 'Nhung'] },
      { ids: [empty.id], people: ['Nhung'] },
    ]);
  });

  test('sends only the fields that were touched, an emptied one too, each with its own mode', () => {
    const photos = [aPhoto({}), aPhoto({})];
    const draft = {
      fields: { caption: 'Tại {sự kiện}', event: 'Họp mặt', alt: '' },
      modes: { caption: 'append', credit: 'replace' },
    } as const;
    expect(toBatch(emptyDraft, photos)).toBeUndefined();
    expect(toBatch(draft, photos)).toEqual({
      ids: photos.map(({ id }) => id),
      fields: { caption: 'Tại {sự kiện}', alt: '', event: 'Họp mặt' },
      modes: { caption: 'append' },
      context: { event: 'Họp mặt', place: '' },
    });
  });

  test('keeps a field again when its mode says so', () => {
    const draft = { fields: { caption: 'Mới', credit: 'Ảnh' }, modes: { caption: 'append' } } as const;
    expect(withMode(draft, 'caption', undefined)).toEqual({ fields: { credit: 'Ảnh' }, modes: {} });
    expect(withMode(draft, 'credit', 'prepend').modes).toEqual({ caption: 'append', credit: 'prepend' });
  });

  test('takes a template over what was typed, and a template begins with what was typed or what the photo says', () => {
    const template = {
      id: '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11',
      name: 'Họp',
      key: null,
      updatedAt: '2026-11-22T01:00:00.000Z',
      fields: { caption: { pattern: '{người}.', mode: 'append' } },
    } as const;
    const typed = { fields: { caption: 'Cũ', credit: 'Ảnh' }, modes: {} };
    const stamped = { fields: { caption: '{người}.', credit: 'Ảnh' }, modes: { caption: 'append' } };
    expect(withTemplate(typed, template)).toEqual(stamped);
    expect(templateFields(emptyDraft, aPhoto({ place: 'khu phố 7', keywords: ['họp', 'lễ'] }))).toEqual({
      place: { pattern: 'khu phố 7', mode: 'replace' },
      keywords: { pattern: 'họp, lễ', mode: 'replace' },
    });
    expect(templateFields(withTemplate(emptyDraft, template), aPhoto({ place: 'khu phố 7' }))).toEqual(
      template.fields,
    );
  });

  test('gets a code behind the caption they share, and behind each of their own', () => {
    const [one, other] = [aPhoto({ caption: 'Một.' }), aPhoto({ caption: 'Hai.' })];
    expect(withCode(emptyDraft, [one], 'ub')).toEqual({ fields: { caption: 'Một. =ub=' }, modes: {} });
    expect(withCode(emptyDraft, [one, other], 'ub')).toEqual({
      fields: { caption: '=ub=' },
      modes: { caption: 'append' },
    });
  });
});

describe('a pattern in the panel', () => {
  test('is cut at its variables and joins to itself', () => {
    const pattern = 'Đồng chí {người} tại {sự kiện';
    expect(splitPattern(pattern)).toEqual([
      { text: 'Đồng chí ', isVariable: false },
      { text: '{người}', isVariable: true },
      { text: ' tại {sự kiện', isVariable: false },
    ]);
    expect(splitPattern('=ub#2=, ={serial}=').filter(({ isVariable }) => isVariable)).toEqual([
      { text: '=ub#2=', isVariable: true },
      { text: '={serial}=', isVariable: true },
    ]);
  });
});

describe('the length of a text', () => {
  test('is told in the words and letters people count', () => {
    const caption = 'Đồng chí Lê Thị Hồng Nhung'.normalize('NFD');
    expect([countWords(`${caption}\n phát biểu.`), countLetters(caption)]).toEqual([8, 26]);
  });

  test('is measured in the bytes other programs count, with what they would show', () => {
    const credit = 'Trung tâm Văn hóa, Thông tin và Thể thao huyện';
    expect(iimLength('credit', 'Trung tâm VH-TT phường')).toEqual({ used: 26, limit: 32, cut: undefined });
    expect(iimLength('credit', credit)).toEqual({ used: 55, limit: 32, cut: 'Trung tâm Văn hóa, Thông tin' });
    expect(iimLength('keywords', 'họp, lễ')).toEqual({ used: 5, limit: 64, cut: undefined });
    expect(iimLength('alt', credit)).toBeUndefined();
  });

  test('comes down to what fits by the short forms of the register, or not at all', () => {
    const terms = [
      {
        id: '1',
        kind: 'office',
        text: 'TTVHTT&TT huyện',
        full: 'Trung tâm Văn hóa, Thông tin và Thể thao huyện',
      },
    ] as const;
    const register = { people: [], terms };
    const credit = 'Ảnh: trung tâm Văn hóa, Thông tin và Thể thao huyện';
    expect(shortForm(credit, 32, register)).toBe('Ảnh: TTVHTT&TT huyện');
    expect(shortForm(credit, 10, register)).toBeUndefined();
    expect(shortForm('Minh Anh', 32, register)).toBeUndefined();
  });
});
