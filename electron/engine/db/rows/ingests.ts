// SQL of ingests: what was to be copied under which names, and how it ended. The only mapper is toIngest.
import { z } from 'zod';
import { CardMarks, IngestProfile, Verdict } from '#shared/model/ingest.ts';
import { ProgrammeDraft, ProgrammeReason } from '#shared/model/programme.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

export const PlannedFile = z.object({
  /** Index in `roots`, null for a file that was named by itself. */
  root: z.int().nullable(),
  /** Below its root, or absolute. */
  path: z.string(),
  byteSize: z.int(),
  mtimeMs: z.number(),
  /** What it will be called. */
  name: z.string(),
  marks: CardMarks.optional(),
  /** By time, of those that come in; absent for a photo the library has. */
  number: z.int().optional(),
  /** What the programme says of its time. */
  programme: ProgrammeReason.optional(),
});
export type PlannedFile = z.infer<typeof PlannedFile>;

export const IngestPlan = z.object({
  /** As shown to a person: the card's or the folder's name. */
  name: z.string(),
  /** As they were given, absolute: folders, or files by themselves. */
  roots: z.array(z.string()),
  recursive: z.boolean(),
  profile: IngestProfile.nullable(),
  /** As it was when the import began. */
  programme: ProgrammeDraft.nullable().default(null),
  second: z.string().nullable(),
  files: z.array(PlannedFile),
  /** Photos that a person left on the card, and files that are none. */
  left: z.array(z.object({ file: z.string(), why: z.string() })),
});
export type IngestPlan = z.infer<typeof IngestPlan>;

/** `open`: it runs, or goes on when its source is back. */
const IngestState = z.enum(['open', 'done', 'cancelled']);
export type IngestState = z.infer<typeof IngestState>;

export type IngestRecord = {
  readonly id: string;
  readonly jobId: string;
  readonly state: IngestState;
  readonly plan: IngestPlan;
  readonly verdict: Verdict | null;
};

type IngestRow = {
  readonly id: string;
  readonly jobId: string;
  readonly state: string;
  readonly plan: string;
  readonly verdict: string | null;
};
const COLUMNS = 'id, job_id AS jobId, state, plan, verdict';

const INSERT =
  "INSERT INTO ingests (id, job_id, state, plan, started_at) VALUES (@id, @id, 'open', @plan, @at)";
/** @param id of the job that runs it first */
export function insertIngest(
  db: WritableDb,
  id: string,
  { plan, at }: { plan: IngestPlan; at: string },
): void {
  db.prepare(INSERT).run({ id, plan: JSON.stringify(plan), at });
}

const FIND = `SELECT ${COLUMNS} FROM ingests WHERE id = ?`;
export function findIngest(db: ReadableDb, id: string): IngestRecord | undefined {
  const row = db.prepare<[string], IngestRow>(FIND).get(id);
  return row && toIngest(row);
}

const OPEN = `SELECT id, job_id AS jobId, json_extract(plan, '$.roots') AS roots FROM ingests
  WHERE state = 'open' ORDER BY started_at`;
export type OpenIngest = { readonly id: string; readonly jobId: string; readonly roots: readonly string[] };
/** Without their plans, which may name twenty thousand files. */
export function listOpenIngests(db: ReadableDb): OpenIngest[] {
  const rows = db.prepare<[], { id: string; jobId: string; roots: string }>(OPEN).all();
  return rows.map((row) => ({ ...row, roots: z.array(z.string()).parse(JSON.parse(row.roots)) }));
}

const LATEST = `SELECT ${COLUMNS} FROM ingests ORDER BY started_at DESC LIMIT 10`;
export function listLatestIngests(db: ReadableDb): IngestRecord[] {
  return db.prepare<[], IngestRow>(LATEST).all().map(toIngest);
}

const SET_RUN = "UPDATE ingests SET job_id = @jobId, plan = @plan, state = 'open' WHERE id = @id";
/** The job that goes on with it, and where its files lie now. */
export function setIngestRun(
  db: WritableDb,
  id: string,
  { jobId, plan }: { readonly jobId: string; readonly plan: IngestPlan },
): void {
  db.prepare(SET_RUN).run({ id, jobId, plan: JSON.stringify(plan) });
}

const END = 'UPDATE ingests SET state = ?, verdict = ? WHERE id = ?';
export function endIngest(
  db: WritableDb,
  id: string,
  end: { state: IngestState; verdict: Verdict | null },
): void {
  db.prepare(END).run(end.state, end.verdict === null ? null : JSON.stringify(end.verdict), id);
}

function toIngest(row: IngestRow): IngestRecord {
  return {
    id: row.id,
    jobId: row.jobId,
    state: IngestState.parse(row.state),
    plan: IngestPlan.parse(JSON.parse(row.plan)),
    verdict: row.verdict === null ? null : Verdict.parse(JSON.parse(row.verdict)),
  };
}
