// Which of the library's photos the pictures of a remote article are. Destinations rename and resize: what stays is the name
// a picture was sent under, which carries its content's hash.
import { storyDocument } from '#shared/document/build.ts';
import type { Block, StoryDocument } from '#shared/model/blocks.ts';
import type { Photo } from '#shared/model/photo.ts';
import { awaitedPhotoId } from '#shared/html/picture-blocks.ts';
import type { RemoteArticle } from '../connection-adapter.ts';

export type KnownPicture = { readonly photoId: string; readonly url: string };

/** The photo a picture's address names; undefined = somebody else's picture. */
export function photoOfAddress(
  url: string,
  known: { readonly pictures: readonly KnownPicture[]; readonly photos: readonly Photo[] },
): string | undefined {
  const name = nameOf(url);
  if (name === '') return undefined;
  const sent = known.pictures.find((picture) => nameOf(picture.url) === name);
  return sent?.photoId ?? known.photos.find(({ hash }) => name.includes(hash.slice(0, HASH_LENGTH)))?.id;
}

/** The article's blocks, each picture by the id `photoOf` gives; one it does not know is awaited under its address. */
export function withPicturesNamed(
  article: Pick<RemoteArticle, 'document' | 'pictures'>,
  photoOf: (url: string) => string | undefined,
): StoryDocument {
  const blocks = [...article.document.root.children];
  for (const { block: index, item = null, url } of article.pictures) {
    const block = blocks[index];
    if (block !== undefined) blocks[index] = named(block, item, photoOf(url) ?? awaitedPhotoId(url));
  }
  return storyDocument(blocks);
}

function named(block: Block, item: number | null, photoId: string): Block {
  if (block.type === 'photo') return { ...block, photoId };
  if (block.type !== 'gallery' || item === null) return block;
  return { ...block, items: block.items.map((one, index) => (index === item ? { ...one, photoId } : one)) };
}

/** Of a photo's content hash, in the names of pictures this application sends. */
const HASH_LENGTH = 12;

/** Without folder, ending, and the sizes WordPress (`-1024x683`, `-scaled`) puts behind. */
function nameOf(url: string): string {
  const path = URL.parse(url, 'https://portal.invalid')?.pathname ?? '';
  const file = path.split('/').at(-1) ?? '';
  return file
    .replace(/\.\w+$/u, '')
    .replace(/-(?:\d+x\d+|scaled)$/u, '')
    .toLowerCase();
}
