// One open story: what is being typed, what is durable, and when. The editor and the details panel write here; the session
// saves at most once at a time, soon after the last key and at least every SAVE_WITHIN_MS while typing goes on.
import { AppError } from '#shared/api/errors.ts';
import { storyChange } from '#shared/document/block-changes.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { Story, StoryContent } from '#shared/model/story.ts';
import type { UndoPatch } from '#shared/model/undo.ts';
import { client } from './client.ts';
import { findLanded, type LostSave } from './lost-saves.ts';

const SAVE_AFTER_MS = 250;
const SAVE_WITHIN_MS = 700;
const RETRY_MS = 2000;

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'dirty'; readonly since: number }
  | { readonly kind: 'failed'; readonly error: AppError };

export type SessionSnapshot = {
  readonly story: Story;
  /** Fields as typed so far; `document` is the last one saved or loaded (the editor holds the live one). */
  readonly content: StoryContent;
  readonly save: SaveState;
};

/** Whoever knows the steps of undo that lead to the text as it is read for a save. */
export type UndoSource = {
  /** `kept` is called when the patch is durable. */
  readonly patch: () => { readonly patch: UndoPatch; readonly kept: () => void };
};

export type StorySession = {
  readonly id: string;
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => SessionSnapshot;
  /** What others than the editor change; a document takes the place of the one that is typed in. */
  readonly update: (patch: Partial<StoryContent>) => void;
  /** The document changed; it is read by `read` when it is saved, not at every key. */
  readonly touchDocument: (read: () => StoryDocument) => void;
  /** From now on every save carries the steps of this source; null: of none. */
  readonly keepUndo: (source: UndoSource | null) => void;
  /** Resolves when everything typed so far is durable; rejects with the reason when it cannot be made so. */
  readonly flush: () => Promise<void>;
  /** Takes over another writer's state of this story (a restored version, an outbox change of status). */
  readonly reload: () => Promise<void>;
  /** Takes over what others set beside the text (status, address); what is being typed is left alone. */
  readonly refresh: () => Promise<void>;
};

/** `asked`: the stored story, where it is on its way already. */
export async function openStorySession(
  id: string,
  asked: Promise<Story> = client['stories.get']({ id }),
): Promise<StorySession> {
  let story = await asked;
  let content = contentOf(story);
  let readDocument: (() => StoryDocument) | undefined;
  let undo: UndoSource | null = null;
  let changes = 0;
  let savedChanges = 0;
  /** When the oldest key press that no save covers yet came in (performance.now()). */
  let dirtySince: number | undefined;
  let saving: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failure: AppError | undefined;
  let lost: readonly LostSave[] = [];
  let current: SessionSnapshot;
  const listeners = new Set<() => void>();

  const publish = (): void => {
    const save: SaveState =
      failure !== undefined
        ? { kind: 'failed', error: failure }
        : changes > savedChanges
          ? { kind: 'dirty', since: dirtySince ?? performance.now() }
          : { kind: 'saved', at: story.updatedAt };
    current = { story, content, save };
    for (const listener of listeners) listener();
  };

  const saveOnce = async (): Promise<void> => {
    const covers = changes;
    dirtySince = undefined;
    let sent = content;
    try {
      if (readDocument !== undefined) content = { ...content, document: readDocument() };
      readDocument = undefined;
      sent = content;
      const steps = undo?.patch();
      const change = storyChange(contentOf(story), sent);
      const saved = await client['stories.saveChange']({
        id,
        revision: story.revision,
        change,
        undo: steps?.patch ?? null,
      });
      steps?.kept();
      story = { ...story, ...sent, revision: saved.revision, status: saved.status, updatedAt: saved.savedAt };
      savedChanges = covers;
      failure = undefined;
      lost = [];
    } catch (error) {
      failure = expected(error);
      dirtySince ??= performance.now();
      if (failure.code === 'engine_stopped')
        lost = [...lost, { revision: story.revision, content: sent, covers }];
      if (failure.code === 'conflict' && lost.length > 0) await takeUpLanded();
    }
    publish();
  };

  /** A conflict with a save of our own that arrived without a reply is none: go on from it. */
  const takeUpLanded = async (): Promise<void> => {
    try {
      const stored = await client['stories.get']({ id });
      const landed = findLanded(lost, stored);
      if (landed === undefined) return;
      story = { ...stored, ...landed.content };
      savedChanges = landed.covers;
      failure = undefined;
      lost = [];
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failure = error;
    }
  };

  /** One request in flight; what is typed meanwhile goes with the next. A conflict waits for the person, the rest is retried. */
  const save = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    saving ??= saveOnce().finally(() => {
      saving = undefined;
      if (failure?.code === 'conflict') return;
      if (failure !== undefined) timer = setTimeout(() => void save(), RETRY_MS);
      else if (changes > savedChanges) schedule();
    });
    return saving;
  };

  const schedule = (): void => {
    if (saving !== undefined || failure?.code === 'conflict') return;
    const wait = Math.max(
      0,
      Math.min(SAVE_AFTER_MS, (dirtySince ?? performance.now()) + SAVE_WITHIN_MS - performance.now()),
    );
    clearTimeout(timer);
    timer = setTimeout(() => void save(), wait);
  };

  const touch = (): void => {
    const wasClean = changes === savedChanges;
    changes += 1;
    dirtySince ??= performance.now();
    schedule();
    if (wasClean) publish();
  };

  publish();
  return {
    id,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
    update: (patch) => {
      if (patch.document !== undefined) readDocument = undefined;
      content = { ...content, ...patch };
      touch();
      publish();
    },
    touchDocument: (read) => {
      readDocument = read;
      touch();
    },
    keepUndo: (source) => {
      undo = source;
    },
    flush: async () => {
      while (changes > savedChanges) {
        await save();
        if (failure !== undefined) throw failure;
      }
    },
    reload: async () => {
      story = await client['stories.get']({ id });
      content = contentOf(story);
      readDocument = undefined;
      savedChanges = changes;
      failure = undefined;
      publish();
    },
    refresh: async () => {
      const { revision, status, slug } = await client['stories.get']({ id });
      if (revision !== story.revision) return;
      story = { ...story, status, slug };
      publish();
    },
  };
}

/** A fault of ours is reported, and shown like any other reason why the text is not stored yet. */
function expected(error: unknown): AppError {
  if (error instanceof AppError) return error;
  reportError(error);
  return new AppError(
    'unexpected',
    'Có lỗi nên bài chưa lưu được; chữ vẫn còn nguyên trên màn hình và ứng dụng vẫn đang thử lưu lại. Hãy chép bài ra nơi khác nếu chưa thấy “Đã lưu”.',
    { cause: error },
  );
}

/** The parts a person edits: the very objects of the story, by which a save knows what has changed. */
function contentOf(story: Story): StoryContent {
  const { kicker, headline, lead, byline, section, tags, publicationDay, event, document } = story;
  return { kicker, headline, lead, byline, section, tags, publicationDay, event, document };
}
