// Looks at a whole library and says in sentences what is wrong with it; changes nothing.
import type { ReadableDb } from '../db/handle.ts';
import { listOriginals } from '../db/rows/photos.ts';
import { originalPath } from '../files/library-paths.ts';
import { verifyOriginal, type OriginalState } from '../files/verify-original.ts';

const sentences: Readonly<Record<Exclude<OriginalState, 'intact'>, string>> = {
  missing: 'tệp gốc không còn trong thư viện.',
  changed: 'tệp gốc đã bị thay đổi, không còn khớp mã băm.',
  unreadable: 'không đọc được tệp gốc.',
};

export async function verifyLibrary(db: ReadableDb, libraryDir: string): Promise<string[]> {
  const problems = checkDatabase(db);
  for (const { hash, mimeType, fileName } of listOriginals(db)) {
    const state = await verifyOriginal(originalPath(libraryDir, hash, mimeType), hash);
    if (state !== 'intact') problems.push(`Ảnh “${fileName}”: ${sentences[state]}`);
  }
  return problems;
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
