// SQL of templates and snippets of stories.
import { StoryTemplate, StoryTemplateDraft, type StoryTemplateKind } from '#shared/model/story-template.ts';
import { foldName } from '#shared/vietnamese/fold.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

type Row = { readonly id: string; readonly draft: string; readonly updatedAt: string };

const BY_KIND =
  'SELECT id, draft, updated_at AS updatedAt FROM story_templates WHERE kind = ? ORDER BY folded';
export function queryStoryTemplates(db: ReadableDb, kind: StoryTemplateKind): StoryTemplate[] {
  return db.prepare<[string], Row>(BY_KIND).all(kind).map(toTemplate);
}

const BY_ID = 'SELECT id, draft, updated_at AS updatedAt FROM story_templates WHERE id = ?';
export function findStoryTemplate(db: ReadableDb, id: string): StoryTemplate | undefined {
  const row = db.prepare<[string], Row>(BY_ID).get(id);
  return row && toTemplate(row);
}

const SAVE = `INSERT INTO story_templates (id, kind, folded, draft, updated_at) VALUES (@id, @kind, @folded, @draft, @at)
  ON CONFLICT (id) DO UPDATE SET folded = @folded, draft = @draft, updated_at = @at`;
export function saveStoryTemplateRow(
  db: WritableDb,
  id: string,
  draft: StoryTemplateDraft,
  at: string,
): void {
  const { kind, name } = draft;
  db.prepare(SAVE).run({ id, kind, folded: foldName(name), draft: JSON.stringify(draft), at });
}

const REMOVE = 'DELETE FROM story_templates WHERE id = ?';
export function deleteStoryTemplate(db: WritableDb, id: string): boolean {
  return db.prepare(REMOVE).run(id).changes === 1;
}

function toTemplate({ id, draft, updatedAt }: Row): StoryTemplate {
  return { ...StoryTemplateDraft.parse(JSON.parse(draft)), id, updatedAt, builtIn: false };
}
