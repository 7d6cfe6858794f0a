// Things with sensible values; a test names only what it is about.
import { randomUUID } from 'node:crypto';
import type { Attachment } from '#shared/model/attachment.ts';
import { emptyPhotoText, undecided, type Photo } from '#shared/model/photo.ts';
import { testMoment } from './moment.ts';

/** A photo of 24 megapixels with no text, unless told otherwise. */
export function aPhoto(given: Partial<Photo> & { readonly takenAt?: string | null }): Photo {
  const { takenAt = '2026-11-22T08:00:00', ...rest } = given;
  const id = randomUUID();
  const hash = id.replaceAll('-', '').padEnd(64, '0');
  return {
    ...emptyPhotoText,
    ...undecided,
    id,
    hash,
    pictureHash: hash,
    fileName: 'IMG_0001.JPG',
    mimeType: 'image/jpeg',
    byteSize: 7_000_000,
    capture: {
      takenAt,
      camera: null,
      serial: null,
      width: 6000,
      height: 4000,
      orientation: 1,
      hasLocation: false,
      zone: null,
      focus: null,
    },
    shotAt: takenAt,
    damage: null,
    revision: 1,
    importedAt: testMoment.toISOString(),
    updatedAt: testMoment.toISOString(),
    ...rest,
  };
}

/** A PDF of 1,2 MB, unless told otherwise. */
export function anAttachment(given: Partial<Attachment> = {}): Attachment {
  const id = randomUUID();
  return {
    id,
    hash: id.replaceAll('-', '').padEnd(64, '0'),
    fileName: 'Kế hoạch 45.pdf',
    kind: 'pdf',
    byteSize: 1_234_000,
    addedAt: testMoment.toISOString(),
    ...given,
  };
}
