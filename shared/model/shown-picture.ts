// What stands for a photo where only its picture is shown: enough for its address.
import { z } from 'zod';
import { ContentHash } from './primitives.ts';

/** `look`: the key of shared/picture/look.ts, '' for the picture as it came in. */
export const ShownPicture = z.object({ hash: ContentHash, look: z.string() });
export type ShownPicture = z.infer<typeof ShownPicture>;
