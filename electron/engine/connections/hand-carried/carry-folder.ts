// Is the folder that takes packages there, is it the right one, can it be written? It is known by its marker: one that had a
// marker and has none now is an empty mount point, and nothing is ever made anew in it.
import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, stat } from 'node:fs/promises';
import { z } from 'zod';
import { systemCode } from '../../files/disk-error.ts';
import type { Answer } from '../connection-adapter.ts';
import { placeOf, readIfThere } from '../local-portal/disk-files.ts';
import { writeOwnFile } from '../local-portal/disk-store.ts';
import { siteProblem } from '../local-portal/site-problem.ts';
import { ownFolder, parseJson } from '../static-site/site-files.ts';
import type { SiteProblem } from '../static-site/site-store.ts';

/** What a connection remembers, and what the folder says of itself. */
const Marker = z.object({ folder: z.uuid() });
export type Marker = z.infer<typeof Marker>;

const markerPath = `${ownFolder}/thu-muc-goi.json`;

/** The marker, null where none was made yet, or what stands in the way. */
export type Found = { readonly marker: Marker | null } | SiteProblem;

/** A cheap look that changes nothing. */
export function lookAtFolder(path: string, memory: unknown): Promise<Found> {
  return orProblem(path, () => look(path, Marker.safeParse(memory).data));
}

/** Makes the folder and its marker where a person has just chosen it. */
export function adoptFolder(path: string): Promise<Found> {
  return orProblem(path, async () => {
    await mkdir(path, { recursive: true });
    const found = await look(path, undefined);
    if (!('marker' in found) || found.marker !== null) return found;
    return { marker: await markFolder(path) };
  });
}

export async function markFolder(path: string): Promise<Marker> {
  const marker: Marker = { folder: randomUUID() };
  await writeOwnFile(path, markerPath, `${JSON.stringify(marker)}\n`);
  return marker;
}

export function toAnswer(found: Found, path: string, memory: unknown): Answer {
  if (!('marker' in found)) return { state: 'unreachable', message: found.message, memory };
  const message = `Ghi được gói bài vào thư mục “${path}”; một người sẽ dán lên cổng theo phiếu trong gói.`;
  return { state: 'reachable', message, memory: found.marker ?? memory };
}

/** What is wrong with the folder, where a system error says so; anything else is a bug. */
export function folderProblem(error: unknown, path: string): SiteProblem | undefined {
  const code = systemCode(error);
  if (code === 'ENOENT') return missing(path);
  if (code === 'ENOTDIR') return notAFolder(path);
  return siteProblem(error, path);
}

async function orProblem(path: string, work: () => Promise<Found>): Promise<Found> {
  try {
    return await work();
  } catch (error) {
    const problem = folderProblem(error, path);
    if (problem === undefined) throw error;
    return problem;
  }
}

async function look(path: string, known: Marker | undefined): Promise<Found> {
  if (!(await stat(path)).isDirectory()) return notAFolder(path);
  const marker = parseJson(Marker, await readIfThere(placeOf(path, markerPath)));
  if (known !== undefined && marker === undefined) return unmounted(path);
  if (known !== undefined && marker?.folder !== known.folder) return otherFolder(path);
  // Answers EROFS for a disk that is mounted read-only, for root too.
  await access(path, constants.W_OK);
  return { marker: marker ?? null };
}

function missing(path: string): SiteProblem {
  return unreachable(
    `Không thấy thư mục gói bài “${path}”. Hãy cắm lại ổ đĩa hoặc xem lại đường dẫn; bài vẫn ở hộp thư đi và sẽ tự ghi khi thư mục có lại.`,
  );
}

function notAFolder(path: string): SiteProblem {
  return unreachable(
    `“${path}” là một tệp, không phải thư mục. Hãy sửa kết nối để chọn thư mục nhận gói bài.`,
  );
}

function unmounted(path: string): SiteProblem {
  return unreachable(
    `Thư mục “${path}” còn đó nhưng các gói bài đã ghi không còn bên trong, có thể ổ đĩa chưa được gắn. Chưa ghi gì; bài sẽ tự ghi khi các gói hiện lại.`,
  );
}

function otherFolder(path: string): SiteProblem {
  return unreachable(
    `Thư mục “${path}” không phải thư mục đã nhận các gói trước đây. Chưa ghi gì; hãy gắn đúng ổ đĩa, hoặc lưu lại kết nối nếu muốn dùng thư mục này.`,
  );
}

function unreachable(message: string): SiteProblem {
  return { state: 'unreachable', message };
}
