// Which attached documents a story shows.
import type { StoryDocument } from '../model/blocks.ts';

/** Attachment ids in reading order, each once. */
export function attachmentIds(document: StoryDocument): string[] {
  const ids = document.root.children.flatMap((block) => (block.type === 'file' ? [block.attachmentId] : []));
  return [...new Set(ids)];
}
