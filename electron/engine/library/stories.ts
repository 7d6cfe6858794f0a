// Operations on stories. A save is one transaction: the row, its changed blocks, its photo references and, once a sitting, a
// version. It writes what changed, not the whole story.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import { storyChange } from '#shared/document/block-changes.ts';
import { emptyDocument, storyDocument } from '#shared/document/build.ts';
import { blockPhotoIds, photoIds } from '#shared/document/photo-references.ts';
import { blockText, countWords, documentText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { StoryChange } from '#shared/model/story-change.ts';
import {
  type KeptContent,
  StoryContent,
  type Story,
  type StoryStatus,
  type StorySummary,
  type StoryVersion,
} from '#shared/model/story.ts';
import type { UndoPatch } from '#shared/model/undo.ts';
import { slugify } from '#shared/vietnamese/fold.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import {
  countByStatus,
  findStory,
  findStoryHead,
  findVersion,
  insertStory,
  keepVersion,
  listVersions,
  replacePhotoReferences,
  updateRemoved,
  updateStatus,
  updateStory,
  wasPublished,
  type StoryHead,
  type StoryWrite,
} from '../db/rows/stories.ts';
import { addBlock } from '../db/rows/story-blocks.ts';
import { findSummary } from '../db/rows/story-search.ts';
import { keepUndo, moveUndoAlong } from './kept-undo.ts';
import { countNamesOfText } from './name-uses.ts';
import { settleOwnCaptions } from './paired-texts.ts';
import { ROOM } from './place-blocks.ts';
import { makeSearchable, searchText } from './search-stories.ts';
import { hasMovedBlocks, planBlocks, readDocument, writeBlocks, type PlannedBlocks } from './write-blocks.ts';

/** A sitting: a pause this long starts a new version. */
const VERSION_EVERY_MS = 10 * 60_000;

export function getStory(db: ReadableDb, id: string): Story {
  const story = findStory(db, id);
  if (story === undefined) throw notFound();
  return story;
}

/** As lists show it. @throws AppError not_found */
export function getSummary(db: ReadableDb, id: string): StorySummary {
  const summary = findSummary(db, id);
  if (summary === undefined) throw notFound();
  return summary;
}

/** All stories that are not removed, by status. */
export function countStories(db: ReadableDb): Record<StoryStatus, number> {
  return countByStatus(db);
}

/** Absent and undefined keys take their default. */
type PartialContent = { readonly [K in keyof StoryContent]?: StoryContent[K] | undefined };

export function createStory(
  db: WritableDb,
  input: {
    readonly content: PartialContent;
    readonly importReport?: readonly string[];
    /** The address it is to have; absent = made from the headline. */
    readonly slug?: string | undefined;
    /** Absent = a new one. */
    readonly id?: string;
    readonly at: Date;
  },
): Story {
  const content = StoryContent.parse({ ...input.content, document: input.content.document ?? emptyDocument });
  const { id = randomUUID() } = input;
  db.transaction(() => {
    const { slug = slugOf(id, content), at } = input;
    const wordCount = countWords([content.lead, documentText(content.document)].join('\n'));
    const write: StoryWrite = { id, status: 'draft', slug, content, wordCount, at: at.toISOString() };
    const number = insertStory(db, write, input.importReport ?? []);
    content.document.root.children.forEach((block, index) => {
      addBlock(db, number, { position: (index + 1) * ROOM, block });
    });
    replacePhotoReferences(db, id, photoIds(content.document));
    makeSearchable(db, id, content);
  })();
  return getStory(db, id);
}

export type SavedStory = {
  readonly revision: number;
  readonly status: StoryStatus;
  readonly savedAt: string;
  /** Photos whose own texts are to be read again since the story's caption says something else. */
  readonly marked: readonly string[];
};

type Save = { readonly id: string; readonly revision: number; readonly at: Date };

/**
 * Stores a whole story. Saving what is already stored changes nothing, so a published story does not become `changed`.
 * @throws AppError conflict when `revision` is not the stored one, not_found
 */
export function saveStory(db: WritableDb, save: Save & { readonly content: StoryContent }): SavedStory {
  const { content, ...rest } = save;
  return db.transaction((): SavedStory => {
    const stored = StoryContent.parse(getStory(db, save.id));
    const change = storyChange(stored, content, (block) => JSON.stringify(block));
    return saveStoryChange(db, { ...rest, change });
  })();
}

/**
 * Stores what was typed: what is read and written is of the size of the change, but for the version of the whole story that is
 * kept once a sitting. Steps of undo go with the text they lead to; a save that knows of none leaves those of an unchanged text.
 * @throws AppError conflict when `revision` is not the stored one, not_found
 */
