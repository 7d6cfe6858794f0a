// Where somebody stands in a picture (IPTC Photo Metadata 2025.1, Image Region). Fractions of the picture as it is stored upright.
import { z } from 'zod';
import { Line } from './primitives.ts';

const Fraction = z.number().min(0).max(1);

/** A rectangle by its top left corner and size, relative to the picture [rbUnit `relative`, rbShape `rectangle`]. */
export const RegionBox = z.object({ x: Fraction, y: Fraction, width: Fraction, height: Fraction });
export type RegionBox = z.infer<typeof RegionBox>;

/** `name`: the person shown there [PersonInImage of the region]. */
export const ImageRegion = RegionBox.extend({ name: Line });
export type ImageRegion = z.infer<typeof ImageRegion>;
