// Where things lie in a picture and in its frame: turned by quarters, straightened, the corners that makes cut away.
import type { RegionBox } from '../model/image-region.ts';
import type { Recipe } from '../model/recipe.ts';

export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };
export type Turn = Pick<Recipe, 'turns' | 'straighten'>;

/** Of the picture turned by quarters only. */
export function turnedSize({ width, height }: Size, turns: number): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** The largest frame of the turned picture's shape that has no empty corner, in the picture's pixels (not whole ones). */
export function frameSize(size: Size, { turns, straighten }: Turn): Size {
  const { width, height } = turnedSize(size, turns);
  const [cos, sin] = legs(straighten);
  const share = Math.min(width / (width * cos + height * sin), height / (width * sin + height * cos));
  return { width: width * share, height: height * share };
}

/** A point of the picture as a point of the frame; outside of 0-1 when it was cut away. */
export function toFrame(point: Point, size: Size, turn: Turn): Point {
  const turned = turnPoint(point, turn.turns);
  const { width, height } = turnedSize(size, turn.turns);
  const frame = frameSize(size, turn);
  const { x, y } = rotate({ x: (turned.x - 0.5) * width, y: (turned.y - 0.5) * height }, turn.straighten);
  return { x: x / frame.width + 0.5, y: y / frame.height + 0.5 };
}

/** The way back. */
export function toPicture(point: Point, size: Size, turn: Turn): Point {
  const { width, height } = turnedSize(size, turn.turns);
  const frame = frameSize(size, turn);
  const inFrame = { x: (point.x - 0.5) * frame.width, y: (point.y - 0.5) * frame.height };
  const { x, y } = rotate(inFrame, -turn.straighten);
  return turnPoint({ x: x / width + 0.5, y: y / height + 0.5 }, 4 - turn.turns);
}

/** The box round a box of the picture once it is in the frame; may reach beyond 0-1. */
export function boxToFrame(box: RegionBox, size: Size, turn: Turn): RegionBox {
  return boxRound(corners(box).map((corner) => toFrame(corner, size, turn)));
}

/** The box round a box of the frame in the picture as stored, kept inside it. */
export function boxToPicture(box: RegionBox, size: Size, turn: Turn): RegionBox {
  return clipBox(boxRound(corners(box).map((corner) => toPicture(corner, size, turn)))) ?? box;
}

/** A quarter turn of fractions, clockwise, `turns` times. */
export function turnPoint({ x, y }: Point, turns: number): Point {
  switch (((turns % 4) + 4) % 4) {
    case 1:
      return { x: 1 - y, y: x };
    case 2:
      return { x: 1 - x, y: 1 - y };
    case 3:
      return { x: y, y: 1 - x };
    default:
      return { x, y };
  }
}

/** A box turned with its picture. */
export function turnBox(box: RegionBox, turns: number): RegionBox {
  return boxRound(corners(box).map((corner) => turnPoint(corner, turns)));
}

/** What of a box lies within 0-1; undefined when nothing does. */
export function clipBox(box: RegionBox): RegionBox | undefined {
  const [left, top] = [Math.max(0, box.x), Math.max(0, box.y)];
  const width = Math.min(1, box.x + box.width) - left;
  const height = Math.min(1, box.y + box.height) - top;
  return width > 0 && height > 0 ? { x: left, y: top, width, height } : undefined;
}

function corners({ x, y, width, height }: RegionBox): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ];
}

function boxRound(points: readonly Point[]): RegionBox {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Clockwise on a screen, where y grows downwards. */
function rotate({ x, y }: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

function legs(degrees: number): [cos: number, sin: number] {
  const angle = (Math.abs(degrees) * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}
