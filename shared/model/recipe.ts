// What is done to a picture between its original and everybody's eyes. Only numbers: the pixels are made anew each time.
// What they mean is shared/picture's to say.
import { z } from 'zod';
import { RegionBox } from './image-region.ts';

/** Ratios a theme may want, width : height; `free` is the crop shown where no ratio is asked for. */
export const cropNames = ['free', '16:9', '3:2', '4:3', '1:1'] as const;
export const CropName = z.enum(cropNames);
export type CropName = z.infer<typeof CropName>;

export const Recipe = z.object({
  /** Quarter turns clockwise, after the camera's own orientation. */
  turns: z.int().min(0).max(3).default(0),
  /** Degrees clockwise, to set a horizon right; the corners this makes are cut away. */
  straighten: z.number().min(-45).max(45).default(0),
  /** By use; fractions of the turned and straightened picture. A use without a crop of its own is cut round the focus point. */
  crops: z.partialRecord(CropName, RegionBox).default({}),
  /** What must stay in every crop; fractions of the picture as stored, upright. Null = the camera's own focus, else the middle. */
  focus: z
    .object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
    .nullable()
    .default(null),
  /** Stops of light. */
  exposure: z.number().min(-2).max(2).default(0),
  /** -100 (bluer) to 100 (warmer). */
  warmth: z.number().min(-100).max(100).default(0),
  /** -100 (greener) to 100 (more magenta). */
  tint: z.number().min(-100).max(100).default(0),
  /** Made unrecognisable for good in everything that leaves; fractions of the picture as stored, so that they stay on their face. */
  blurs: z.array(RegionBox).max(50).default([]),
});
export type Recipe = z.infer<typeof Recipe>;

export const noRecipe: Recipe = Recipe.parse({});
