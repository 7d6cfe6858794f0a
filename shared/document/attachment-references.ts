// Which attached documents a story shows.
import { attachmentFacts, attachmentTitle } from './attachment-words.ts';
import type { Attachment } from '../model/attachment.ts';
import type { StoryDocument } from '../model/blocks.ts';

/** Attachment ids in reading order, each once. */
export function attachmentIds(document: StoryDocument): string[] {
  const ids = document.root.children.flatMap((block) => (block.type === 'file' ? [block.attachmentId] : []));
  return [...new Set(ids)];
}

/** The same document for forms that cannot carry files: each names its file by the words and facts a reader would meet. */
export function withFilesNamed(document: StoryDocument, attachments: readonly Attachment[]): StoryDocument {
  const children = document.root.children.map((block) => {
    const attachment =
      block.type === 'file' ? attachments.find(({ id }) => id === block.attachmentId) : undefined;
    if (block.type !== 'file' || attachment === undefined) return block;
    return { ...block, title: `${attachmentTitle(block, attachment)} (${attachmentFacts(attachment)})` };
  });
  return { root: { ...document.root, children } };
}
