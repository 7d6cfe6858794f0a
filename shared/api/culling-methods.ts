// What helps to choose among photos.
import { z } from 'zod';
import { PhotoLook } from '../model/photo-look.ts';
import { method } from './method.ts';

export const cullingMethods = {
  /** Likeness and sharpness of every photo looked at so far; `waiting`: how many are still to be looked at. */
  'culling.looks': method(z.object({}), z.object({ looks: z.array(PhotoLook), waiting: z.int() })),
};
