// What a reader is told of an attached document beside its link.
import { fileStem, type Attachment } from '../model/attachment.ts';
import type { FileBlock } from '../model/blocks.ts';
import { formatBytes } from '../vietnamese/numbers.ts';

/** What the link says: the story's own words, else the file's name without its ending. */
export function attachmentTitle(
  { title }: Pick<FileBlock, 'title'>,
  { fileName }: Pick<Attachment, 'fileName'>,
): string {
  return title.trim() || fileStem(fileName);
}

/** "PDF, 1,2 MB": what a reader wants to know before fetching it. */
export function attachmentFacts({ kind, byteSize }: Pick<Attachment, 'kind' | 'byteSize'>): string {
  return `${kind.toUpperCase()}, ${formatBytes(byteSize)}`;
}
