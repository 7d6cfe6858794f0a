// SQL of waivers. The only mapper is toWaiver; rows are ended, never deleted.
import { z } from 'zod';
import { Waiver } from '#shared/model/waiver.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

type WaiverRow = Omit<Waiver, 'shown' | 'ended'> & {
  readonly shown: string;
  readonly endedAt: string | null;
  readonly endedBy: string;
};

const COLUMNS = `id, story_id AS storyId, photo_id AS photoId, person_id AS personId, person_name AS personName, concern,
  shown, look, reason, waived_by AS by, waived_at AS at, ended_at AS endedAt, ended_by AS endedBy`;

const OF_STORY = `SELECT ${COLUMNS} FROM waivers WHERE story_id = ? ORDER BY waived_at, rowid`;
export function waiversOfStory(db: ReadableDb, storyId: string): Waiver[] {
  return db.prepare<[string], WaiverRow>(OF_STORY).all(storyId).map(toWaiver);
}

const OPEN = `SELECT ${COLUMNS} FROM waivers WHERE story_id = ? AND ended_at IS NULL ORDER BY waived_at, rowid`;
export function openWaivers(db: ReadableDb, storyId: string): Waiver[] {
  return db.prepare<[string], WaiverRow>(OPEN).all(storyId).map(toWaiver);
}

const FIND = `SELECT ${COLUMNS} FROM waivers WHERE id = ?`;
export function findWaiver(db: ReadableDb, id: string): Waiver | undefined {
  const row = db.prepare<[string], WaiverRow>(FIND).get(id);
  return row && toWaiver(row);
}

const INSERT = `INSERT INTO waivers
  (id, story_id, photo_id, person_id, person_name, concern, shown, look, reason, waived_by, waived_at)
  VALUES (@id, @storyId, @photoId, @personId, @personName, @concern, @shown, @look, @reason, @by, @at)`;
export function insertWaiver(db: WritableDb, { shown, ...waiver }: Omit<Waiver, 'ended'>): void {
  db.prepare(INSERT).run({ ...waiver, shown: JSON.stringify(shown) });
}

const END = 'UPDATE waivers SET ended_at = @at, ended_by = @by WHERE id = @id AND ended_at IS NULL';
/** False when it had ended already. */
export function endWaiver(
  db: WritableDb,
  end: { readonly id: string; readonly at: string; readonly by: string },
): boolean {
  return db.prepare(END).run(end).changes === 1;
}

function toWaiver({ shown, endedAt, endedBy, ...row }: WaiverRow): Waiver {
  const ended = endedAt === null ? null : { at: endedAt, by: endedBy };
  return Waiver.parse({ ...row, shown: z.array(z.string()).parse(JSON.parse(shown)), ended });
}
