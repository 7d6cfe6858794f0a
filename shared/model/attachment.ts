// A document readers can take away (PDF, Word …), as the library holds it: the file under the hash of its content, never altered.
import { z } from 'zod';
import { ContentHash, Id, Line, Timestamp } from './primitives.ts';

/** What may be attached, by the ending it is published under. */
export const attachmentKinds = [
  ...(['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt', 'ods', 'rtf'] as const),
  ...(['txt', 'csv', 'zip'] as const),
] as const;
export const AttachmentKind = z.enum(attachmentKinds);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

/** Bytes: what portals and mail boxes of offices take at the very most. */
export const LARGEST_ATTACHMENT = 100_000_000;

export const Attachment = z.object({
  id: Id,
  hash: ContentHash,
  /** As the person had it when it was first attached. */
  fileName: Line,
  /** Told by the bytes, not by the name. */
  kind: AttachmentKind,
  byteSize: z.int().min(1),
  addedAt: Timestamp,
});
export type Attachment = z.infer<typeof Attachment>;

const office = 'application/vnd.openxmlformats-officedocument';

const mediaTypes: Readonly<Record<AttachmentKind, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: `${office}.wordprocessingml.document`,
  xls: 'application/vnd.ms-excel',
  xlsx: `${office}.spreadsheetml.sheet`,
  ppt: 'application/vnd.ms-powerpoint',
  pptx: `${office}.presentationml.presentation`,
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  rtf: 'application/rtf',
  txt: 'text/plain',
  csv: 'text/csv',
  zip: 'application/zip',
};

export function mediaTypeOf(kind: AttachmentKind): string {
  return mediaTypes[kind];
}

/** A name without its ending; a name that is nothing else stays whole. */
export function fileStem(fileName: string): string {
  return fileName.replace(/(?<=.)\.[A-Za-z0-9]{1,5}$/u, '');
}
