// The documents of a story for systems that keep files by themselves: under which name each is sent, and its bytes. They leave as
// the library has them: what a document says of its author is in it.
import { attachmentFacts, attachmentTitle } from '#shared/document/attachment-words.ts';
import { mediaTypeOf, type Attachment } from '#shared/model/attachment.ts';
import type { FileBlock } from '#shared/model/blocks.ts';
import { hashOf } from '../../files/sha256.ts';
import { documentName } from '../../portal/documents.ts';
import { documentBytes } from '../../files/store-document.ts';
import type { Payload } from '../connection-adapter.ts';

export type ArticleDocument = {
  /** Of its content and name: what has arrived under this key need not travel again. */
  readonly key: string;
  readonly attachment: Attachment;
  /** ASCII, lower case, carries the hash of its content: `ke-hoach-45-3f2a9c1d0b7e.pdf`. */
  readonly fileName: string;
  readonly mimeType: string;
};

/** In reading order, each document once. */
export function articleDocuments({ attachments }: Pick<Payload, 'attachments'>): ArticleDocument[] {
  return attachments.map((attachment) => {
    const fileName = documentName(attachment);
    const key = hashOf(`document:${attachment.hash}:${fileName}`);
    return { key, attachment, fileName, mimeType: mediaTypeOf(attachment.kind) };
  });
}

/** As it came in, proven. @throws AppError library_damaged */
export function contentOf(libraryDir: string, { attachment }: ArticleDocument): Promise<Buffer> {
  return documentBytes(libraryDir, attachment);
}

/** What a link to a document says: "Kế hoạch 45 (PDF, 1,2 MB)" in two parts. */
export function documentWords(
  block: FileBlock,
  payload: Pick<Payload, 'attachments'>,
): { readonly title: string; readonly facts: string; readonly attachment: Attachment } | undefined {
  const attachment = payload.attachments.find(({ id }) => id === block.attachmentId);
  if (attachment === undefined) return undefined;
  return { attachment, title: attachmentTitle(block, attachment), facts: `(${attachmentFacts(attachment)})` };
}
