// The import job, for cards, folders, drops and watched folders alike: plan → each file read once, copied, read back → is the
// source safe to erase → a second look at every new picture. Each file stands alone; what would fail every further file too
// (a full disk, a card pulled out) ends the job, and it can go on from there.
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { AppError, toWireError } from '#shared/api/errors.ts';
import { translateSqliteError } from '../db/open.ts';
import { findPhotoIdByMark, findSecondCopy } from '../db/rows/ingest-ledger.ts';
import {
  endIngest,
  findIngest,
  insertIngest,
  type IngestPlan,
  type PlannedFile,
} from '../db/rows/ingests.ts';
import { clearBegunCopies } from '../files/checked-copy.ts';
import { createLaneMemories, type CopyMemory } from '../files/copy-memory.ts';
import { requireFreeSpace } from '../files/free-space.ts';
import { shownName } from '../files/source-error.ts';
import { inParallel } from '../in-parallel.ts';
import type { JobRun, JobRunner } from '../jobs/jobs.ts';
import { logUnexpected } from '../log.ts';
import { readMark } from './file-facts.ts';
import { FILES_AT_ONCE } from './list-source.ts';
import { lookAtPhoto } from './look-at-photo.ts';
import { IngestOrder, placeOf, planIngest } from './plan-ingest.ts';
import { newsroomTime } from './newsroom-time.ts';
import { profileWords } from './profile-words.ts';
import { takeInFile, type FileRun, type ImportParts, type WantedFile } from './take-in-file.ts';
import { judge, type Outcome } from './verdict.ts';
import { wordSources } from './word-sources.ts';

const Input = z.union([z.object({ ingestId: z.string() }), IngestOrder]);

export function importPhotos(parts: ImportParts): JobRunner {
  return async (run, raw) => {
    const input = Input.parse(raw);
    const ingestId = 'ingestId' in input ? input.ingestId : run.id;
    const plan = findIngest(run.db, ingestId)?.plan ?? (await begin(parts, run, input));
    try {
      const created: string[] = [];
      const remembering: JobRun = {
        ...run,
        addCreated: (id) => {
          created.push(id);
          run.addCreated(id);
        },
      };
      const outcomes = await copyAll(parts, remembering, plan);
      const verdict = await judge(run, { plan, outcomes });
      endIngest(run.db, ingestId, { state: 'done', verdict });
      parts.emit('ingest.changed', {});
      run.say('');
      await inParallel(created, FILES_AT_ONCE, (id) => lookAtPhoto(parts, run, id));
    } catch (error) {
      // A person's stop is final; whatever else ends it, it may go on.
      const isStopped = run.signal.reason instanceof AppError;
      if (isStopped) endIngest(run.db, ingestId, { state: 'cancelled', verdict: null });
      parts.emit('ingest.changed', {});
      throw error;
    }
  };
}

/** Imports one file that no card stands behind, and answers with its photo's id. */
export async function importPhotoFile(parts: ImportParts, run: FileRun, file: string): Promise<string> {
  const { id } = await takeInFile(parts, run, { path: file, name: shownName(file) });
  await lookAtPhoto(parts, run, id);
  return id;
}

async function begin(parts: ImportParts, run: JobRun, input: z.infer<typeof Input>): Promise<IngestPlan> {
  if ('ingestId' in input) throw new AppError('not_found', 'Không thấy lần nhập ảnh này nữa.');
  const plan = await planIngest(run, input);
  const { files, second } = plan;
  const size = files.reduce((sum, { byteSize }) => sum + byteSize, 0);
  await requireFreeSpace(run.libraryPath, size, `${files.length} ảnh`);
  if (second !== null) await clearBegunCopies(second);
  insertIngest(run.db, run.id, { plan, at: parts.clock.now().toISOString() });
  return plan;
}

async function copyAll(
  parts: ImportParts,
  run: JobRun,
  plan: IngestPlan,
): Promise<Map<PlannedFile, Outcome>> {
  const outcomes = new Map<PlannedFile, Outcome>();
  run.setTotal(plan.files.length);
  const memories = createLaneMemories();
  const wordsOf = wordsOfPlan(run, plan);
  try {
    await inParallel(plan.files, FILES_AT_ONCE, async (file, lane) => {
      run.signal.throwIfAborted();
      const memory = memories.of(lane);
      const left = plan.files.length - outcomes.size;
      outcomes.set(file, await copyOne(parts, run, { plan, file, memory, left, wordsOf }));
      run.step(file.name);
    });
    return outcomes;
  } finally {
    await memories.close();
  }
}

