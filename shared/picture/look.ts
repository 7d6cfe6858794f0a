// Everything one use of a picture needs, resolved from its recipe: what is done to the pixels, in one order, and a short name
// for it. Pure, so that the window, the pages and the pixels never disagree about a size.
import type { RegionBox } from '../model/image-region.ts';
import type { Photo } from '../model/photo.ts';
import type { CropName } from '../model/recipe.ts';
import { boxOfRatio, cropRatios, soundCrop, wholeFrame } from './crop.ts';
import { boxToFrame, clipBox, frameSize, toFrame, type Point, type Size, type Turn } from './frame.ts';
import { gainsOf, type Gains } from './tone.ts';

export type Look = Turn & {
  /** Short, of lower-case hex; '' for the picture as it is stored. */
  readonly key: string;
  /** Of the frame. */
  readonly crop: RegionBox;
  readonly gains: Gains | null;
  /** Of the picture as stored. */
  readonly blurs: readonly RegionBox[];
};

export type Developed = Pick<Photo, 'recipe' | 'capture'>;

export const untouched: Look = {
  ...{ key: '', turns: 0, straighten: 0, crop: wholeFrame, gains: null, blurs: [] },
};

export function lookOf(photo: Developed, use: CropName = 'free'): Look {
  const { turns, straighten, blurs } = photo.recipe;
  const steps = { turns, straighten, crop: cropOf(photo, use), gains: gainsOf(photo.recipe), blurs };
  return isNothing(steps) ? untouched : { ...steps, key: keyOf(steps) };
}

/** The name of what the window and an article's body show. */
export function lookKey(photo: Developed): string {
  return lookOf(photo).key;
}

/** Whether somebody has said how this use is to be cut, by a crop or by what must stay in. */
export function hasOwnCrop({ recipe }: Pick<Photo, 'recipe'>, use: CropName): boolean {
  return recipe.crops[use] !== undefined || (use !== 'free' && recipe.focus !== null);
}

/** The crop of a use in the frame: its own, else round the focus inside the free one. */
export function cropOf({ recipe, capture }: Developed, use: CropName): RegionBox {
  const own = recipe.crops[use];
  if (own !== undefined) return soundCrop(own);
  const ratio = cropRatios[use];
  if (ratio === null) return wholeFrame;
  const within = recipe.crops.free === undefined ? wholeFrame : soundCrop(recipe.crops.free);
  const focus = recipe.focus ?? capture.focus;
  const at = focus === null ? null : toFrame(focus, capture, recipe);
  return boxOfRatio(frameSize(capture, recipe), ratio, { within, focus: at });
}

/** Whole pixels of the picture that comes out, before it is made smaller. */
export function developedSize(size: Size, look: Pick<Look, 'turns' | 'straighten' | 'crop'>): Size {
  const frame = frameSize(size, look);
  return {
    width: Math.max(1, Math.round(frame.width * look.crop.width)),
    height: Math.max(1, Math.round(frame.height * look.crop.height)),
  };
}

/** A point of the stored picture where it is shown; outside of 0-1 when it was cut away. */
export function pointShown(point: Point, size: Size, look: Look): Point {
  const { x, y } = toFrame(point, size, look);
  return { x: (x - look.crop.x) / look.crop.width, y: (y - look.crop.y) / look.crop.height };
}

/** Where a region of the stored picture (somebody's face) is shown; undefined when nothing of it is left. */
export function regionShown(region: RegionBox, size: Size, look: Look): RegionBox | undefined {
  const box = boxToFrame(region, size, look);
  const { crop } = look;
  return clipBox({
    x: (box.x - crop.x) / crop.width,
    y: (box.y - crop.y) / crop.height,
    width: box.width / crop.width,
    height: box.height / crop.height,
  });
}

/** A photo's words for the picture as it is shown: who was cut away, or is made unrecognisable, is not pointed at. */
export function wordsShown<T extends Pick<Photo, 'regions' | 'capture'>>(photo: T, look: Look): T {
  const regions = photo.regions.flatMap((region) => {
    const shown = regionShown(region, photo.capture, look);
    const isHidden = look.blurs.some((blur) => holdsMiddleOf(blur, region));
    return shown === undefined || isHidden ? [] : [{ ...region, ...shown }];
  });
  return { ...photo, regions };
}

function holdsMiddleOf(box: RegionBox, region: RegionBox): boolean {
  const [x, y] = [region.x + region.width / 2, region.y + region.height / 2];
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

type Steps = Omit<Look, 'key'>;

function isNothing({ turns, straighten, crop, gains, blurs }: Steps): boolean {
  const isWhole = crop.x === 0 && crop.y === 0 && crop.width === 1 && crop.height === 1;
  return turns === 0 && straighten === 0 && isWhole && gains === null && blurs.length === 0;
}

/** Counts up whenever the same look comes out as other pixels. */
const EDITION = 1;

function keyOf({ turns, straighten, crop, gains, blurs }: Steps): string {
  const boxes = [crop, ...blurs].map(({ x, y, width, height }) => [x, y, width, height]);
  return hashText(JSON.stringify([EDITION, turns, straighten, gains, boxes]));
}

/** cyrb53: 53 good bits without a library, which the window does not have (https://github.com/bryc/code, public domain). */
function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
