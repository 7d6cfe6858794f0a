import { describe, expect, test } from 'vitest';
import {
  camerasOf,
  countFilters,
  filterPhotos,
  noFilter,
} from '#renderer/features/photos/filter/photo-filter.ts';
import { sortPhotos } from '#renderer/features/photos/filter/sort-photos.ts';
import { nearestLeft } from '#renderer/features/photos/next-photo.ts';
import { hold, scrollTopFor } from '#renderer/features/photos/sheet/keep-place.ts';
import type { Photo } from '#shared/model/photo.ts';
import { aPhoto } from '#tests/support/builders.ts';

const nowhere = new Set<string>();
const names = (photos: readonly Photo[]): readonly string[] => photos.map(({ fileName }) => fileName);

describe('filters', () => {
  const capture = aPhoto({}).capture;
  const photos = [
    aPhoto({ fileName: 'a', pick: 'picked', stars: 4, label: 'red', caption: 'Trao hoa', alt: 'Hai người' }),
    aPhoto({
      fileName: 'b',
      pick: 'rejected',
      damage: 'Bị cắt',
      capture: { ...capture, camera: 'Nikon Z6' },
    }),
    aPhoto({ fileName: 'c', stars: 2, people: ['Lê Thị Hồng Nhung'], caption: 'Văn nghệ' }),
    aPhoto({
      fileName: 'd',
      pick: 'picked',
      stars: 5,
      capture: { ...capture, camera: 'Nikon Z6', serial: '12' },
    }),
  ];
  test.each([
    ['nothing asked shows everything', noFilter, 'abcd'],
    ['picked', { ...noFilter, picks: ['picked'] as const }, 'ad'],
    ['rejected or undecided', { ...noFilter, picks: ['rejected', 'none'] as const }, 'bc'],
    ['three stars and more', { ...noFilter, minStars: 3 }, 'ad'],
    ['a label', { ...noFilter, labels: ['red'] as const }, 'a'],
    ['without a caption', { ...noFilter, needs: ['noCaption'] as const }, 'bd'],
    ['damaged', { ...noFilter, needs: ['damaged'] as const }, 'b'],
    ['one body of a model', { ...noFilter, camera: 'Nikon Z6 · 12' }, 'd'],
    ['a person, typed without marks', { ...noFilter, person: 'le thi hong nhung' }, 'c'],
    ['what was selected when it was asked for', { ...noFilter, selected: [photos[1]?.id ?? ''] }, 'b'],
    [
      'picked and without a caption',
      { ...noFilter, picks: ['picked'] as const, needs: ['noCaption'] as const },
      'd',
    ],
  ])('%s', (_name, filter, left) => {
    expect(names(filterPhotos(photos, filter, nowhere)).join('')).toBe(left);
  });

  test('photos of the open story, and how many parts narrow', () => {
    const filter = { ...noFilter, needs: ['inStory'] as const, minStars: 1 };
    expect(names(filterPhotos(photos, filter, new Set([photos[3]?.id ?? ''])))).toEqual(['d']);
    expect([countFilters(noFilter), countFilters(filter)]).toEqual([0, 2]);
    expect(camerasOf(photos)).toEqual(['Nikon Z6', 'Nikon Z6 · 12']);
  });
});

describe('orders', () => {
  test('names by their numbers, stars from many to few; equals stay as the camera took them', () => {
    const photos = [
      aPhoto({ fileName: 'DSC_10', stars: 1, importedAt: '2026-11-22T09:00:00.000Z' }),
      aPhoto({ fileName: 'DSC_9', stars: 3, importedAt: '2026-11-22T08:00:00.000Z' }),
      aPhoto({ fileName: 'DSC_11', stars: 3, importedAt: '2026-11-22T08:00:00.000Z' }),
    ];
    expect(names(sortPhotos(photos, 'byTime'))).toEqual(['DSC_10', 'DSC_9', 'DSC_11']);
    expect(names(sortPhotos(photos, 'byName'))).toEqual(['DSC_9', 'DSC_10', 'DSC_11']);
    expect(names(sortPhotos(photos, 'byStars'))).toEqual(['DSC_9', 'DSC_11', 'DSC_10']);
    expect(names(sortPhotos(photos, 'byImport'))).toEqual(['DSC_9', 'DSC_11', 'DSC_10']);
  });
});

describe('nothing jumps', () => {
  const shapeOf = (ids: readonly string[]) => ({ ids, columns: 2, rowHeight: 100 });
  const many = Array.from({ length: 40 }, (_, index) => `photo ${index}`);

  test('the active photo keeps its place on the screen when photos before it go', () => {
    const held = hold(shapeOf(many), { top: 550, height: 400 }, 'photo 14');
    expect(held).toEqual({ id: 'photo 14', below: 150 });
    const left = many.filter((_, index) => index >= 6);
    expect(held && scrollTopFor(shapeOf(left), held)).toBe(250);
  });

  test('with the active photo out of sight the first row in sight stays; a photo that is gone moves nothing', () => {
    const held = hold(shapeOf(many), { top: 500, height: 400 }, 'photo 0');
    expect(held).toEqual({ id: 'photo 10', below: 0 });
    expect(held && scrollTopFor(shapeOf(many.slice(20)), held)).toBeUndefined();
  });

  test('a photo that a mark takes out of sight hands over to the next, at the end to the one before', () => {
    const photos = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    const without = (...gone: string[]) => photos.filter(({ id }) => !gone.includes(id));
    expect(nearestLeft(photos, without('b'), 'b')).toBe('c');
    expect(nearestLeft(photos, without('b', 'c'), 'b')).toBe('d');
    expect(nearestLeft(photos, without('d'), 'd')).toBe('c');
    expect(nearestLeft(photos, [], 'a')).toBeNull();
  });
});
