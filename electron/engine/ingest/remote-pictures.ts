// Which pictures of a remote article are none of the library's, each with what stands under it there: as a photo's own words
// they are there for every story.
import { oneLine } from '#shared/document/inline-pieces.ts';
import type { Block } from '#shared/model/blocks.ts';
import { splitCaption } from '../connections/article/shown-blocks.ts';
import type { RemoteArticle } from '../connections/connection-adapter.ts';
import type { RemotePicture } from './take-in-pictures.ts';

export function remotePictures({
  pictures,
  document,
}: Pick<RemoteArticle, 'pictures' | 'document'>): RemotePicture[] {
  return pictures.map(({ block, item = null, url, alt }) => {
    const found = document.root.children[block];
    const shown = found === undefined ? '' : captionIn(found, item);
    return { url, text: { alt: oneLine(alt ?? altIn(found)), ...splitCaption(shown) } };
  });
}

function captionIn(block: Block, item: number | null): string {
  if (block.type === 'photo') return block.caption ?? '';
  return block.type === 'gallery' && item !== null ? (block.items[item]?.caption ?? '') : '';
}

function altIn(block: Block | undefined): string {
  return block?.type === 'photo' ? (block.alt ?? '') : '';
}