export function saveStoryChange(
  db: WritableDb,
  save: Save & { readonly change: StoryChange; readonly undo?: UndoPatch | null },
): SavedStory {
  const { id, revision, change, at, undo = null } = save;
  return db.transaction((): SavedStory => {
    const head = findStoryHead(db, id);
    if (head === undefined) throw notFound();
    if (head.revision !== revision) throw conflict(head);
    const fields = StoryContent.parse({ ...head.content, ...change.fields });
    const blocks = planBlocks(db, head.number, change.blocks);
    if (blocks === undefined && JSON.stringify(head.content) === JSON.stringify(fields)) {
      if (undo !== null) keepUndo(db, id, { revision, patch: undo });
      return { revision, status: head.status, savedAt: head.updatedAt, marked: [] };
    }
    keepVersion(db, id, new Date(at.getTime() - VERSION_EVERY_MS).toISOString());
    const write = toChangedWrite(db, { head, fields, blocks, at });
    const next = updateStory(db, write, revision);
    if (next === undefined) throw conflict(head);
    if (undo !== null) keepUndo(db, id, { revision: next, patch: undo });
    else if (blocks === undefined) moveUndoAlong(db, id, { from: revision, to: next });
    countNewNames(db, { head, fields, blocks, at });
    const marked = blocks === undefined ? [] : followBlocks(db, head, blocks);
    return { revision: next, status: write.status, savedAt: write.at, marked };
  })();
}

type Changed = {
  readonly head: StoryHead;
  readonly fields: StoryContent;
  readonly blocks: PlannedBlocks | undefined;
  readonly at: Date;
};

function toChangedWrite(db: ReadableDb, { head, fields, blocks, at }: Changed): StoryWrite {
  const { id } = head;
  const words = (lead: string, texts: readonly Block[] = []): number =>
    countWords([lead, ...texts.map(blockText)].join('\n'));
  return {
    id,
    status: head.status === 'published' ? 'changed' : head.status,
    slug: wasPublished(db, id) ? head.slug : slugOf(id, fields),
    content: fields,
    wordCount: head.wordCount + words(fields.lead, blocks?.after) - words(head.content.lead, blocks?.before),
    at: at.toISOString(),
  };
}

/** Stores the blocks and what follows from their photos. Returns the photos whose texts are to be read again. */
function followBlocks(db: WritableDb, { id, number }: StoryHead, blocks: PlannedBlocks): string[] {
  const isAboutPhotos = [...blocks.before, ...blocks.after].some((block) => blockPhotoIds(block).length > 0);
  if (!isAboutPhotos && !hasMovedBlocks(blocks)) {
    writeBlocks(db, number, blocks);
    return [];
  }
  const before = readDocument(db, number);
  writeBlocks(db, number, blocks);
  const after = readDocument(db, number);
  replacePhotoReferences(db, id, photoIds(after));
  return settleOwnCaptions(db, id, { before: { document: before }, after: { document: after } });
}

/** Names that the story has now and had nowhere before. Called while the stored text is still the old one. */
function countNewNames(db: WritableDb, { head, fields, blocks, at }: Changed): void {
  const textOf = (content: StoryContent, texts: readonly Block[] = []): string =>
    searchText({ ...content, document: storyDocument(texts) });
  const elsewhere = (): string => documentText(readDocument(db, head.number));
  const text = { before: textOf(head.content, blocks?.before), after: textOf(fields, blocks?.after) };
  countNamesOfText(db, { ...text, elsewhere }, at);
}

export function setReady(db: WritableDb, id: string, ready: boolean): Story {
  const story = getStory(db, id);
  if (story.status === 'draft' || story.status === 'ready') updateStatus(db, id, ready ? 'ready' : 'draft');
  return getStory(db, id);
}

export function removeStory(db: WritableDb, id: string, at: Date): void {
  if (!updateRemoved(db, id, at.toISOString())) throw notFound();
}

export function restoreStory(db: WritableDb, id: string): Story {
  if (!updateRemoved(db, id, null)) throw notFound();
  return getStory(db, id);
}

export function storyVersions(db: ReadableDb, id: string): StoryVersion[] {
  return listVersions(db, id);
}

export function getVersion(db: ReadableDb, versionId: number): KeptContent {
  const kept = findVersion(db, versionId);
  if (kept === undefined) throw new AppError('not_found', 'Không còn phiên bản này của bài.');
  return kept;
}

/** Made from the headline until the story is published. */
function slugOf(id: string, { headline }: StoryContent): string {
  return slugify(headline) || `bai-${id.slice(0, 8)}`;
}

function notFound(): AppError {
  return new AppError('not_found', 'Không thấy bài này trong thư viện.');
}

function conflict(stored: Pick<Story, 'revision' | 'updatedAt'>): AppError {
  return new AppError(
    'conflict',
    'Bài đã được lưu ở nơi khác sau lần bạn mở. Bản bạn đang viết vẫn còn nguyên; hãy xem cả hai bản rồi chọn.',
    { details: { revision: stored.revision, updatedAt: stored.updatedAt } },
  );
}
