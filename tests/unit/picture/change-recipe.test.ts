// What hands do to a recipe.
import { describe, expect, it } from 'vitest';
import { Recipe } from '#shared/model/recipe.ts';
import {
  boxBetween,
  boxHandles,
  growBox,
  moveBox,
  pastedRecipe,
  pullBox,
  resetRecipe,
  turnRecipe,
} from '#shared/picture/change-recipe.ts';

const box = { x: 0.2, y: 0.2, width: 0.4, height: 0.4 };
const near = (numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 9));

describe('a recipe', () => {
  it('turned four times is what it was, its free crop with it', () => {
    const recipe = Recipe.parse({ crops: { free: { x: 0.1, y: 0.2, width: 0.3, height: 0.4 } } });
    const once = turnRecipe(recipe, 1);
    expect([once.turns, once.crops.free]).toEqual([
      1,
      {
        x: expect.closeTo(0.4),
        y: expect.closeTo(0.1),
        width: expect.closeTo(0.4),
        height: expect.closeTo(0.3),
      },
    ]);
    const round = turnRecipe(turnRecipe(turnRecipe(once, 1), 1), 1);
    const { x = 0, y = 0, width = 0, height = 0 } = round.crops.free ?? {};
    expect([round.turns, x, y, width, height]).toEqual([0, ...near([0.1, 0.2, 0.3, 0.4])]);
    expect(turnRecipe(recipe, -1).turns).toBe(3);
  });

  it('turned loses the cut of a ratio, which would be another ratio', () => {
    const crops = { '16:9': box, '1:1': box };
    expect(Object.keys(turnRecipe(Recipe.parse({ crops }), 1).crops)).toEqual(['1:1']);
  });

  it('pasted leaves each photo its own focus and whom it hides', () => {
    const own = Recipe.parse({ focus: { x: 0.1, y: 0.1 }, blurs: [box] });
    const from = Recipe.parse({ turns: 1, exposure: 1, focus: { x: 0.9, y: 0.9 }, blurs: [] });
    expect(pastedRecipe(own, from)).toEqual({ ...from, focus: own.focus, blurs: own.blurs });
  });

  it('taken back goes on hiding', () => {
    expect(resetRecipe(Recipe.parse({ turns: 1, blurs: [box] }))).toEqual(Recipe.parse({ blurs: [box] }));
  });
});

describe('a box', () => {
  it('never leaves the picture', () => {
    expect(moveBox(box, { x: 9, y: -9 })).toEqual({ ...box, x: 0.6, y: 0 });
    expect(growBox(box, 9)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
    for (const handle of boxHandles) {
      for (const at of [
        { x: -3, y: 7 },
        { x: 0.5, y: 0.5 },
        { x: 7, y: -3 },
      ]) {
        for (const shape of [null, 0.5, 2]) {
          const { x, y, width, height } = pullBox(box, handle, { at, shape });
          expect(Math.min(x, y, 1 - x - width, 1 - y - height)).toBeGreaterThan(-1e-9);
          expect(Math.min(width, height)).toBeGreaterThan(0);
        }
      }
    }
  });

  it('pulled at a corner keeps the opposite one, and its shape where it has one', () => {
    expect(pullBox(box, 'se', { at: { x: 0.8, y: 0.7 }, shape: null })).toEqual({
      ...{ x: 0.2, y: 0.2, width: expect.closeTo(0.6), height: expect.closeTo(0.5) },
    });
    const shaped = pullBox(box, 'nw', { at: { x: 0.1, y: 0.3 }, shape: 1 });
    expect([shaped.x + shaped.width, shaped.y + shaped.height, shaped.width / shaped.height]).toEqual(
      near([0.6, 0.6, 1]),
    );
  });

  it('drawn backwards is the same box, cut at the edge', () => {
    expect(boxBetween({ x: 0.5, y: 0.6 }, { x: -1, y: 0.1 })).toEqual({
      x: 0,
      y: 0.1,
      width: 0.5,
      height: 0.5,
    });
  });
});
