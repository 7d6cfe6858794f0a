// SQL of how often names were used.
import { z } from 'zod';
import { NameUse, type NameKind } from '#shared/model/register.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

const ALL = 'SELECT kind, name, uses FROM name_uses ORDER BY uses DESC, used_at DESC';
export function queryNameUses(db: ReadableDb): NameUse[] {
  return z.array(NameUse).parse(db.prepare(ALL).all());
}

const ADD = `INSERT INTO name_uses (kind, name, uses, used_at) VALUES (@kind, @name, 1, @at)
  ON CONFLICT (kind, name) DO UPDATE SET uses = uses + 1, used_at = @at`;
export function addNameUse(
  db: WritableDb,
  use: { readonly kind: NameKind; readonly name: string },
  at: string,
): void {
  db.prepare(ADD).run({ ...use, at });
}

const NAMES = `SELECT 'person' AS kind, name FROM people
  UNION ALL SELECT CASE kind WHEN 'place' THEN 'place' ELSE 'term' END, text FROM terms`;
export type RegisteredText = { readonly kind: NameKind; readonly name: string };
/** Every name and term of the registers. */
export function queryRegisteredNames(db: ReadableDb): RegisteredText[] {
  return db.prepare<[], RegisteredText>(NAMES).all();
}
