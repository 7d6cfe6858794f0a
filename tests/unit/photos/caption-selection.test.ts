import { describe, expect, test } from 'vitest';
import { emptyDraft, fieldWithVariable, toBatch } from '#renderer/features/photos/caption/caption-draft.ts';
import {
  byteLength,
  changePeople,
  sharedPeople,
  sharedText,
} from '#renderer/features/photos/caption/shared-values.ts';
import { splitPattern, variableNames } from '#renderer/features/photos/caption/variables.ts';
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

  test('sends only the fields that were touched, an emptied one too', () => {
    const photos = [aPhoto({}), aPhoto({})];
    const draft = {
      fields: { caption: 'Tại {sự kiện}', event: 'Họp mặt', alt: '' },
      mode: 'append',
    } as const;
    expect(toBatch(emptyDraft, photos)).toBeUndefined();
    expect(toBatch(draft, photos)).toEqual({
      ids: photos.map(({ id }) => id),
      fields: { caption: 'Tại {sự kiện}', alt: '', event: 'Họp mặt' },
      mode: 'append',
      context: { event: 'Họp mặt', place: '' },
    });
    expect(toBatch(draft, photos.slice(0, 1))?.mode).toBe('replace');
    expect(fieldWithVariable(draft, 'sự kiện')).toBe('caption');
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
  });
});

test('a credit is measured in the bytes other programs count', () => {
  expect(byteLength('Trung tâm VH-TT phường')).toBe(26);
  expect(byteLength('Ảnh'.normalize('NFD'))).toBe(byteLength('Ảnh'));
});
