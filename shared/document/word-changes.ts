// Which words of a text are new and which are gone, against an earlier form of it. Words are what white space parts; a line break
// is one of its own, so that lines stay lines. Pure.

export type WordChange = {
  readonly kind: 'kept' | 'added' | 'removed';
  /** With the white space that follows it. */
  readonly text: string;
};

/** Neighbours of one kind are one piece; the pieces that are not `removed`, joined, are `after`. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const start = countEqual(old, now, (index) => index);
  const [oldRest, nowRest] = [old.slice(start), now.slice(start)];
  const end = countEqual(oldRest, nowRest, (index, length) => length - 1 - index);
  const middle = changesBetween(
    oldRest.slice(0, oldRest.length - end),
    nowRest.slice(0, nowRest.length - end),
  );
  return joined([
    ...now.slice(0, start).map(kept),
    ...middle,
    ...nowRest.slice(nowRest.length - end).map(kept),
  ]);
}

type Token = { readonly word: string; readonly text: string };

/** Cells of a comparison table; beyond it the middle counts as rewritten. */
const MOST_CELLS = 1_000_000;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\n|[^\s]+[^\S\n]*|[^\S\n]+/gu)].map(([token]) => ({
    word: token.trim(),
    text: token,
  }));
}

function changesBetween(old: readonly Token[], now: readonly Token[]): WordChange[] {
  if (old.length * now.length > MOST_CELLS || old.length * now.length === 0) {
    return [...old.map(removed), ...now.map(added)];
  }
  const lengths = commonLengths(old, now);
  const changes: WordChange[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const [before, after] = [old[row], now[column]];
    if (before !== undefined && after !== undefined && before.word === after.word) {
      changes.push(kept(after));
      row += 1;
      column += 1;
    } else if (
      before !== undefined &&
      (after === undefined || lengths(row + 1, column) >= lengths(row, column + 1))
    ) {
      changes.push(removed(before));
      row += 1;
    } else if (after !== undefined) {
      changes.push(added(after));
      column += 1;
    }
  }
  return changes;
}

/** Length of the longest common subsequence of what follows two places. */
function commonLengths(
  old: readonly Token[],
  now: readonly Token[],
): (row: number, column: number) => number {
  const width = now.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  const read = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      table[row * width + column] =
        old[row]?.word === now[column]?.word
          ? read(row + 1, column + 1) + 1
          : Math.max(read(row + 1, column), read(row, column + 1));
    }
  }
  return read;
}

function countEqual(
  old: readonly Token[],
  now: readonly Token[],
  at: (index: number, length: number) => number,
): number {
  const most = Math.min(old.length, now.length);
  for (let index = 0; index < most; index += 1) {
    if (old[at(index, old.length)]?.word !== now[at(index, now.length)]?.word) return index;
  }
  return most;
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const pieces: WordChange[] = [];
  for (const change of changes) {
    const last = pieces.at(-1);
    if (last?.kind === change.kind) pieces[pieces.length - 1] = { ...last, text: last.text + change.text };
    else pieces.push(change);
  }
  return pieces;
}

function kept({ text }: Token): WordChange {
  return { kind: 'kept', text };
}

function added({ text }: Token): WordChange {
  return { kind: 'added', text };
}

function removed({ text }: Token): WordChange {
  return { kind: 'removed', text };
}
