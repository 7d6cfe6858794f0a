// Looks at a whole library and says in sentences what is wrong with it; changes nothing.
import type { ReadableDb } from '../db/handle.ts';
import { queryAttachments } from '../db/rows/attachments.ts';
import { listHeadWrites } from '../db/rows/head-writes.ts';
import { findPhotoFile } from '../db/rows/photo-files.ts';
import { listOriginals, type StoredOriginal } from '../db/rows/photos.ts';
import type { FileState } from '../files/file-state.ts';
import { originalPath } from '../files/library-paths.ts';
import { documentState } from '../files/store-document.ts';
import { verifyOriginal, type OriginalProof } from '../files/verify-original.ts';

const sentences: Readonly<Record<Exclude<FileState, 'intact'>, string>> = {
  missing: 'tệp gốc không còn trong thư viện.',
  changed: 'tệp gốc đã bị thay đổi, không còn khớp mã băm.',
  unreadable: 'không đọc được tệp gốc.',
};

export async function verifyLibrary(db: ReadableDb, libraryDir: string): Promise<string[]> {
  const problems = checkDatabase(db);
  const interrupted = new Set(listHeadWrites(db).map(({ photoId }) => photoId));
  for (const original of listOriginals(db)) {
    const { id, hash, mimeType, fileName } = original;
    const state = await verifyOriginal(originalPath(libraryDir, hash, mimeType), proofOf(db, original));
    if (state !== 'intact') problems.push(`Ảnh “${fileName}”: ${sentences[state]}`);
    else if (interrupted.has(id))
      problems.push(`Ảnh “${fileName}”: lần ghi chú thích vào tệp bị ngắt, mở lại thư viện để phục hồi.`);
  }
  for (const { hash, fileName } of queryAttachments(db)) {
    const state = await documentState(libraryDir, { hash });
    if (state !== 'intact') problems.push(`Tệp đính kèm “${fileName}”: ${sentences[state]}`);
  }
  return problems;
}

/** What the library's copy has to prove. A copy nobody wrote into is the original itself. */
export function proofOf(db: ReadableDb, { id, hash, pictureHash }: StoredOriginal): OriginalProof {
  return {
    hash,
    // Of photos from before picture data was hashed by itself it is the file's own.
    pictureHash: pictureHash === hash ? undefined : pictureHash,
    head: findPhotoFile(db, id)?.originalHead,
  };
}

function checkDatabase(db: ReadableDb): string[] {
  const integrity = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all();
  const broken = integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok');
  const orphans = db.prepare('PRAGMA foreign_key_check').all();
  return [
    ...broken.map((text) => `Cơ sở dữ liệu: ${text}`),
    ...(orphans.length > 0 ? [`Cơ sở dữ liệu: ${orphans.length} liên kết trỏ vào mục không còn`] : []),
  ];
}
