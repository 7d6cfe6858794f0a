// Templates and snippets: those that come with the program and the newsroom's own, kept in the library and so for everybody
// who opens it.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import { builtInTemplates } from '#shared/document/story-templates/built-in.ts';
import { fillTemplate } from '#shared/document/story-templates/fill-template.ts';
import type { BylineEntry, EventSheet, Story } from '#shared/model/story.ts';
import {
  StoryTemplateDraft,
  type StoryTemplate,
  type StoryTemplateKind,
} from '#shared/model/story-template.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { foldName } from '#shared/vietnamese/fold.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import {
  deleteStoryTemplate,
  findStoryTemplate,
  queryStoryTemplates,
  saveStoryTemplateRow,
} from '../db/rows/story-templates.ts';
import { listPeople } from './people.ts';
import { getSite } from './site.ts';
import { createStory } from './stories.ts';

export function listStoryTemplates(db: ReadableDb, kind: StoryTemplateKind): StoryTemplate[] {
  return [...builtInTemplates.filter((template) => template.kind === kind), ...queryStoryTemplates(db, kind)];
}

/** @throws AppError conflict when another of its kind has this name */
export function saveStoryTemplate(db: WritableDb, draft: StoryTemplateDraft, at: Date): StoryTemplate {
  return store(db, { id: randomUUID(), draft, at });
}

/** @throws AppError not_found, or conflict as above */
export function renameStoryTemplate(
  db: WritableDb,
  { id, name, at }: { readonly id: string; readonly name: string; readonly at: Date },
): StoryTemplate {
  return store(db, { id, draft: StoryTemplateDraft.parse({ ...ownTemplate(db, id), name }), at });
}

export function removeStoryTemplate(db: WritableDb, id: string): void {
  if (!deleteStoryTemplate(db, id)) throw gone();
}

type NewStory = {
  readonly templateId: string;
  readonly event: EventSheet;
  readonly byline: readonly BylineEntry[];
  readonly at: Date;
};

export function createFromTemplate(db: WritableDb, { templateId, event, byline, at }: NewStory): Story {
  const template = builtInTemplates.find(({ id }) => id === templateId) ?? ownTemplate(db, templateId);
  const source = { sheet: event, people: listPeople(db), nearDay: newsroomDay(at) };
  const filled = fillTemplate(template, source);
  // The program's own templates know the sections of a usual portal, not of this one.
  const isKnown = getSite(db).sections.some(({ name }) => name === filled.section);
  const section = isKnown ? filled.section : '';
  const content = { ...filled, section, event, byline: [...byline] };
  return createStory(db, { content, at });
}

type Stored = { readonly id: string; readonly draft: StoryTemplateDraft; readonly at: Date };

function store(db: WritableDb, { id, draft, at }: Stored): StoryTemplate {
  return db.transaction(() => {
    const others = listStoryTemplates(db, draft.kind).filter((template) => template.id !== id);
    if (others.some(({ name }) => foldName(name) === foldName(draft.name))) {
      const what = draft.kind === 'template' ? 'mẫu bài' : 'đoạn soạn sẵn';
      throw new AppError(
        'conflict',
        `Đã có ${what} tên “${draft.name}”. Hãy đặt tên khác; mục cũ vẫn còn nguyên.`,
      );
    }
    saveStoryTemplateRow(db, id, draft, at.toISOString());
    return ownTemplate(db, id);
  })();
}

function ownTemplate(db: ReadableDb, id: string): StoryTemplate {
  const template = findStoryTemplate(db, id);
  if (template === undefined) throw gone();
  return template;
}

function gone(): AppError {
  return new AppError('not_found', 'Mẫu này không còn trong thư viện.');
}
