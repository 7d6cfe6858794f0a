// Who stands in which row: people placed in a picture, in rows from the front to the back, each row from left to right. Pure.
import type { ImageRegion } from '#shared/model/image-region.ts';

/** `auto`: as many rows as the heights tell; a number: that many, cut at the widest gaps. */
export type RowChoice = 'auto' | 1 | 2 | 3;

/** Heads of one row differ in height by less than this share of a head. */
const SAME_ROW = 0.8;

/** The front row stands lowest in the picture. */
export function rowsOf(
  regions: readonly ImageRegion[],
  choice: RowChoice,
): readonly (readonly ImageRegion[])[] {
  const byHeight = regions.toSorted((first, second) => middleOf(second) - middleOf(first));
  const cuts = new Set(choice === 'auto' ? heightCuts(byHeight) : widestCuts(byHeight, choice - 1));
  const rows: ImageRegion[][] = [];
  byHeight.forEach((region, index) => {
    if (index === 0 || cuts.has(index)) rows.push([region]);
    else rows.at(-1)?.push(region);
  });
  return rows.map((row) => row.toSorted((first, second) => centreOf(first) - centreOf(second)));
}

/** The names of all, row by row: the order of "Person Shown". */
export function namesInOrder(regions: readonly ImageRegion[]): string[] {
  return rowsOf(regions, 'auto')
    .flat()
    .map(({ name }) => name);
}

/** A new row begins where the next head is clearly above all of the row so far. */
function heightCuts(byHeight: readonly ImageRegion[]): number[] {
  const heights = byHeight.map(({ height }) => height).toSorted((first, second) => first - second);
  const head = heights[Math.floor(heights.length / 2)] ?? 0;
  const cuts: number[] = [];
  let row: number[] = [];
  byHeight.forEach((region, index) => {
    const mean = row.reduce((sum, middle) => sum + middle, 0) / Math.max(1, row.length);
    if (row.length > 0 && mean - middleOf(region) > SAME_ROW * head) {
      cuts.push(index);
      row = [];
    }
    row.push(middleOf(region));
  });
  return cuts;
}

function widestCuts(byHeight: readonly ImageRegion[], count: number): number[] {
  const gaps = byHeight.flatMap((region, index) => {
    const below = byHeight[index - 1];
    return below === undefined ? [] : [{ index, gap: middleOf(below) - middleOf(region) }];
  });
  return gaps
    .toSorted((first, second) => second.gap - first.gap)
    .slice(0, count)
    .map(({ index }) => index);
}

function middleOf({ y, height }: ImageRegion): number {
  return y + height / 2;
}

function centreOf({ x, width }: ImageRegion): number {
  return x + width / 2;
}
