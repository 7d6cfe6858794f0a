// The documents of a package: in reading order, numbered like the pictures, each as the library has it.
import type { Attachment } from '#shared/model/attachment.ts';
import { documentName } from '../../portal/documents.ts';
import type { Payload } from '../connection-adapter.ts';

export type PackageDocument = {
  readonly attachment: Attachment;
  /** As the sheet counts them. */
  readonly number: number;
  /** From the package's folder: `tai-lieu/01-ke-hoach-45-3f2a9c1d0b7e.pdf`. */
  readonly path: string;
};

const folder = 'tai-lieu/';

export function packageDocuments({ attachments }: Pick<Payload, 'attachments'>): PackageDocument[] {
  return attachments.map((attachment, index) => {
    const number = index + 1;
    const path = `${folder}${String(number).padStart(2, '0')}-${documentName(attachment)}`;
    return { attachment, number, path };
  });
}

/** As a portal's upload box shows it. */
export function documentFileName({ path }: Pick<PackageDocument, 'path'>): string {
  return path.slice(folder.length);
}
