// Makes parts of a picture unrecognisable, for good: what is left of a box are a few dozen averages, the same however large the
// picture comes out, so that nothing can be computed back from any size of it or from several together.
import type { OverlayOptions } from 'sharp';
import type { RegionBox } from '#shared/model/image-region.ts';
import { clipBox } from '#shared/picture/frame.ts';
import { fromRaw, toRaw, type Raw } from './raw.ts';

/** Averages along the longer side of a box: a face of eight by eight is nobody's. */
const CELLS = 8;

/** @param boxes fractions of the picture */
export async function blurBoxes(raw: Raw, boxes: readonly RegionBox[]): Promise<Raw> {
  if (boxes.length === 0) return raw;
  const covers = await Promise.all(boxes.map((box) => cover(raw, box)));
  return toRaw(fromRaw(raw).composite(covers.filter((one) => one !== undefined)));
}

/** Averages, then spread out softly: hard cells would show where they were measured and look like a mistake. */
async function cover(raw: Raw, box: RegionBox): Promise<OverlayOptions | undefined> {
  const place = pixelsOf(raw.info, box);
  if (place === undefined) return undefined;
  const { left, top, width, height } = place;
  const longer = Math.max(width, height);
  const cells = {
    width: Math.max(1, Math.round((CELLS * width) / longer)),
    height: Math.max(1, Math.round((CELLS * height) / longer)),
  };
  const averages = await toRaw(
    fromRaw(raw)
      .extract(place)
      .removeAlpha()
      .resize(cells.width, cells.height, { fit: 'fill', kernel: 'linear' }),
  );
  const soft = await toRaw(fromRaw(averages).resize(width, height, { fit: 'fill', kernel: 'cubic' }));
  return { input: soft.data, raw: soft.info, left, top };
}

/** What making a picture smaller mixes into the neighbours of a pixel (Lanczos, three lobes). */
const SEEP = 3;

/** Whole pixels, outwards: the edge of a face is a face. */
function pixelsOf(
  size: { readonly width: number; readonly height: number },
  box: RegionBox,
): { left: number; top: number; width: number; height: number } | undefined {
  const inside = clipBox(box);
  if (inside === undefined) return undefined;
  const left = Math.max(0, Math.floor(inside.x * size.width) - SEEP);
  const top = Math.max(0, Math.floor(inside.y * size.height) - SEEP);
  const width = Math.min(size.width, Math.ceil((inside.x + inside.width) * size.width) + SEEP) - left;
  const height = Math.min(size.height, Math.ceil((inside.y + inside.height) * size.height) + SEEP) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}
