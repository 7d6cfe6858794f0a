// Attached documents of the library: taken in once per content, kept as long as the library.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { addAttachment, findAttachment, queryAttachments } from '../db/rows/attachments.ts';
import { isDocumentThere, storeDocument } from '../files/store-document.ts';
import { shownName } from '../files/source-error.ts';

/** `fileName`: of the file that was given; the attachment keeps the name its content first came under. */
export type AddedAttachment = { readonly attachment: Attachment; readonly fileName: string };

export type AddedAttachments = {
  /** In the order of the paths. */
  readonly added: AddedAttachment[];
  readonly failures: { readonly fileName: string; readonly message: string }[];
};

/** One file after the other; each that fails is told with its name and the rest goes on. */
export async function importAttachments(
  { write, path: libraryDir }: { readonly write: WritableDb; readonly path: string },
  paths: readonly string[],
  now: () => Date,
): Promise<AddedAttachments> {
  const result: AddedAttachments = { added: [], failures: [] };
  for (const path of paths) {
    try {
      const { fileName, ...stored } = await storeDocument(libraryDir, path);
      const addedAt = now().toISOString();
      const attachment = addAttachment(write, { id: randomUUID(), fileName, ...stored, addedAt });
      result.added.push({ attachment, fileName });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.failures.push({ fileName: shownName(path), message: error.message });
    }
  }
  return result;
}

/** Last added first. */
export function listAttachments(db: ReadableDb): Attachment[] {
  return queryAttachments(db);
}

/** Those that exist among `ids`, in that order. */
export function findAttachments(db: ReadableDb, ids: readonly string[]): Attachment[] {
  return ids.flatMap((id) => findAttachment(db, id) ?? []);
}

/** `isThere` false: the library knows the document, and its file is gone or cut off. */
export async function lookAtAttachments(
  { read, path: libraryDir }: { readonly read: ReadableDb; readonly path: string },
  ids: readonly string[],
): Promise<(Attachment & { isThere: boolean })[]> {
  const found = findAttachments(read, ids);
  return Promise.all(found.map(async (one) => ({ ...one, isThere: await isDocumentThere(libraryDir, one) })));
}
