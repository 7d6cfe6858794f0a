// A document of the library as a file that a program of this machine may open: a copy, made of what is proven to be the document.
import { AppError } from '#shared/api/errors.ts';
import { mediaTypeOf } from '#shared/model/attachment.ts';
import type { Engine } from '../engine.ts';
import { openedDocument } from '../files/store-document.ts';
import { findAttachments } from '../library/attachments.ts';

/** Undefined when the library has no such document. @throws AppError library_damaged, disk_full */
export async function attachmentFile(
  { library, emit }: Pick<Engine, 'library' | 'emit'>,
  id: string,
): Promise<{ readonly file: string; readonly mime: string } | undefined> {
  const { read, path } = library();
  const [attachment] = findAttachments(read, [id]);
  if (attachment === undefined) return undefined;
  try {
    return { file: await openedDocument(path, attachment), mime: mediaTypeOf(attachment.kind) };
  } catch (error) {
    // Whoever shows it looks again.
    if (error instanceof AppError) emit('attachments.changed', { ids: [id] });
    throw error;
  }
}
