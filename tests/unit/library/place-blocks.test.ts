import { expect, test } from 'vitest';
import { placeBlocks, ROOM } from '#engine/library/place-blocks.ts';
import { seeded } from '#tests/support/random-document.ts';

test('a new block goes between its neighbours, and they stay', () => {
  expect(placeBlocks([ROOM, undefined, 2 * ROOM])).toEqual([ROOM, ROOM + 1024, 2 * ROOM]);
  expect(placeBlocks([undefined, undefined])).toEqual([ROOM, 2 * ROOM]);
});

test('a block that was moved is the only one whose place changes', () => {
  expect(placeBlocks([3 * ROOM, ROOM, 2 * ROOM])).toEqual([1024, ROOM, 2 * ROOM]);
  expect(placeBlocks([2 * ROOM, 3 * ROOM, ROOM])).toEqual([2 * ROOM, 3 * ROOM, 4 * ROOM]);
});

test('where there is no room left everything is given room again', () => {
  expect(placeBlocks([7, undefined, 8])).toEqual([ROOM, 2 * ROOM, 3 * ROOM]);
});

test('places always rise, whatever is put in, taken out and moved', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const random = seeded(seed);
    let places = placeBlocks([undefined, undefined, undefined]);
    for (let step = 0; step < 200; step += 1) {
      const wanted: (number | undefined)[] = [...places];
      const [taken] = random(3) === 0 ? wanted.splice(random(wanted.length), 1) : [undefined];
      wanted.splice(random(wanted.length + 1), 0, random(2) === 0 ? taken : undefined);
      places = placeBlocks(wanted);
      expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
    }
  }
});
