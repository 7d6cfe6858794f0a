// What the desk has left in a text, in reading order: which comment threads are about which block, and which changes somebody
// proposes. Pure.
import type { StoryDocument } from '../model/blocks.ts';
import type { Inline, ParagraphBreak, Suggestion } from '../model/inline.ts';
import { mapInline } from './map-inline.ts';

/** One change: its stretches share an id. */
export type SuggestedChange = Pick<Suggestion, 'id' | 'author' | 'at'> & {
  readonly added: string;
  readonly removed: string;
  /** It breaks a paragraph, or joins one with the next. */
  readonly breaks: boolean;
  readonly joins: boolean;
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
    const visit = (nodes: readonly (Inline | ParagraphBreak)[]): void => {
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

const nothing = { added: '', removed: '', breaks: false, joins: false };

function withStretch(
  known: SuggestedChange | undefined,
  { id, author, at, change, children }: Suggestion,
  block: number,
): SuggestedChange {
  const before = known ?? { id, author, at, block, ...nothing };
  const words = wordsOf(withoutBreaksAtEdges(children));
  const hasBreak = children.some(({ type }) => type === 'paragraphbreak');
  return change === 'insert'
    ? { ...before, added: joined(before.added, words), breaks: before.breaks || hasBreak }
    : { ...before, removed: joined(before.removed, words), joins: before.joins || hasBreak };
}

/** They part no words. */
function withoutBreaksAtEdges(children: Suggestion['children']): Suggestion['children'] {
  const isWord = ({ type }: Inline | ParagraphBreak): boolean => type !== 'paragraphbreak';
  return children.slice(Math.max(0, children.findIndex(isWord)), children.findLastIndex(isWord) + 1);
}

/** Stretches of other blocks or places are told apart. */
function joined(before: string, words: string): string {
  return [before, words].filter((part) => part !== '').join(' … ');
}

/** Of an insertion as well: this is for the desk. */
function wordsOf(nodes: readonly (Inline | ParagraphBreak)[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'linebreak' || node.type === 'paragraphbreak') return '\n';
      return 'children' in node ? wordsOf(node.children) : node.text;
    })
    .join('');
}
