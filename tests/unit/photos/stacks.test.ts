import { describe, expect, test } from 'vitest';
import { foldStacks } from '#renderer/features/photos/stacks/fold-stacks.ts';
import { stackPhotos } from '#renderer/features/photos/stacks/stack-photos.ts';
import { likenessDistance, type PhotoLook } from '#shared/model/photo-look.ts';
import type { Photo } from '#shared/model/photo.ts';
import { aPhoto } from '#tests/support/builders.ts';

type Shot = {
  readonly at: string | null;
  readonly likeness?: string;
  readonly sharpness?: number;
  readonly camera?: string | null;
};

/** Photos of one camera and what was seen in them. */
function shots(given: readonly Shot[]): { photos: Photo[]; looks: PhotoLook[] } {
  const photos = given.map(({ at, camera = 'Nikon Z6' }, index) =>
    aPhoto({ fileName: `${index}`, shotAt: at, capture: { ...aPhoto({}).capture, camera } }),
  );
  const looks = photos.map(({ id }, index) => ({
    id,
    likeness: given[index]?.likeness ?? 'c4c4d6d69294c4c4',
    sharpness: given[index]?.sharpness ?? 100,
  }));
  return { photos, looks };
}

const numbers = (photos: readonly Photo[], ids: readonly string[] | undefined): string =>
  photos.flatMap((photo, index) => (ids?.includes(photo.id) === true ? [index] : [])).join('');

describe('bursts', () => {
  test('neighbours in time that show the same are one, and the sharpest of them is suggested', () => {
    const { photos, looks } = shots([
      { at: '2026-11-22T08:00:00.10', sharpness: 90 },
      { at: '2026-11-22T08:00:00.40', sharpness: 700 },
      { at: '2026-11-22T08:00:02.40', likeness: 'c4c4d6d69294c4c7' },
      { at: '2026-11-22T08:00:04.41' },
    ]);
    const stacks = stackPhotos(photos, looks);
    expect(numbers(photos, stacks.get(photos[0]?.id ?? '')?.ids)).toBe('012');
    expect(stacks.get(photos[2]?.id ?? '')?.sharpest).toBe(photos[1]?.id);
    expect(stacks.has(photos[3]?.id ?? '')).toBe(false);
  });

  test('another scene, another camera, an unknown camera or an unknown time is no part of one', () => {
    const at = '2026-11-22T08:00:00';
    const { photos, looks } = shots([
      { at },
      { at, likeness: '1b1f1f3f3f3f7f7f' },
      { at, camera: 'Canon R6' },
      { at, camera: null },
      { at: null },
    ]);
    expect(stackPhotos(photos, looks).size).toBe(0);
    expect(stackPhotos(photos, []).size).toBe(0);
  });

  test('shots of two cameras at one moment make two bursts, wherever they stand among each other', () => {
    const second = (at: number) => `2026-11-22T08:00:0${at}`;
    const { photos, looks } = shots([
      { at: second(0) },
      { at: second(0), camera: 'Canon R6' },
      { at: second(1) },
      { at: second(1), camera: 'Canon R6' },
    ]);
    const stacks = stackPhotos(photos, looks);
    expect(photos.map(({ id }) => numbers(photos, stacks.get(id)?.ids))).toEqual(['02', '13', '02', '13']);
  });

  test('likeness counts the bits in which two pictures differ', () => {
    expect(likenessDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(likenessDistance('c4c4d6d69294c4c4', 'c4c4d6d69294c4c7')).toBe(2);
  });
});

describe('folded bursts', () => {
  const { photos, looks } = shots([
    { at: '2026-11-22T08:00:00', sharpness: 10 },
    { at: '2026-11-22T08:00:01', sharpness: 30 },
    { at: '2026-11-22T08:00:02', sharpness: 20 },
    { at: '2026-11-22T09:00:00' },
  ]);
  const stacks = stackPhotos(photos, looks);
  const closed = new Set<string>();

  test('show the sharpest until one is picked, then that one, in the place of the first', () => {
    const { photos: shown, places } = foldStacks(photos, stacks, closed);
    expect(
      numbers(
        photos,
        shown.map(({ id }) => id),
      ),
    ).toBe('13');
    expect(places.get(photos[1]?.id ?? '')).toEqual({
      stackId: photos[0]?.id,
      count: 3,
      place: 2,
      isOpen: false,
      isSharpest: true,
    });
    const picked = photos.map((photo, index) =>
      index === 2 ? { ...photo, pick: 'picked' as const } : photo,
    );
    expect(
      numbers(
        picked,
        foldStacks(picked, stacks, closed).photos.map(({ id }) => id),
      ),
    ).toBe('23');
  });

  test('opened show everyone with its place; one left over by a filter stands alone', () => {
    const open = foldStacks(photos, stacks, new Set([photos[0]?.id ?? '']));
    expect(open.photos).toEqual(photos);
    expect(open.places.get(photos[2]?.id ?? '')).toMatchObject({
      place: 3,
      count: 3,
      isOpen: true,
      isSharpest: false,
    });
    const left = foldStacks(photos.slice(2), stacks, closed);
    expect([left.photos.length, left.places.size]).toEqual([2, 0]);
  });
});
