// SQL of caption templates and lists of codes.
import { z } from 'zod';
import { CaptionCode, CaptionTemplate, TemplateDraft } from '#shared/model/caption-batch.ts';
import { foldName } from '#shared/vietnamese/fold.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

type TemplateRow = { readonly id: string; readonly draft: string; readonly updatedAt: string };

const TEMPLATES = 'SELECT id, draft, updated_at AS updatedAt FROM caption_templates ORDER BY folded';
export function queryTemplates(db: ReadableDb): CaptionTemplate[] {
  return db.prepare<[], TemplateRow>(TEMPLATES).all().map(toTemplate);
}

const SAVE_TEMPLATE = `INSERT INTO caption_templates (id, folded, draft, updated_at) VALUES (@id, @folded, @draft, @at)
  ON CONFLICT (id) DO UPDATE SET folded = @folded, draft = @draft, updated_at = @at`;
export function saveTemplateRow(db: WritableDb, id: string, draft: TemplateDraft, at: string): void {
  db.prepare(SAVE_TEMPLATE).run({ id, folded: foldName(draft.name), draft: JSON.stringify(draft), at });
}

const REMOVE_TEMPLATE = 'DELETE FROM caption_templates WHERE id = ?';
export function deleteTemplate(db: WritableDb, id: string): boolean {
  return db.prepare(REMOVE_TEMPLATE).run(id).changes === 1;
}

export type StoredCodes = {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly codes: readonly CaptionCode[];
  readonly updatedAt: string;
};

type CodesRow = {
  readonly id: string;
  readonly name: string;
  readonly enabled: number;
  readonly codes: string;
  readonly updatedAt: string;
};

const CODE_LISTS = `SELECT id, name, enabled, codes, updated_at AS updatedAt FROM code_lists WHERE removed = 0
  ORDER BY updated_at DESC, id DESC`;
/** Newest first. */
export function queryCodeLists(db: ReadableDb): StoredCodes[] {
  return db
    .prepare<[], CodesRow>(CODE_LISTS)
    .all()
    .map((row) => ({
      ...row,
      enabled: row.enabled === 1,
      codes: z.array(CaptionCode).parse(JSON.parse(row.codes)),
    }));
}

const FORGET_REMOVED = 'DELETE FROM code_lists WHERE removed = 1';
const SAVE_CODES = `INSERT INTO code_lists (id, name, enabled, codes, updated_at) VALUES (@id, @name, @enabled, @codes, @updatedAt)
  ON CONFLICT (id) DO UPDATE SET name = @name, enabled = @enabled, codes = @codes, updated_at = @updatedAt`;
export function saveCodeList(db: WritableDb, list: StoredCodes): void {
  db.prepare(FORGET_REMOVED).run();
  db.prepare(SAVE_CODES).run({ ...list, enabled: Number(list.enabled), codes: JSON.stringify(list.codes) });
}

const ENABLE_CODES = 'UPDATE code_lists SET enabled = ? WHERE id = ?';
export function setCodesEnabled(db: WritableDb, id: string, enabled: boolean): boolean {
  return db.prepare(ENABLE_CODES).run(Number(enabled), id).changes === 1;
}

const REMOVE_CODES = 'UPDATE code_lists SET removed = @removed WHERE id = @id AND removed != @removed';
/** False when it is so already, or gone. */
export function setCodesRemoved(db: WritableDb, id: string, removed: boolean): boolean {
  return db.prepare(REMOVE_CODES).run({ id, removed: Number(removed) }).changes === 1;
}

function toTemplate({ id, draft, updatedAt }: TemplateRow): CaptionTemplate {
  return CaptionTemplate.parse({ ...TemplateDraft.parse(JSON.parse(draft)), id, updatedAt });
}
