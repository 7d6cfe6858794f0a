// The photo is the owner of its caption, alt text, credit and people: the first written for one in any story are its own.
import { AppError } from '#shared/api/errors.ts';
import type { PhotoPatch } from '#shared/model/photo.ts';
import { client } from '../../../api/client.ts';
import { freshenPhoto } from '../../../api/known-photos.ts';

/** True when the photo has what is given and every view of it will show it; else the story keeps it. */
export async function giveToPhoto(photoId: string, set: PhotoPatch): Promise<boolean> {
  try {
    await client['photos.update']({ ids: [photoId], set });
    await freshenPhoto(photoId);
    return true;
  } catch (error) {
    // The story holds it and shows it; the photo can be given it later.
    if (error instanceof AppError) return false;
    throw error;
  }
}
