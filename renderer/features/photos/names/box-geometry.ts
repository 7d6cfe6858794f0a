// Boxes in a picture, as fractions of it. Pure.
import type { RegionBox } from '#shared/model/image-region.ts';

export type Point = { readonly x: number; readonly y: number };

/** Of the picture's width: a head in a picture of a row of people. */
const HEAD = 0.09;
/** A head is higher than it is wide. */
const HEAD_SHAPE = 1.25;
const SMALLEST = 0.01;

/** A box around a point, of the size of those there are. @param ratio width by height of the picture */
export function boxAround({ x, y }: Point, others: readonly RegionBox[], ratio: number): RegionBox {
  const { width, height } = usualSize(others, ratio);
  return inside({ x: x - width / 2, y: y - height / 2, width, height });
}

/** Where the next one is likely to stand: to the right of the last one placed. */
export function nextBox(others: readonly RegionBox[], ratio: number): RegionBox {
  const last = others.at(-1);
  if (last === undefined) return boxAround({ x: 0.5, y: 0.35 }, others, ratio);
  const x = last.x + last.width * 1.8;
  return boxAround({ x: x > 1 - last.width / 2 ? 0.5 : x, y: last.y + last.height / 2 }, others, ratio);
}

export function boxBetween(from: Point, to: Point): RegionBox {
  return inside({
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.max(SMALLEST, Math.abs(to.x - from.x)),
    height: Math.max(SMALLEST, Math.abs(to.y - from.y)),
  });
}

export function moveBox<B extends RegionBox>(box: B, by: Point): B {
  return { ...box, ...inside({ ...box, x: box.x + by.x, y: box.y + by.y }) };
}

/** Wider and higher around the same middle. */
export function scaleBox<B extends RegionBox>(box: B, factor: number): B {
  const width = Math.min(1, Math.max(SMALLEST, box.width * factor));
  const height = Math.min(1, Math.max(SMALLEST, box.height * factor));
  const x = box.x + (box.width - width) / 2;
  const y = box.y + (box.height - height) / 2;
  return { ...box, ...inside({ x, y, width, height }) };
}

function usualSize(others: readonly RegionBox[], ratio: number): Pick<RegionBox, 'width' | 'height'> {
  const bySize = others.toSorted((first, second) => first.width - second.width);
  const middle = bySize[Math.floor(bySize.length / 2)];
  return middle ?? { width: HEAD, height: Math.min(1, HEAD * HEAD_SHAPE * ratio) };
}

/** Moved, not cut, so that all of it is in the picture. */
function inside({ x, y, width, height }: RegionBox): RegionBox {
  const fit = (start: number, size: number): number => Math.min(Math.max(0, start), 1 - size);
  const [wide, high] = [Math.min(1, width), Math.min(1, height)];
  return { x: round(fit(x, wide)), y: round(fit(y, high)), width: round(wide), height: round(high) };
}

/** Six places are a hundredth of a pixel in the largest picture, and a file that stays readable. */
function round(fraction: number): number {
  return Math.round(fraction * 1e6) / 1e6;
}
