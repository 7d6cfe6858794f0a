// What a recipe means for one use: the cut, the size, the name.
import { describe, expect, it } from 'vitest';
import { noRecipe, Recipe } from '#shared/model/recipe.ts';
import { contentHashOf } from '#engine/images/content-hash.ts';
import {
  cropOf,
  developedSize,
  hasOwnCrop,
  lookOf,
  regionShown,
  untouched,
  wordsShown,
} from '#shared/picture/look.ts';
import { gainsOf } from '#shared/picture/tone.ts';
import { aPhoto } from '#tests/support/builders.ts';

const developed = (recipe: Partial<Recipe>, width = 6000, height = 4000) =>
  aPhoto({ capture: { ...aPhoto({}).capture, width, height }, recipe: Recipe.parse(recipe) });

describe('a look', () => {
  it('of a photo nobody has touched is the picture as it came in', () => {
    expect(lookOf(developed({}))).toBe(untouched);
    expect(lookOf(developed({ focus: { x: 0.1, y: 0.1 } }))).toBe(untouched);
  });

  it('has another name for whatever changes pixels, and the same for the same', () => {
    const recipes: Partial<Recipe>[] = [
      { turns: 1 },
      { straighten: 0.1 },
      { exposure: 0.05 },
      { warmth: 1 },
      { tint: -1 },
      { crops: { free: { x: 0, y: 0, width: 0.9, height: 1 } } },
      { blurs: [{ x: 0.1, y: 0.1, width: 0.1, height: 0.1 }] },
    ];
    const keys = recipes.map((recipe) => lookOf(developed(recipe)).key);
    expect(new Set(keys).size).toBe(recipes.length);
    expect(keys.every((key) => /^[0-9a-f]{14}$/u.test(key))).toBe(true);
    expect(recipes.map((recipe) => lookOf(developed(recipe)).key)).toEqual(keys);
  });

  it.each([
    ['16:9', 16 / 9],
    ['3:2', 3 / 2],
    ['4:3', 4 / 3],
    ['1:1', 1],
  ] as const)('cuts %s from an upright picture round the focus, to the pixel', (use, ratio) => {
    const photo = developed({ focus: { x: 0.9, y: 0.95 }, straighten: 3 }, 3000, 4500);
    const look = lookOf(photo, use);
    const { width, height } = developedSize(photo.capture, look);
    expect(Math.abs(width / height - ratio)).toBeLessThan(0.002);
    const { crop } = look;
    expect(crop.x + crop.width).toBeLessThan(1 + 1e-9);
    // The focus is near the bottom: the cut goes as far down as it can.
    expect(crop.y + crop.height).toBeCloseTo(1, 9);
  });

  it('lets the camera say what it focused on, and a person overrule it', () => {
    const { capture } = aPhoto({});
    const camera = {
      ...developed({}),
      capture: { ...capture, width: 3000, height: 2000, focus: { x: 0.9, y: 0.5 } },
    };
    expect(cropOf(camera, '1:1').x).toBeCloseTo(1 / 3);
    const person = { ...camera, recipe: Recipe.parse({ focus: { x: 0.1, y: 0.5 } }) };
    expect([cropOf(person, '1:1').x, hasOwnCrop(camera, '1:1'), hasOwnCrop(person, '1:1')]).toEqual([
      0,
      false,
      true,
    ]);
  });

  it('cuts a ratio inside the free crop, where it has none of its own', () => {
    const free = { x: 0.5, y: 0, width: 0.5, height: 1 };
    const crop = cropOf(developed({ crops: { free } }), '16:9');
    expect([crop.x, crop.width]).toEqual([0.5, 0.5]);
    const own = { x: 0, y: 0.2, width: 0.4, height: 0.3 };
    expect(cropOf(developed({ crops: { free, '16:9': own } }), '16:9')).toEqual(own);
  });

  it('never gives a picture without pixels, whatever a crop says', () => {
    const crops = { free: { x: 1, y: 0.5, width: 0.5, height: 0 } };
    expect(developedSize({ width: 6000, height: 4000 }, lookOf(developed({ crops })))).toEqual({
      width: 6000,
      height: 4000,
    });
    const sliver = lookOf(developed({ crops: { free: { x: 0, y: 0, width: 0.01, height: 0.01 } } }, 20, 10));
    expect(developedSize({ width: 20, height: 10 }, sliver)).toEqual({ width: 1, height: 1 });
  });

  it('shows where a face is, or that it was cut away', () => {
    const face = { x: 0.6, y: 0.4, width: 0.1, height: 0.2 };
    const photo = developed({ crops: { free: { x: 0.5, y: 0, width: 0.5, height: 1 } } });
    const shown = regionShown(face, photo.capture, lookOf(photo));
    expect(shown).toEqual({
      x: expect.closeTo(0.2),
      y: 0.4,
      width: expect.closeTo(0.2),
      height: expect.closeTo(0.2),
    });
    expect(regionShown({ ...face, x: 0.1 }, photo.capture, lookOf(photo))).toBeUndefined();
  });
});

describe('light', () => {
  it('is doubled by a stop, and white balance leaves the brightness of grey', () => {
    expect(gainsOf({ exposure: 1, warmth: 0, tint: 0 })).toEqual([2, 2, 2].map((n) => expect.closeTo(n)));
    const [red, green, blue] = gainsOf({ exposure: 0, warmth: 60, tint: -20 }) ?? [0, 0, 0];
    expect(0.2126 * red + 0.7152 * green + 0.0722 * blue).toBeCloseTo(1);
    expect(red > blue && green > blue).toBe(true);
    expect(gainsOf({ exposure: 0, warmth: 0, tint: 0 })).toBeNull();
  });
});

describe('what was approved', () => {
  it('is the original of an untouched photo, and changes with every cut a reader may meet', () => {
    const photo = developed({});
    const cut = developed({ crops: { '16:9': { x: 0, y: 0, width: 1, height: 0.8 } } });
    expect(contentHashOf(photo)).toBe(photo.hash);
    expect(contentHashOf(cut)).toMatch(/^[0-9a-f]{64}$/u);
    expect(contentHashOf(cut)).not.toBe(photo.hash);
  });
});

it('words for the shown picture point at nobody who was cut away or hidden, and at the others where they now stand', () => {
  const box = { width: 0.1, height: 0.2 };
  const people = [
    { name: 'Lê Thị Mai', x: 0.6, y: 0.2, ...box },
    { name: 'Trần An', x: 0.1, y: 0.2, ...box },
    { name: 'Em Bình', x: 0.8, y: 0.2, ...box },
  ];
  const recipe = {
    ...noRecipe,
    crops: { free: { x: 0.5, y: 0, width: 0.5, height: 1 } },
    blurs: [{ x: 0.78, y: 0.15, width: 0.15, height: 0.3 }],
  };
  const photo = aPhoto({ regions: people, recipe });
  const [mai, ...others] = wordsShown(photo, lookOf(photo)).regions;
  expect(others).toEqual([]);
  expect(mai).toEqual({
    name: 'Lê Thị Mai',
    x: expect.closeTo(0.2),
    y: expect.closeTo(0.2),
    width: expect.closeTo(0.2),
    height: expect.closeTo(0.2),
  });
});
