import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $setSelection,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical';
import type { LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import {
  DELETE_BLOCK_COMMAND,
  MOVE_BLOCK_COMMAND,
  PULL_QUOTE_COMMAND,
  TOGGLE_BOX_COMMAND,
  TURN_INTO_COMMAND,
} from '#renderer/editor/extensions/block-commands.ts';
import { MAKE_CARD_COMMAND } from '#renderer/editor/extensions/cards.ts';
import {
  divider,
  embed,
  heading,
  infoBox,
  link,
  list,
  paragraph,
  photo,
  pullQuote,
  quote,
  storyDocument,
  table,
  tableCell,
  textRun,
} from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { openStoryText, readDocument } from './support/story-text-editor.ts';

/** The blocks after some work with the caret where `$place` puts it. */
function blocksAfter(
  blocks: readonly Block[],
  $place: () => void,
  work: (editor: LexicalEditor) => void,
): Block[] {
  using editor = openStoryText(storyDocument(blocks));
  editor.update($place, { discrete: true });
  work(editor);
  editor.update(() => undefined, { discrete: true });
  return readDocument(editor).root.children;
}

/** At the end of the text at this path of children. */
function $caretAt(...path: readonly number[]): void {
  let node = $getRoot().getChildAtIndex(path[0] ?? 0);
  for (const index of path.slice(1)) node = $isElementNode(node) ? node.getChildAtIndex(index) : null;
  node?.selectEnd();
}

function $selectWords(index: number, from: number, to: number): void {
  const block = $getRoot().getChildAtIndex(index);
  const [text] = $isElementNode(block) ? block.getAllTextNodes() : [];
  if (text === undefined) throw new Error('There are no words');
  const selection = $createRangeSelection();
  selection.anchor.set(text.getKey(), from, 'text');
  selection.focus.set(text.getKey(), to, 'text');
  $setSelection(selection);
}

const enter = (editor: LexicalEditor) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
const toggleBox = (editor: LexicalEditor) => editor.dispatchCommand(TOGGLE_BOX_COMMAND, {});

describe('a box of facts', () => {
  test('takes the block of the caret in and gives it back', () => {
    const inBox = [infoBox([paragraph('a')]), paragraph('b')];
    expect(blocksAfter([paragraph('a'), paragraph('b')], () => $caretAt(0), toggleBox)).toEqual(inBox);
    expect(blocksAfter(inBox, () => $caretAt(0, 0), toggleBox)).toEqual([paragraph('a'), paragraph('b')]);
  });

  test('takes in the texts around a picture, which then stands behind it', () => {
    const blocks = [paragraph('a'), photo({ photoId: 'p' }), heading('h2', 'b')];
    const selectAll = () => void $getRoot().select(0, 3);
    expect(blocksAfter(blocks, selectAll, toggleBox)).toEqual([
      infoBox([paragraph('a'), heading('h2', 'b')]),
      photo({ photoId: 'p' }),
    ]);
  });

  test('is left with Enter on its empty last line, not from a line between others', () => {
    const box = [infoBox([paragraph('a'), paragraph('')]), paragraph('b')];
    expect(blocksAfter(box, () => $caretAt(0, 1), enter)).toEqual([
      infoBox([paragraph('a')]),
      paragraph(''),
      paragraph('b'),
    ]);
    const between = [infoBox([paragraph('a'), paragraph(''), paragraph('c')])];
    expect(blocksAfter(between, () => $caretAt(0, 1), enter)).toEqual([
      infoBox([paragraph('a'), paragraph(''), paragraph(''), paragraph('c')]),
    ]);
  });

  test('moves its lines among themselves first, then as a whole', () => {
    const up = (editor: LexicalEditor) => editor.dispatchCommand(MOVE_BLOCK_COMMAND, { direction: 'up' });
    const blocks = [paragraph('x'), infoBox([paragraph('a'), paragraph('b')])];
    expect(blocksAfter(blocks, () => $caretAt(1, 1), up)).toEqual([
      paragraph('x'),
      infoBox([paragraph('b'), paragraph('a')]),
    ]);
    expect(blocksAfter(blocks, () => $caretAt(1, 0), up)).toEqual([
      infoBox([paragraph('a'), paragraph('b')]),
      paragraph('x'),
    ]);
  });

  test('holds headings and lists, and lets nothing be turned into what it cannot hold', () => {
    const into = (kind: 'h3' | 'bullet' | 'quote') => (editor: LexicalEditor) =>
      editor.dispatchCommand(TURN_INTO_COMMAND, { kind });
    const box = [infoBox([paragraph('a')])];
    expect(blocksAfter(box, () => $caretAt(0, 0), into('h3'))).toEqual([infoBox([heading('h3', 'a')])]);
    expect(blocksAfter(box, () => $caretAt(0, 0), into('bullet'))).toEqual([
      infoBox([list('bullet', ['a'])]),
    ]);
    expect(blocksAfter(box, () => $caretAt(0, 0), into('quote'))).toEqual(box);
  });
});

test('in a cell a line becomes a list, never a heading', () => {
  const blocks = [table([[tableCell([paragraph('a')])]])];
  const into = (kind: 'h2' | 'number') => (editor: LexicalEditor) =>
    editor.dispatchCommand(TURN_INTO_COMMAND, { kind });
  expect(blocksAfter(blocks, () => $caretAt(0, 0, 0, 0), into('h2'))).toEqual(blocks);
  expect(blocksAfter(blocks, () => $caretAt(0, 0, 0, 0), into('number'))).toEqual([
    table([[tableCell([list('number', ['a'])])]]),
  ]);
});

describe('a pull quote says words of the story again', () => {
  const text = 'Câu một. Câu hai dài hơn. Câu ba.';
  const make = (editor: LexicalEditor) => editor.dispatchCommand(PULL_QUOTE_COMMAND, undefined);

  test('the selected ones', () => {
    expect(blocksAfter([paragraph(text)], () => $selectWords(0, 9, 16), make)).toEqual([
      paragraph(text),
      pullQuote('Câu hai'),
    ]);
  });

  test('the sentence at the caret when none are', () => {
    expect(blocksAfter([quote(text), divider()], () => $selectWords(0, 12, 12), make)).toEqual([
      quote(text),
      pullQuote('Câu hai dài hơn.'),
      divider(),
    ]);
  });
});

describe('an address becomes a card', () => {
  const make = (editor: LexicalEditor) => editor.dispatchCommand(MAKE_CARD_COMMAND, undefined);

  test('in place of the line that is nothing else', () => {
    expect(blocksAfter([paragraph('https://youtu.be/abc'), paragraph('b')], () => $caretAt(0), make)).toEqual(
      [embed('https://youtu.be/abc'), paragraph('b')],
    );
  });

  test('behind the block when it is a link among words, which are its title', () => {
    const words = paragraph([textRun('Xem '), link('https://example.vn/tin', 'tin trước')]);
    expect(blocksAfter([words, paragraph('b')], () => $caretAt(0, 1), make)).toEqual([
      words,
      embed('https://example.vn/tin', { title: 'tin trước' }),
      paragraph('b'),
    ]);
  });

  test('not where there is none', () => {
    const blocks = [paragraph('Xem https://example.vn/tin')];
    expect(blocksAfter(blocks, () => $caretAt(0), make)).toEqual(blocks);
  });
});

test('a table that is deleted as a whole leaves the caret in what follows', () => {
  using editor = openStoryText(storyDocument([table([[tableCell([paragraph('a')])]]), paragraph('b')]));
  editor.update(() => $caretAt(0, 0, 0, 0), { discrete: true });
  const key = editor.read(() => $getRoot().getFirstChildOrThrow().getKey());
  editor.dispatchCommand(DELETE_BLOCK_COMMAND, key);
  editor.update(() => undefined, { discrete: true });
  expect(readDocument(editor).root.children).toEqual([paragraph('b')]);
});
