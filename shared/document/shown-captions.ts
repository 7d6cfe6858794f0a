// Captions as a reader sees them: most of them are the photo's own, of which a story only knows that it has none itself. Pure.
import type { Block, StoryDocument } from '../model/blocks.ts';
import { storyDocument } from './build.ts';

/** What photos say themselves, by their ids. */
export type PhotoCaptions = Readonly<Record<string, string>>;

/** Every caption written out, each block where it was. One of a photo that is not in `captions` stays the photo's own. */
export function withShownCaptions(document: StoryDocument, captions: PhotoCaptions): StoryDocument {
  return mapCaptions(document, (photoId) => captions[photoId] ?? null);
}

/** The story as it was read `then`: where its photo says something else `now`, it has a caption itself. */
export function withCaptionsOf(
  document: StoryDocument,
  then: PhotoCaptions,
  now: PhotoCaptions,
): StoryDocument {
  return mapCaptions(document, (photoId) => {
    const caption = then[photoId] ?? null;
    return caption === now[photoId] ? null : caption;
  });
}

/** `captionOf` is asked where the story has none of its own. */
function mapCaptions(document: StoryDocument, captionOf: (photoId: string) => string | null): StoryDocument {
  return storyDocument(document.root.children.map((block) => mapBlock(block, captionOf)));
}

function mapBlock(block: Block, captionOf: (photoId: string) => string | null): Block {
  if (block.type === 'photo' && block.photoId !== null)
    return { ...block, caption: block.caption ?? captionOf(block.photoId) };
  if (block.type !== 'gallery') return block;
  const items = block.items.map((item) => ({ ...item, caption: item.caption ?? captionOf(item.photoId) }));
  return { ...block, items };
}
