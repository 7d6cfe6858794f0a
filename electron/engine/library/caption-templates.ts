// Caption templates, kept in the library and so for everybody who opens it.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { CaptionTemplate, TemplateDraft } from '#shared/model/caption-batch.ts';
import { foldName } from '#shared/vietnamese/fold.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { deleteTemplate, queryTemplates, saveTemplateRow } from '../db/rows/captioning.ts';

/** By name. */
export function listTemplates(db: ReadableDb): CaptionTemplate[] {
  return queryTemplates(db);
}

type TemplateSave = { readonly id?: string | undefined; readonly draft: TemplateDraft; readonly at: Date };

/** A key belongs to one template: the last that asks for it. @throws AppError conflict when another has this name */
export function saveTemplate(db: WritableDb, input: TemplateSave): CaptionTemplate {
  const { draft } = input;
  const id = input.id ?? randomUUID();
  const at = input.at.toISOString();
  return db.transaction(() => {
    const others = queryTemplates(db).filter((template) => template.id !== id);
    if (others.some(({ name }) => foldName(name) === foldName(draft.name))) {
      throw new AppError(
        'conflict',
        `Đã có mẫu tên “${draft.name}”. Hãy đặt tên khác; mẫu cũ vẫn còn nguyên.`,
      );
    }
    const robbed = others.find(({ key }) => key !== null && key === draft.key);
    if (robbed !== undefined) {
      const { id: otherId, updatedAt, ...rest } = robbed;
      saveTemplateRow(db, otherId, { ...rest, key: null }, updatedAt);
    }
    saveTemplateRow(db, id, draft, at);
    return { ...draft, id, updatedAt: at };
  })();
}

export function removeTemplate(db: WritableDb, id: string): void {
  if (!deleteTemplate(db, id)) throw new AppError('not_found', 'Mẫu này đã được xóa rồi.');
}
