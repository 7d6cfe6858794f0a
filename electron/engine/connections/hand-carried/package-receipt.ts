// The proof of a package: every file read back. Of the page in the portal it proves nothing, and says so.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Receipt } from '#shared/model/outbox.ts';
import type { Publication } from '../../db/rows/publications.ts';
import { sheetUrl, type CarriedDelivery } from './package-place.ts';
import type { PackageRecord } from './package-record.ts';

export type PackageProof = {
  readonly name: string;
  /** What lies there now; undefined once the package is gone. */
  readonly record: PackageRecord | undefined;
  /** SHA-256 of the record as read back. */
  readonly version: string;
  readonly sent: { readonly files: number; readonly bytes: number };
  readonly now: Date;
};

export function packageReceipt({ destination, previous }: CarriedDelivery, proof: PackageProof): Receipt {
  const { name, record, version, sent, now } = proof;
  const { path } = destination.settings;
  const bytes = (record?.files ?? []).reduce((sum, file) => sum + file.bytes, 0);
  const photos = record?.photos ?? [];
  return {
    remoteId: name,
    url: pageUrl(previous) || sheetUrl(path, name),
    version,
    readBackHash: version,
    files: sent.files,
    bytesSent: sent.bytes,
    bytesUnchanged: Math.max(0, bytes - sent.bytes),
    photos: photos.length,
    exactlyOnce: false,
    publishedAt: now.toISOString(),
    visibility: visibilityAfter(previous, record),
    publicAt: null,
    pictures: photos.map(({ id, file }) => ({
      ...{ photoId: id, remoteId: file, url: pathToFileURL(join(path, name, file)).href },
      contentHash: record?.files.find((one) => one.path === file)?.hash ?? version,
    })),
    losses: [onlyThePackage],
  };
}

/** Where a person said the page stands; '' = nobody has. */
export function pageUrl(previous: Publication | null): string {
  return previous !== null && /^https?:/u.test(previous.url) ? previous.url : '';
}

/** Nothing changes for readers before a person has pasted, and only a person can say that it was. */
function visibilityAfter(
  previous: Publication | null,
  record: PackageRecord | undefined,
): Receipt['visibility'] {
  if (record === undefined) return 'gone';
  return previous?.visibility === 'public' ? 'public' : 'draft';
}

const onlyThePackage =
  'Tòa soạn chỉ ghi và đọc lại được gói bài trong thư mục. Trang trên cổng do một người dán nên không đọc lại được: dán xong hãy báo trong Hộp thư đi.';
