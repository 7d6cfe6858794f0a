// Somebody who suggests: a text without a window in suggestion mode, what is done to it, and how the desk sees it afterwards.
import type { LexicalEditorWithDispose } from '@lexical/extension';
import { $getRoot, $isTextNode, CONTROLLED_TEXT_INSERTION_COMMAND, DELETE_CHARACTER_COMMAND } from 'lexical';
import { startSuggesting } from '#renderer/editor/desk/suggest/suggest-mode.ts';
import { storyDocument } from '#shared/document/build.ts';
import { mapInline } from '#shared/document/map-inline.ts';
import type { Block, StoryDocument } from '#shared/model/blocks.ts';
import type { Inline } from '#shared/model/inline.ts';
import { openStoryText, readDocument } from './story-text-editor.ts';

export type Desk = {
  readonly editor: LexicalEditorWithDispose;
  readonly type: (text: string) => void;
  readonly back: (times?: number) => void;
  readonly forward: (times?: number) => void;
  /** The sheet as the desk sees it: {+new+} and {-gone-}, a line for every block. */
  readonly sheet: () => string;
};

/** The caret stands behind `at`, or the words are selected. */
export function suggesting(blocks: readonly Block[], at: string, work: (desk: Desk) => void): StoryDocument {
  using editor = openStoryText(storyDocument(blocks));
  let ids = 0;
  const stop = startSuggesting(editor, {
    author: 'Mai',
    now: () => new Date('2026-11-22T03:00:00.000Z'),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  });
  select(editor, at, 'caret');
  const times = (run: () => void, count = 1): void => {
    for (let turn = 0; turn < count; turn += 1) inUpdate(editor, run);
  };
  work({
    editor,
    type: (text) => {
      for (const letter of text)
        inUpdate(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, letter));
    },
    back: (count) => times(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true), count),
    forward: (count) => times(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false), count),
    sheet: () => shown(readDocument(editor)),
  });
  stop();
  return readDocument(editor);
}

export function inUpdate(editor: LexicalEditorWithDispose, run: () => void): void {
  editor.update(run, { discrete: true });
}

export function select(editor: LexicalEditorWithDispose, words: string, what: 'caret' | 'words'): void {
  inUpdate(editor, () => {
    for (const node of $getRoot().getAllTextNodes()) {
      const start = node.getTextContent().indexOf(words);
      if (start < 0 || !$isTextNode(node)) continue;
      const end = start + words.length;
      node.select(what === 'caret' ? end : start, end);
      return;
    }
    throw new Error(`“${words}” is nowhere`);
  });
}

/** Blocks that are no paragraphs by their kind, with the texts in them. */
export function shown(document: StoryDocument): string {
  const inline = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'linebreak') return '/';
        if (!('children' in node)) return node.text;
        if (node.type !== 'suggestion') return inline(node.children);
        return node.change === 'insert' ? `{+${inline(node.children)}+}` : `{-${inline(node.children)}-}`;
      })
      .join('');
  return document.root.children
    .map((block) => {
      const texts: string[] = [];
      mapInline(block, (runs) => {
        texts.push(inline(runs));
        return [...runs];
      });
      return block.type === 'paragraph' ? texts.join('') : `${block.type}(${texts.join('|')})`;
    })
    .join('\n');
}
