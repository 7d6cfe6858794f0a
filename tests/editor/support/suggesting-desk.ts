// Somebody who suggests: a text without a window in suggestion mode, what is done to it, and how the desk sees it afterwards.
import type { LexicalEditorWithDispose } from '@lexical/extension';
import {
  $addUpdateTag,
  $getRoot,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { $decide, type Verdict } from '#renderer/editor/desk/suggest/decide.ts';
import { startSuggesting } from '#renderer/editor/desk/suggest/suggest-mode.ts';
import { storyDocument } from '#shared/document/build.ts';
import { mapInline } from '#shared/document/map-inline.ts';
import type { Block, StoryDocument } from '#shared/model/blocks.ts';
import type { Inline, ParagraphBreak } from '#shared/model/inline.ts';
import { openStoryText, readDocument } from './story-text-editor.ts';

export type Desk = {
  readonly editor: LexicalEditorWithDispose;
  readonly type: (text: string) => void;
  readonly back: (times?: number) => void;
  readonly forward: (times?: number) => void;
  readonly enter: () => void;
  readonly decide: (verdict: Verdict, ids?: readonly string[]) => void;
  readonly undo: () => void;
  /** The sheet as the desk sees it: {+new+} and {-gone-}, ¶ for a proposed end of a paragraph, a line for every block. */
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
  // What is beside no text is Lexical's to take away, and needs a window.
  editor.registerCommand(DELETE_CHARACTER_COMMAND, () => true, COMMAND_PRIORITY_LOW);
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
    enter: () => inUpdate(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)),
    decide: (verdict, ids) =>
      inUpdate(editor, () => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        $decide(verdict, ids);
      }),
    undo: () => {
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      // The step waits for the next update.
      inUpdate(editor, () => undefined);
    },
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
  const inline = (nodes: readonly (Inline | ParagraphBreak)[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'linebreak') return '/';
        if (node.type === 'paragraphbreak') return '¶';
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
