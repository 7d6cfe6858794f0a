// The open stories of this window: one session per story, shared by every component that shows it, closed after the last of
// them has gone and everything typed is durable.
import { useCallback, useSyncExternalStore } from 'react';
import { AppError } from '#shared/api/errors.ts';
import type { Story } from '#shared/model/story.ts';
import { onEngineEvent } from './bridge.ts';
import { openStorySession, type StorySession } from './story-session.ts';

export type StorySessionView =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly error: AppError; readonly retry: () => void }
  /** The same for as long as the story is open: what is typed and saved in it is read by `useSessionValue`. */
  | { readonly state: 'open'; readonly session: StorySession };

type Entry = {
  users: number;
  view: StorySessionView;
  readonly listeners: Set<() => void>;
};

const opening: StorySessionView = { state: 'opening' };
const entries = new Map<string, Entry>();

// The outbox changes a story's status (waiting, published) without a save of ours.
onEngineEvent((name) => {
  if (name !== 'outbox.changed') return;
  for (const { view } of entries.values()) if (view.state === 'open') void view.session.refresh();
});

/** `null` = no story; answers `opening`. */
export function useStorySession(id: string | null): StorySessionView {
  const subscribe = useCallback((listener: () => void) => (id === null ? nothing : use(id, listener)), [id]);
  return useSyncExternalStore(subscribe, () => (id === null ? opening : (entries.get(id)?.view ?? opening)));
}

/** Like `useStorySession`, but only whether it is still opening: does not render again while somebody types. */
export function useIsOpening(id: string | null): boolean {
  const subscribe = useCallback((listener: () => void) => (id === null ? nothing : use(id, listener)), [id]);
  return useSyncExternalStore(subscribe, () => id !== null && entries.get(id)?.view.state === 'opening');
}

/** For a story that will be shown in a moment and is on its way already, before the first component wants it. */
export function expectStory(id: string, asked: Promise<Story>): void {
  void open(id, addEntry(id), asked);
}

/** Resolves when everything typed in any open story is durable; rejects with the first reason it cannot be. */
export async function flushStorySessions(): Promise<void> {
  const open = [...entries.values()].flatMap(({ view }) => (view.state === 'open' ? [view.session] : []));
  await Promise.all(open.map((session) => session.flush()));
}

/** False once the story was closed: what a session writes then would go past whoever has it open. */
export function isSessionOpen(session: StorySession): boolean {
  const view = entries.get(session.id)?.view;
  return view?.state === 'open' && view.session === session;
}

/** After something beside the text was set elsewhere in this window (ready, back to draft). */
export function refreshStorySession(id: string): void {
  const view = entries.get(id)?.view;
  if (view?.state === 'open') void view.session.refresh();
}

/** After the text itself was set elsewhere in this window. Whoever does so has everything typed made durable before. */
export async function reloadStorySession(id: string): Promise<void> {
  const view = entries.get(id)?.view;
  if (view?.state === 'open') await view.session.reload();
}

function use(id: string, listener: () => void): () => void {
  let entry = entries.get(id);
  if (entry === undefined) {
    entry = addEntry(id);
    void open(id, entry);
  }
  entry.users += 1;
  entry.listeners.add(listener);
  return () => {
    entry.users -= 1;
    entry.listeners.delete(listener);
    if (entry.users === 0) void close(id, entry);
  };
}

function addEntry(id: string): Entry {
  const entry: Entry = { users: 0, view: opening, listeners: new Set() };
  entries.set(id, entry);
  return entry;
}

async function open(id: string, entry: Entry, asked?: Promise<Story>): Promise<void> {
  show(entry, opening);
  try {
    const session = await openStorySession(id, asked);
    show(entry, { state: 'open', session });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    show(entry, { state: 'failed', error, retry: () => void open(id, entry) });
  }
}

/** A session that cannot be saved stays: it holds the only copy of what was typed and goes on trying. */
async function close(id: string, entry: Entry): Promise<void> {
  if (entry.view.state === 'open') {
    try {
      await entry.view.session.flush();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return;
    }
  }
  if (entry.users === 0 && entries.get(id) === entry) entries.delete(id);
}

function show(entry: Entry, view: StorySessionView): void {
  entry.view = view;
  for (const listener of entry.listeners) listener();
}

const nothing = (): void => undefined;
