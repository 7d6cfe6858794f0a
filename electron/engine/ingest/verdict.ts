// May the card be erased? Only what was read back says yes: new copies were compared as they were written, the copies of
// photos known from before are read now, and the source is listed again, for what came to it meanwhile.
import { join } from 'node:path';
import type { Verdict } from '#shared/model/ingest.ts';
import type { ProgrammeCounts } from '#shared/model/programme.ts';
import { findSecondCopy } from '../db/rows/ingest-ledger.ts';
import type { IngestPlan, PlannedFile } from '../db/rows/ingests.ts';
import { findPhoto } from '../db/rows/photos.ts';
import { originalPath } from '../files/library-paths.ts';
import { pictureState } from '../files/picture-state.ts';
import { hashIfThere } from '../files/second-copy.ts';
import type { JobRun } from '../jobs/jobs.ts';
import { listSource } from './list-source.ts';

export type Outcome =
  | { readonly state: 'copied' | 'known'; readonly id: string }
  | { readonly state: 'failed'; readonly why: string };

type Ingest = { readonly plan: IngestPlan; readonly outcomes: ReadonlyMap<PlannedFile, Outcome> };
type Left = Verdict['left'][number];

/** Reasons kept with the verdict; the number says how many there are in all. */
const MOST_REASONS = 200;

export async function judge(run: JobRun, { plan, outcomes }: Ingest): Promise<Verdict> {
  const left: Left[] = [...plan.left];
  const count = { copied: 0, known: 0, failed: 0 };
  run.say('Đang đọc lại để đối chiếu…');
  for (const file of plan.files) {
    run.signal.throwIfAborted();
    const outcome = outcomes.get(file);
    if (outcome === undefined) throw new Error(`Nothing became of ${file.path}`);
    count[outcome.state] += 1;
    const why = outcome.state === 'copied' ? undefined : await problemOf(run, plan, outcome);
    if (why !== undefined) left.push({ file: file.path, why });
  }
  left.push(...(await newcomers(run, plan)));
  return {
    isSafe: left.length === 0 && outcomes.size > 0,
    photos: outcomes.size,
    copied: count.copied,
    known: count.known,
    left: left.slice(0, MOST_REASONS),
    leftCount: left.length,
    second: plan.second,
    programme: countByProgramme(plan, outcomes),
  };
}

/** Of what came in; known from the plan, so that an import that went on after a break counts its first part as well. */
function countByProgramme(
  { programme, files }: IngestPlan,
  outcomes: Ingest['outcomes'],
): ProgrammeCounts | null {
  if (programme === null) return null;
  const counts = { matched: 0, outside: 0, several: 0, 'no-time': 0 };
  for (const file of files) {
    if (outcomes.get(file)?.state === 'failed' || file.number === undefined) continue;
    counts[file.programme ?? 'no-time'] += 1;
  }
  return counts;
}

/** Why a file that was not copied now cannot be counted on; undefined when both copies were read and are right. */
async function problemOf(run: JobRun, { second }: IngestPlan, outcome: Outcome): Promise<string | undefined> {
  if (outcome.state === 'failed') return outcome.why;
  const photo = findPhoto(run.db, outcome.id);
  if (photo === undefined) return 'đã bị xóa khỏi thư viện trong lúc nhập';
  const state = await pictureState(originalPath(run.libraryPath, photo.hash, photo.mimeType), photo);
  if (state === 'missing') return 'bản trong thư viện không còn trên ổ đĩa';
  if (state !== 'intact') return 'bản trong thư viện đọc lại thấy khác ảnh trên thẻ';
  if (second === null) return undefined;
  const copy = findSecondCopy(run.db, photo.id, second);
  const isSame = copy !== undefined && (await hashIfThere(join(second, copy.name))) === copy.hash;
  return isSame ? undefined : 'bản trong thư mục thứ hai đọc lại thấy thiếu hoặc khác';
}

/** Files that were not there, or were others, when the plan was made. */
async function newcomers(run: JobRun, plan: IngestPlan): Promise<Left[]> {
  const planned = new Map(plan.files.map((file) => [keyOf(file), file]));
  const known = new Set([...planned.keys(), ...plan.left.map(({ file }) => file)]);
  const found: Left[] = [];
  for await (const { photos } of listSource(plan.roots, { recursive: plan.recursive, signal: run.signal })) {
    for (const photo of photos) {
      const before = planned.get(keyOf(photo));
      const isSame = before?.byteSize === photo.byteSize && before.mtimeMs === photo.mtimeMs;
      if (!isSame && !(before === undefined && known.has(photo.path)))
        found.push({ file: photo.path, why: 'có thêm hoặc thay đổi sau khi bắt đầu chép' });
    }
  }
  return found;
}

function keyOf({ root, path }: Pick<PlannedFile, 'root' | 'path'>): string {
  return `${root ?? ''}\n${path}`;
}
