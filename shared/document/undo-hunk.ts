// A changed run of blocks as two short texts, and the way from either side to the other. A side that does not fit the blocks
// at hand, or gives blocks the stored document refuses, is never taken.
import { z } from 'zod';
import { Block } from '../model/blocks.ts';
import type { UndoHunk } from '../model/undo.ts';

const Blocks = z.array(Block);

type Change = { readonly at: number; readonly before: readonly Block[]; readonly after: readonly Block[] };

/** Undefined when both sides are the same. */
export function hunkOf({ at, before, after }: Change): UndoHunk | undefined {
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
  if (was === is) return undefined;
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  return {
    at,
    before: before.length,
    after: after.length,
    head,
    tail,
    was: was.slice(head, was.length - tail),
    is: is.slice(head, is.length - tail),
  };
}

/** The blocks on the other side; undefined when `blocks` are not those of this side, or the others may not be stored. */
export function crossHunk(
  blocks: readonly Block[],
  { head, tail, was, is }: UndoHunk,
  to: 'before' | 'after',
): Block[] | undefined {
  const [here, there] = to === 'before' ? [is, was] : [was, is];
  const text = [JSON.stringify(blocks), JSON.stringify(blocks, asBeforePeople)].find(
    (one) => one.length === head + here.length + tail && one.slice(head, one.length - tail) === here,
  );
  if (text === undefined) return undefined;
  const other = Blocks.safeParse(readJson(text.slice(0, head) + there + text.slice(text.length - tail)));
  return other.success ? other.data : undefined;
}

/** Steps that were kept before a story could name people in a photo are of blocks that say nothing of them. */
function asBeforePeople(key: string, value: unknown): unknown {
  return key === 'people' && value === null ? undefined : value;
}

/** Undefined for what is no JSON: two texts that only look alike do not fit together. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
