// What the desk has left in a text, in reading order: which comment threads are about which block, and which changes somebody
// proposes. Pure.
import type { StoryDocument } from '../model/blocks.ts';
import type { Inline, Suggestion } from '../model/inline.ts';
import { mapInline } from './map-inline.ts';

/** One change: its stretches share an id. */
export type SuggestedChange = Pick<Suggestion, 'id' | 'author' | 'at'> & {
  readonly added: string;
  readonly removed: string;
  /** Top-level block of its first stretch. */
  readonly block: number;
};

export type DeskNotes = {
  /** Ids of the threads whose words are still there. */
  readonly threads: readonly { readonly id: string; readonly block: number }[];
  readonly changes: readonly SuggestedChange[];
};

export function deskNotesOf(document: StoryDocument): DeskNotes {
  const threads = new Map<string, { id: string; block: number }>();
  const changes = new Map<string, SuggestedChange>();
  document.root.children.forEach((block, index) => {
    const visit = (nodes: readonly Inline[]): void => {
      for (const node of nodes) {
        if (node.type === 'mark')
          for (const id of node.ids) if (!threads.has(id)) threads.set(id, { id, block: index });
        if (node.type === 'suggestion') changes.set(node.id, withStretch(changes.get(node.id), node, index));
        if ('children' in node) visit(node.children);
      }
    };
    mapInline(block, (runs) => {
      visit(runs);
      return [...runs];
    });
  });
  return { threads: [...threads.values()], changes: [...changes.values()] };
}

function withStretch(
  known: SuggestedChange | undefined,
  { id, author, at, change, children }: Suggestion,
  block: number,
): SuggestedChange {
  const { added, removed, ...rest } = known ?? { id, author, at, block, added: '', removed: '' };
  const words = wordsOf(children);
  return change === 'insert'
    ? { ...rest, removed, added: joined(added, words) }
    : { ...rest, added, removed: joined(removed, words) };
}

/** Stretches of other blocks or places are told apart. */
function joined(before: string, words: string): string {
  return before === '' ? words : `${before} … ${words}`;
}

/** Of an insertion as well: this is for the desk. */
function wordsOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'linebreak') return '\n';
      return 'children' in node ? wordsOf(node.children) : node.text;
    })
    .join('');
}
