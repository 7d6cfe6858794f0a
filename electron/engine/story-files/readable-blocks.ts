import type { Block, StoryDocument } from '#shared/model/blocks.ts';

/** Without captions that still wait for their picture: no reader meets them. */
export function readableBlocks(document: StoryDocument): Block[] {
  return document.root.children.filter((block) => block.type !== 'photo' || block.photoId !== null);
}
