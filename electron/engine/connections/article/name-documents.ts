// Which of the library's documents a link of a remote article leads to: what stays is the name it was sent under.
import { findAttachmentByStart } from '../../db/rows/attachments.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { KnownAttachment } from '#shared/html/page.ts';
import { documentStart } from '../../portal/documents.ts';

export function attachmentFinder(library: () => { readonly read: ReadableDb }) {
  return (href: string): KnownAttachment | undefined => {
    const start = documentStart(href);
    return start === undefined ? undefined : findAttachmentByStart(library().read, start);
  };
}
