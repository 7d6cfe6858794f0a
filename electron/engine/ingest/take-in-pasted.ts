// Pictures that came with a text → photos of the library, in the places that wait for them, with the words that stood under them.
import { AppError } from '#shared/api/errors.ts';
import type { Pasted } from '#shared/clipboard/read-clipboard.ts';
import type { Block, PhotoBlock } from '#shared/model/blocks.ts';
import { splitCaption } from '../connections/article/shown-blocks.ts';
import { editPhotos } from '../library/photos.ts';
import { takeInBytes, type TakeInBytesParts } from './take-in-bytes.ts';

export type TakenInBlocks = { readonly blocks: readonly Block[]; readonly notes: readonly string[] };

/** `name`: of the file the text came in. @throws AppError disk_full, library_read_only, library_missing */
export async function takeInPasted(
  parts: TakeInBytesParts,
  { blocks, pictures }: Pick<Pasted, 'blocks' | 'pictures'>,
  name: string,
): Promise<TakenInBlocks> {
  const placed = [...blocks];
  const notes: string[] = [];
  for (const [index, { block, mediaType, base64 }] of pictures.entries()) {
    const waiting = placed[block];
    if (waiting?.type !== 'photo') continue;
    const file = `${name.replace(/\.[^.]*$/u, '')}-${index + 1}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
    try {
      placed[block] = await placeOne(parts, waiting, { bytes: Buffer.from(base64(), 'base64'), name: file });
    } catch (error) {
      if (!(error instanceof AppError) || endsEverything.has(error.code)) throw error;
      notes.push(`${error.message} Chỗ ảnh ấy đang chờ ảnh.`);
    }
  }
  return { blocks: placed, notes };
}

/** What would fail every further file too. */
export const endsEverything: ReadonlySet<string> = new Set([
  'disk_full',
  'library_read_only',
  'library_missing',
]);

/** A new photo takes the words under it as its own; one that is here already keeps its own, and the story says otherwise. */
async function placeOne(
  parts: TakeInBytesParts,
  block: PhotoBlock,
  picture: { readonly bytes: Buffer; readonly name: string },
): Promise<PhotoBlock> {
  const { id, isNew } = await takeInBytes(parts, picture);
  const words = { ...splitCaption(block.caption ?? ''), alt: block.alt ?? '' };
  if (!isNew) return { ...block, photoId: id, caption: block.caption === '' ? null : block.caption };
  const set = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''));
  if (Object.keys(set).length > 0) {
    editPhotos(parts.library().write, [{ photoId: id, set }], parts.clock.now());
    parts.emit('photos.changed', { ids: [id] });
  }
  return { ...block, photoId: id, caption: null, alt: null };
}
