// The crop of a ratio: as large as it can be, round what must stay in.
import type { RegionBox } from '../model/image-region.ts';
import type { CropName } from '../model/recipe.ts';
import { clipBox, type Point, type Size } from './frame.ts';

/** Width for each unit of height; null for `free`. */
export const cropRatios: Readonly<Record<CropName, number | null>> = {
  free: null,
  '16:9': 16 / 9,
  '3:2': 3 / 2,
  '4:3': 4 / 3,
  '1:1': 1,
};

export const wholeFrame: RegionBox = { x: 0, y: 0, width: 1, height: 1 };

/** Where nobody says what matters: people's faces stand above the middle. The themes' own cut is the same. */
export const usualFocus: Point = { x: 0.5, y: 0.35 };

/**
 * The largest box of `ratio` inside `within`, with the focus in its middle as far as the edges allow.
 * @param frame pixels of what the fractions are of
 */
export function boxOfRatio(
  frame: Size,
  ratio: number,
  of: { readonly within: RegionBox; readonly focus: Point | null },
): RegionBox {
  const { within, focus } = of;
  // In fractions, a box of this ratio is this many times as wide as it is high.
  const shape = (ratio * frame.height) / frame.width;
  const width = Math.min(within.width, within.height * shape);
  const height = width / shape;
  const at = focus ?? {
    x: within.x + within.width * usualFocus.x,
    y: within.y + height / 2 + (within.height - height) * usualFocus.y,
  };
  return {
    x: clamp(at.x - width / 2, within.x, within.x + within.width - width),
    y: clamp(at.y - height / 2, within.y, within.y + within.height - height),
    width,
    height,
  };
}

/** A stored crop, made sure of: inside the frame and not thinner than a hundredth of it. */
export function soundCrop(crop: RegionBox): RegionBox {
  const inside = clipBox(crop);
  return inside === undefined || inside.width < LEAST || inside.height < LEAST ? wholeFrame : inside;
}

const LEAST = 0.01;

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