type One = {
  readonly plan: IngestPlan;
  readonly file: PlannedFile;
  readonly memory: CopyMemory;
  readonly wordsOf: WordsOf;
  /** Files not done yet, this one among them. */
  readonly left: number;
};

async function copyOne(parts: ImportParts, run: JobRun, one: One): Promise<Outcome> {
  const { plan, file, left } = one;
  const path = placeOf(file, plan.roots);
  try {
    return await bringIn(parts, run, { ...one, path });
  } catch (thrown) {
    const error = translateSqliteError(thrown);
    if (error instanceof AppError && error.code === 'disk_full' && !run.signal.aborted) {
      const { message, details } = error;
      throw new AppError('disk_full', `${message} Còn ${whatIsLeft(plan, left)}.`, { details, cause: error });
    }
    if (run.signal.aborted || (error instanceof AppError && endsTheJob.has(error.code))) throw error;
    await requireSource(plan, file, left);
    const { code, message } = toWireError(
      error,
      error instanceof AppError ? undefined : logUnexpected(error),
    );
    run.fail({ file: path, code, message });
    return { state: 'failed', why: message };
  }
}

const endsTheJob: ReadonlySet<string> = new Set([
  'disk_full',
  'library_read_only',
  'library_missing',
  'cancelled',
  // The template was sound when the import began: a list of codes was taken away since.
  'unknown_variable',
  'unknown_code',
]);

type Placed = Pick<One, 'plan' | 'file' | 'memory' | 'wordsOf'> & { readonly path: string };

/** A file that was met before is not read whole. */
async function bringIn(
  parts: ImportParts,
  run: FileRun,
  { plan, file, path, memory, wordsOf }: Placed,
): Promise<Outcome> {
  const { second } = plan;
  const mark = await readMark(path, file);
  const knownId = findPhotoIdByMark(run.db, mark);
  const hasSecond =
    second === null || (knownId !== undefined && findSecondCopy(run.db, knownId, second) !== undefined);
  if (knownId !== undefined && hasSecond) {
    run.addDuplicate(knownId);
    return { state: 'known', id: knownId };
  }
  const { id, isNew } = await takeInFile(parts, run, {
    ...{ path, name: file.name, marks: file.marks, second: second ?? undefined, mark, memory },
    ...wordsOf(file),
  });
  return { state: isNew ? 'copied' : 'known', id };
}

type WordsOf = (file: PlannedFile) => Pick<WantedFile, 'words'>;

/** The register and the codes are read once: an import is written of one cast. */
function wordsOfPlan({ db }: JobRun, { profile, programme, files }: IngestPlan): WordsOf {
  if (profile === null) return () => ({});
  const sources = wordSources(db, profile, programme);
  const total = files.filter(({ number }) => number !== undefined).length;
  return ({ marks, number = profile.firstNumber }) => ({
    words: (found, fileName) => {
      const shotAt = newsroomTime(db, found.capture);
      const stars = marks?.stars ?? found.marks.stars;
      return profileWords(sources, { ...found, fileName, shotAt, stars, number, total }).text;
    },
  });
}

/** @throws AppError card_missing when the whole source is gone, and not just this file */
async function requireSource(plan: IngestPlan, file: PlannedFile, left: number): Promise<void> {
  const root = file.root === null ? undefined : plan.roots[file.root];
  if (root === undefined) return;
  const isThere = await stat(root).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  throw new AppError(
    'card_missing',
    `Thẻ nhớ hoặc thư mục nguồn đã bị rút khi còn ${whatIsLeft(plan, left)}. Ảnh đã chép vẫn còn; cắm lại để chép tiếp phần còn thiếu.`,
    { details: { left } },
  );
}

/** How many photos, and the first of them by name. */
function whatIsLeft({ files }: IngestPlan, left: number): string {
  const names = files.slice(-left).map(({ path }) => shownName(path));
  const some = names.slice(0, 3).join(', ') + (left > 3 ? '…' : '');
  return `${left.toLocaleString('vi-VN')} ảnh chưa chép (${some})`;
}
