import type { Photo } from '#shared/model/photo.ts';

/** Upright pictures are kept low enough to be seen whole; CSS pixels. */
const TALLEST = 500;

/** How wide a picture stands in the sheet, as a CSS length. */
export function readingWidth({ capture: { width, height } }: Photo): string {
  return `min(100%, ${Math.round((TALLEST * width) / height)}px)`;
}
