import { Job } from '#shared/model/job.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

const INSERT = 'INSERT INTO jobs (id, kind, state, input, job, started_at) VALUES (?, ?, ?, ?, ?, ?)';
export function insertJob(db: WritableDb, job: Job, input: unknown): void {
  db.prepare(INSERT).run(
    job.id,
    job.kind,
    job.state,
    JSON.stringify(input),
    JSON.stringify(job),
    job.startedAt,
  );
}

const SAVE = 'UPDATE jobs SET state = ?, job = ? WHERE id = ?';
export function saveJob(db: WritableDb, job: Job): void {
  db.prepare(SAVE).run(job.state, JSON.stringify(job), job.id);
}

type JobRow = { readonly job: string; readonly input: string };

const LIST = 'SELECT job, input FROM jobs ORDER BY started_at DESC LIMIT 50';
export function listJobRows(db: ReadableDb): Job[] {
  return db
    .prepare<[], JobRow>(LIST)
    .all()
    .map((row) => Job.parse(JSON.parse(row.job)));
}

const INPUT = 'SELECT input FROM jobs WHERE id = ? AND kind = ?';
/** What the job was started with; undefined where there is none of this kind. */
export function findJobInput(db: ReadableDb, job: Pick<Job, 'id' | 'kind'>): unknown {
  const row = db.prepare<[string, string], { input: string }>(INPUT).get(job.id, job.kind);
  return row === undefined ? undefined : JSON.parse(row.input);
}

const UNFINISHED = "SELECT job, input FROM jobs WHERE state = 'running' ORDER BY started_at";
export function unfinishedJobs(db: ReadableDb): { readonly job: Job; readonly input: unknown }[] {
  return db
    .prepare<[], JobRow>(UNFINISHED)
    .all()
    .map((row) => ({ job: Job.parse(JSON.parse(row.job)), input: JSON.parse(row.input) }));
}
