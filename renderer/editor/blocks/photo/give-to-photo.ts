// The photo is the owner of its caption, alt text and credit: the first words written for one in any story are its own.
import { AppError } from '#shared/api/errors.ts';
import { client } from '../../../api/client.ts';
import { freshenPhoto } from '../../../api/known-photos.ts';
import type { PhotoField } from './node.ts';

type Gift = { readonly photoId: string; readonly field: PhotoField; readonly text: string };

/** True when the photo has the text and every view of it will show it; else the story keeps it. */
export async function giveToPhoto({ photoId, field, text }: Gift): Promise<boolean> {
  try {
    await client['photos.update']({ ids: [photoId], set: { [field]: text } });
    await freshenPhoto(photoId);
    return true;
  } catch (error) {
    // The story holds the text and shows it; the photo can be given it later.
    if (error instanceof AppError) return false;
    throw error;
  }
}
