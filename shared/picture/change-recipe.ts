// Changing a recipe by hand: turning takes its crops along, boxes are moved and pulled without leaving the frame.
import type { RegionBox } from '../model/image-region.ts';
import { noRecipe, type CropName, type Recipe } from '../model/recipe.ts';
import { turnBox, type Point } from './frame.ts';

/** A quarter turn, 1 clockwise, -1 the other way. A crop of a ratio would come out as another ratio: it is cut anew. */
export function turnRecipe(recipe: Recipe, quarter: 1 | -1): Recipe {
  const { free, '1:1': square } = recipe.crops;
  const crops = {
    ...(free !== undefined && { free: turnBox(free, quarter) }),
    ...(square !== undefined && { '1:1': turnBox(square, quarter) }),
  };
  return { ...recipe, turns: (recipe.turns + quarter + 4) % 4, crops };
}

export function withCrop(recipe: Recipe, use: CropName, crop: RegionBox): Recipe {
  return { ...recipe, crops: { ...recipe.crops, [use]: crop } };
}

export function withoutCrop(recipe: Recipe, use: CropName): Recipe {
  const { [use]: _gone, ...crops } = recipe.crops;
  return { ...recipe, crops };
}

/** What of one photo's recipe suits another: where somebody stands, and so the focus and what is blurred, stays its own. */
export function pastedRecipe(onto: Recipe, from: Recipe): Recipe {
  return { ...from, focus: onto.focus, blurs: onto.blurs };
}

/** Everything back but what hides somebody: a face must not come to light by tidying up. */
export function resetRecipe({ blurs }: Recipe): Recipe {
  return { ...noRecipe, blurs };
}

export function moveBox(box: RegionBox, by: Point): RegionBox {
  return {
    ...box,
    x: clamp(box.x + by.x, 0, 1 - box.width),
    y: clamp(box.y + by.y, 0, 1 - box.height),
  };
}

export const boxHandles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type BoxHandle = (typeof boxHandles)[number];

/**
 * The box when `handle` is pulled to a point; the opposite side stays. With a shape (width for each unit of height, in fractions)
 * only corners pull, and it is kept.
 */
export function pullBox(
  box: RegionBox,
  handle: BoxHandle,
  to: { at: Point; shape: number | null },
): RegionBox {
  const { at, shape } = to;
  const [isWest, isNorth] = [handle.includes('w'), handle.includes('n')];
  const fixed = { x: isWest ? box.x + box.width : box.x, y: isNorth ? box.y + box.height : box.y };
  const [roomX, roomY] = [isWest ? fixed.x : 1 - fixed.x, isNorth ? fixed.y : 1 - fixed.y];
  const isWide = handle.includes('w') || handle.includes('e');
  const isHigh = handle.includes('n') || handle.includes('s');
  let width = isWide ? clamp(isWest ? fixed.x - at.x : at.x - fixed.x, LEAST, roomX) : box.width;
  let height = isHigh ? clamp(isNorth ? fixed.y - at.y : at.y - fixed.y, LEAST, roomY) : box.height;
  if (shape !== null) {
    width = Math.min(Math.max(width, height * shape), roomX, roomY * shape);
    height = width / shape;
  }
  return { x: isWest ? fixed.x - width : fixed.x, y: isNorth ? fixed.y - height : fixed.y, width, height };
}

/** Larger or smaller round its middle, by a share of its own size; the shape is kept. */
export function growBox(box: RegionBox, by: number): RegionBox {
  const share = clamp(1 + by, LEAST / Math.min(box.width, box.height), 1 / Math.max(box.width, box.height));
  const [width, height] = [box.width * share, box.height * share];
  return moveBox(
    { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height },
    { x: 0, y: 0 },
  );
}

/** The box between two points, inside the picture. */
export function boxBetween(one: Point, other: Point): RegionBox {
  const [left, right] = [one.x, other.x].map((x) => clamp(x, 0, 1)).toSorted((a, b) => a - b);
  const [top, bottom] = [one.y, other.y].map((y) => clamp(y, 0, 1)).toSorted((a, b) => a - b);
  const [x = 0, y = 0] = [left, top];
  return { x, y, width: (right ?? x) - x, height: (bottom ?? y) - y };
}

/** No side of a box gets shorter than this share of the frame. */
const LEAST = 0.03;

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
