// Exposure and white balance as one factor per colour, meant for linear light. The window's preview and the engine's pixels
// multiply by the same three numbers.
import type { Recipe } from '../model/recipe.ts';

export type Gains = readonly [red: number, green: number, blue: number];

/** Null when the light is left as it is. White balance keeps the brightness of grey. */
export function gainsOf({
  exposure,
  warmth,
  tint,
}: Pick<Recipe, 'exposure' | 'warmth' | 'tint'>): Gains | null {
  if (exposure === 0 && warmth === 0 && tint === 0) return null;
  const warm = (warmth / 100) * WARMEST;
  const magenta = (tint / 100) * MOST_MAGENTA;
  const [red, green, blue] = [2 ** (warm + magenta / 2), 2 ** -magenta, 2 ** (magenta / 2 - warm)];
  const light = 2 ** exposure / (LUMINANCE[0] * red + LUMINANCE[1] * green + LUMINANCE[2] * blue);
  return [red * light, green * light, blue * light];
}

/** Stops between red and grey at 100: from lamp light to shade and a little more. */
const WARMEST = 0.6;
/** Stops of green at 100: what fluorescent tubes are off by. */
const MOST_MAGENTA = 0.4;
/** Of linear sRGB (IEC 61966-2-1). */
const LUMINANCE = [0.2126, 0.7152, 0.0722] as const;
