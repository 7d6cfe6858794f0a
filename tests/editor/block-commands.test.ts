import { $getRoot, $isElementNode, KEY_SPACE_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import {
  DELETE_BLOCK_COMMAND,
  INSERT_BLOCK_COMMAND,
  MOVE_BLOCK_COMMAND,
  MOVE_BLOCK_TO_COMMAND,
  TURN_INTO_COMMAND,
} from '#renderer/editor/extensions/block-commands.ts';
import { textKinds } from '#renderer/editor/extensions/block-kinds.ts';
import {
  gallery,
  heading,
  list,
  note,
  paragraph,
  photo,
  pullQuote,
  quote,
  storyDocument,
} from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { openStoryText, readDocument } from './support/story-text-editor.ts';

const words = 'Kết quả nổi bật';

const kinds: Readonly<Record<(typeof textKinds)[number], Block>> = {
  paragraph: paragraph(words),
  h2: heading('h2', words),
  h3: heading('h3', words),
  bullet: list('bullet', [words]),
  number: list('number', [words]),
  quote: quote(words),
  pullquote: pullQuote(words),
  note: note(words),
};

/** The blocks after some work with the caret at the start of the block at `at`. */
function blocksAfter(blocks: readonly Block[], at: number, work: (editor: LexicalEditor) => void): Block[] {
  using editor = openStoryText(storyDocument(blocks));
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(at);
      if ($isElementNode(block)) block.selectStart();
    },
    { discrete: true },
  );
  work(editor);
  editor.update(() => undefined, { discrete: true });
  return readDocument(editor).root.children;
}

function keyAt(editor: LexicalEditor, index: number): string {
  return editor.read(() => $getRoot().getChildrenKeys()[index] ?? '');
}

describe('a block turns into another and keeps its words', () => {
  const turns = textKinds.flatMap((from) =>
    textKinds.filter((to) => to !== from).map((to) => [from, to] as const),
  );

  test.each(turns)('%s into %s, from the caret', (from, to) => {
    expect(
      blocksAfter([kinds[from]], 0, (editor) => editor.dispatchCommand(TURN_INTO_COMMAND, { kind: to })),
    ).toEqual([kinds[to]]);
  });

  test.each(turns)('%s into %s, from its handle', (from, to) => {
    expect(
      blocksAfter([paragraph('Khác'), kinds[from]], 0, (editor) =>
        editor.dispatchCommand(TURN_INTO_COMMAND, { kind: to, block: keyAt(editor, 1) }),
      ),
    ).toEqual([paragraph('Khác'), kinds[to]]);
  });

  test('chosen a second time it is a paragraph again', () => {
    expect(
      blocksAfter([quote(words)], 0, (editor) =>
        editor.dispatchCommand(TURN_INTO_COMMAND, { kind: 'quote' }),
      ),
    ).toEqual([paragraph(words)]);
  });
});

describe('blocks move', () => {
  const [a, b, c] = [paragraph('a'), photo({ photoId: 'b' }), paragraph('c')];

  test('up over a photo', () => {
    expect(
      blocksAfter([a, b, c], 2, (editor) => editor.dispatchCommand(MOVE_BLOCK_COMMAND, { direction: 'up' })),
    ).toEqual([a, c, b]);
  });

  test('down, and stay where there is nothing below', () => {
    const down = (editor: LexicalEditor) => editor.dispatchCommand(MOVE_BLOCK_COMMAND, { direction: 'down' });
    expect(blocksAfter([a, b, c], 0, down)).toEqual([b, a, c]);
    expect(blocksAfter([a, b, c], 2, down)).toEqual([a, b, c]);
  });

  test('to where they are let go', () => {
    expect(
      blocksAfter([a, b, c], 0, (editor) =>
        editor.dispatchCommand(MOVE_BLOCK_TO_COMMAND, { block: keyAt(editor, 1), index: 3 }),
      ),
    ).toEqual([a, c, b]);
  });

  test('a list item among its siblings first', () => {
    const before = [list('bullet', ['một', 'hai']), c];
    expect(
      blocksAfter(before, 0, (editor) => editor.dispatchCommand(MOVE_BLOCK_COMMAND, { direction: 'down' })),
    ).toEqual([list('bullet', ['hai', 'một']), c]);
  });
});

describe('blocks come and go', () => {
  test('a photo takes the place of the empty line and leaves one behind it', () => {
    expect(
      blocksAfter([paragraph('a'), paragraph('')], 1, (editor) =>
        editor.dispatchCommand(INSERT_BLOCK_COMMAND, 'photo'),
      ),
    ).toEqual([paragraph('a'), photo({}), paragraph('')]);
  });

  test('a gallery comes behind a paragraph with words', () => {
    expect(
      blocksAfter([paragraph('a'), paragraph('b')], 0, (editor) =>
        editor.dispatchCommand(INSERT_BLOCK_COMMAND, 'gallery'),
      ),
    ).toEqual([paragraph('a'), gallery(''), paragraph('b')]);
  });

  test('the last block that is deleted leaves an empty line to write on', () => {
    expect(
      blocksAfter([quote(words)], 0, (editor) =>
        editor.dispatchCommand(DELETE_BLOCK_COMMAND, keyAt(editor, 0)),
      ),
    ).toEqual([paragraph('')]);
  });
});

describe('signs at the start of a paragraph and a space', () => {
  const space = { preventDefault: () => undefined } as KeyboardEvent;

  test.each([
    ['##', heading('h2', '')],
    ['###', heading('h3', '')],
    ['-', list('bullet', [''])],
    ['1.', list('number', [''])],
    ['>', quote('')],
  ])('%s turns it', (sign, block) => {
    using editor = openStoryText(storyDocument([paragraph(sign)]));
    editor.update(() => $getRoot().selectEnd(), { discrete: true });
    editor.dispatchCommand(KEY_SPACE_COMMAND, space);
    editor.update(() => undefined, { discrete: true });
    expect(readDocument(editor).root.children).toEqual([block]);
  });

  test('inside a sentence they are letters', () => {
    using editor = openStoryText(storyDocument([paragraph('Điểm 1.')]));
    editor.update(() => $getRoot().selectEnd(), { discrete: true });
    editor.dispatchCommand(KEY_SPACE_COMMAND, space);
    expect(readDocument(editor).root.children).toEqual([paragraph('Điểm 1.')]);
  });
});
