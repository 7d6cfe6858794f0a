// A list with lists in it, turned into text as a whole from its block handle.
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalCommand,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { TURN_INTO_COMMAND } from '#renderer/editor/extensions/block-commands.ts';
import type { TextKind } from '#renderer/editor/extensions/block-kinds.ts';
import {
  heading,
  link,
  note,
  paragraph,
  pullQuote,
  quote,
  storyDocument,
  textRun,
} from '#shared/document/build.ts';
import type { Block, List } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import { deeper, listItem, nestedList } from '#tests/support/nested-list.ts';
import { openStoryText, readDocument } from './support/story-text-editor.ts';

const before = paragraph('Trước');
const after = paragraph('Sau');
const bullets = (...items: Parameters<typeof nestedList>[2]): List => nestedList('bullet', 1, items);
const block = bullets('Khu phố 1', bullets('Hẻm 12', bullets('Số nhà 3'), 'Hẻm 14'), 'Khu phố 2');
const lines = ['Khu phố 1', 'Hẻm 12', 'Số nhà 3', 'Hẻm 14', 'Khu phố 2'];

describe('every item of a list, however deep, becomes a text of its own, in order', () => {
  test.each<[TextKind, (words: string) => Block]>([
    ['paragraph', (words) => paragraph(words)],
    ['h2', (words) => heading('h2', words)],
    ['h3', (words) => heading('h3', words)],
    ['quote', (words) => quote(words)],
    ['pullquote', (words) => pullQuote(words)],
    ['note', (words) => note(words)],
  ])('as %s', (kind, make) => {
    using desk = openDesk([before, block, after]);
    desk.turn(1, kind);
    expect(desk.blocks()).toEqual([before, ...lines.map(make), after]);
  });

  test('and one undo gives the list back, one redo the texts', () => {
    using desk = openDesk([before, block, after]);
    desk.turn(1, 'paragraph');
    desk.press(UNDO_COMMAND);
    expect(desk.blocks()).toEqual([before, block, after]);
    desk.press(REDO_COMMAND);
    expect(desk.blocks()).toEqual([before, ...lines.map((words) => paragraph(words)), after]);
  });

  test('with its marks and links', () => {
    const words = [textRun('Xem '), link('https://example.vn/tin', 'tin trước')];
    const bold = [textRun('Quan trọng', textFormat.bold)];
    using desk = openDesk([bullets(words, bullets(bold))]);
    desk.turn(0, 'paragraph');
    expect(desk.blocks()).toEqual([paragraph(words), { ...paragraph(bold), textFormat: textFormat.bold }]);
  });

  test('also where an item holds words and a list at once, or begins with a list', () => {
    const first = listItem([deeper(bullets('Số nhà 3'))]);
    const both = listItem([textRun('Khu phố 1'), deeper(bullets('Hẻm 12'))]);
    using desk = openDesk([{ ...bullets(), children: [first, both] }]);
    desk.turn(0, 'paragraph');
    expect(desk.blocks()).toEqual(['Số nhà 3', 'Khu phố 1', 'Hẻm 12'].map((words) => paragraph(words)));
  });

  test('and an item nothing is written in yet is an empty line, with the caret where it was', () => {
    using desk = openDesk([bullets('Khu phố 1', bullets('')), after]);
    desk.caretAt(0, 1, 0, 0);
    desk.turn(0, 'paragraph');
    desk.write('Hẻm 12');
    expect(desk.blocks()).toEqual([paragraph('Khu phố 1'), paragraph('Hẻm 12'), after]);
  });
});

/** What a person does, on these blocks. */
function openDesk(blocks: readonly Block[]) {
  const editor = openStoryText(storyDocument(blocks));
  return {
    blocks: () => readDocument(editor).root.children,
    turn: (at: number, kind: TextKind) => {
      const key = editor.read(() => $getRoot().getChildrenKeys()[at] ?? '');
      editor.dispatchCommand(TURN_INTO_COMMAND, { block: key, kind });
      editor.update(() => undefined, { discrete: true });
    },
    press: (command: LexicalCommand<void>) => {
      editor.dispatchCommand(command, undefined);
      editor.update(() => undefined, { discrete: true });
    },
    caretAt: (...path: readonly number[]) =>
      editor.update(
        () => {
          let node = $getRoot().getChildAtIndex(path[0] ?? 0);
          for (const index of path.slice(1)) node = $isElementNode(node) ? node.getChildAtIndex(index) : null;
          node?.selectEnd();
        },
        { discrete: true },
      ),
    write: (words: string) => editor.update(() => $getSelection()?.insertText(words), { discrete: true }),
    [Symbol.dispose]: () => editor[Symbol.dispose](),
  };
}
