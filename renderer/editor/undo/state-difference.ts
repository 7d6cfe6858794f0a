// What differs between two states of the text, block by block. States share the nodes they have in common, so what did not
// change is found by looking, not by writing both out.
import type { EditorState, LexicalNode, NodeKey } from 'lexical';
import { sameEnds } from '#shared/document/same-ends.ts';
import { hunkOf } from '#shared/document/undo-hunk.ts';
import type { UndoHunk } from '#shared/model/undo.ts';
import { $toStored } from '../body/read-document.ts';
import { areSame, nodesOfBlocks, type BlockNodes } from '../body/state-nodes.ts';

/** Hunks by rising place; none when both are stored the same. */
export function differenceOf(before: EditorState, after: EditorState): UndoHunk[] {
  if (before === after) return [];
  const [one, other] = [nodesOfBlocks(before), nodesOfBlocks(after)];
  const runs = changedRuns(one, other);
  if (runs.length === 0) return [];
  const was = before.read(() => runs.map((run) => run.was.map($toStored)));
  const is = after.read(() => runs.map((run) => run.is.map($toStored)));
  return runs.flatMap(({ at }, index) => {
    const hunk = hunkOf({ at, before: was[index] ?? [], after: is[index] ?? [] });
    return hunk === undefined ? [] : [hunk];
  });
}

/** Told by the nodes alone: false may still be the same when written out. */
export function isSameText(one: EditorState, other: EditorState): boolean {
  if (one === other) return true;
  const [before, after] = [nodesOfBlocks(one), nodesOfBlocks(other)];
  if (before.size !== after.size) return false;
  const keys = after.keys();
  return [...before].every(([key, nodes]) => keys.next().value === key && areSame(nodes, after.get(key)));
}

type Run = { readonly at: number; readonly was: LexicalNode[]; readonly is: LexicalNode[] };

/** Blocks that stayed in order are compared each with itself; what stands between them is one run. */
function changedRuns(before: BlockNodes, after: BlockNodes): Run[] {
  const [oldKeys, newKeys] = [[...before.keys()], [...after.keys()]];
  const isSameBlock = (key: NodeKey): boolean => areSame(before.get(key), after.get(key));
  const { head, tail } = sameEnds(oldKeys, newKeys, (one, other) => one === other && isSameBlock(one));
  const [oldEnd, newEnd] = [oldKeys.length - tail, newKeys.length - tail];
  const runs: Run[] = [];
  let [from, at] = [head, head];
  const add = (upToOld: number, upToNew: number): void => {
    const was = oldKeys.slice(from, upToOld).flatMap((key) => before.get(key)?.[0] ?? []);
    const is = newKeys.slice(at, upToNew).flatMap((key) => after.get(key)?.[0] ?? []);
    if (was.length + is.length > 0) runs.push({ at, was, is });
    [from, at] = [upToOld, upToNew];
  };
  for (const { oldIndex, newIndex, key } of keptInOrder(
    oldKeys.slice(head, oldEnd),
    newKeys.slice(head, newEnd),
  )) {
    add(head + oldIndex, head + newIndex);
    if (isSameBlock(key)) [from, at] = [from + 1, at + 1];
    else add(from + 1, at + 1);
  }
  add(oldEnd, newEnd);
  return runs;
}

type Kept = {
  readonly key: NodeKey;
  readonly oldIndex: number;
  readonly newIndex: number;
  readonly previous: Kept | undefined;
};

/** The longest row of blocks that are in both states in the same order. */
function keptInOrder(oldKeys: readonly NodeKey[], newKeys: readonly NodeKey[]): Kept[] {
  const places = new Map(oldKeys.map((key, index) => [key, index]));
  /** ends[n]: of all rows of n + 1 blocks, the one that ends with the earliest old place. */
  const ends: Kept[] = [];
  newKeys.forEach((key, newIndex) => {
    const oldIndex = places.get(key);
    if (oldIndex === undefined) return;
    let length = ends.length;
    while (length > 0 && (ends[length - 1]?.oldIndex ?? -1) >= oldIndex) length -= 1;
    ends[length] = { key, oldIndex, newIndex, previous: ends[length - 1] };
  });
  const row: Kept[] = [];
  for (let end = ends.at(-1); end !== undefined; end = end.previous) row.push(end);
  return row.reverse();
}
