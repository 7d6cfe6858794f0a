// The one question that is answered before the engine is whole: the story a window opens with, from a library that is held but
// not checked yet. Only reads; whatever it cannot answer it leaves to the whole engine, which says why.
import { AppError } from '#shared/api/errors.ts';
import { storyMethods } from '#shared/api/story-methods.ts';
import { Request, type Reply } from '#shared/api/wire.ts';
import type { ReadableDb } from './db/handle.ts';
import { isOfThisVersion, translateSqliteError } from './db/open.ts';
import { findStory } from './db/rows/stories.ts';
import { holdLibrary, type UncheckedLibrary } from './library/open-library.ts';

const { input, output } = storyMethods['stories.get'];

/** Undefined where the library does not open as it is. */
export function openAhead(path: string): UncheckedLibrary | undefined {
  return ifWell(() => {
    const held = holdLibrary(path, { create: false });
    if (isOfThisVersion(held.read)) return held;
    held.close();
    return undefined;
  });
}

/** Undefined where this is not that question, or the answer is not a story. */
export function answerAhead(db: ReadableDb, message: unknown): Reply | undefined {
  const request = Request.safeParse(message).data;
  if (request === undefined || !asksForStory(message)) return undefined;
  const asked = input.safeParse(request.input).data;
  const story = asked && ifWell(() => findStory(db, asked.id));
  return story && { kind: 'reply', id: request.id, ok: true, value: output.parse(story) };
}

export function asksForStory(message: unknown): boolean {
  return Request.safeParse(message).data?.method === 'stories.get';
}

/** Undefined in place of an expected failure: the whole engine meets the same and words it. */
function ifWell<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (translateSqliteError(error) instanceof AppError) return undefined;
    throw error;
  }
}
