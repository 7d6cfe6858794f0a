import type { PhotoLook } from '#shared/model/photo-look.ts';
import type { ReadableDb } from '../db/handle.ts';
import { countUnseen, listLooks } from '../db/rows/photo-looks.ts';

/** What was seen so far, and of how many photos nothing yet. */
export function knownLooks(db: ReadableDb): { readonly looks: PhotoLook[]; readonly waiting: number } {
  return { looks: listLooks(db), waiting: countUnseen(db) };
}
