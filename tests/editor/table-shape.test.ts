import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $createEmbedNode } from '#renderer/editor/blocks/embed/node.tsx';
import { $createInfoBoxNode } from '#renderer/editor/blocks/infobox/node.ts';
import { $createPhotoNode } from '#renderer/editor/blocks/photo/node.ts';
import {
  divider,
  heading,
  infoBox,
  list,
  paragraph,
  photo,
  quote,
  storyDocument,
  table,
  tableCell,
} from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { afterChange } from './support/story-text-editor.ts';

const empty = storyDocument([paragraph('')]);

function blocksAfter($blocks: () => readonly LexicalNode[]): Block[] {
  return afterChange(empty, () => {
    $getRoot()
      .clear()
      .append(...$blocks());
  }).root.children;
}

function $line(text: string): LexicalNode {
  return $createParagraphNode().append($createTextNode(text));
}

type Spans = { readonly colSpan?: number; readonly rowSpan?: number };

function $cell(text: string, { colSpan = 1, rowSpan = 1 }: Spans = {}): TableCellNode {
  return $createTableCellNode().setColSpan(colSpan).setRowSpan(rowSpan).append($line(text));
}

function $table(rows: readonly (readonly TableCellNode[])[]): TableNode {
  return $createTableNode().append(...rows.map((cells) => $createTableRowNode().append(...cells)));
}

const cell = (text: string, spans: Spans = {}) => tableCell([paragraph(text)], spans);

describe('whatever comes in as a table can be stored as one', () => {
  test('short rows are filled up', () => {
    expect(blocksAfter(() => [$table([[$cell('a'), $cell('b')], [$cell('c')]])])).toEqual([
      table([
        [cell('a'), cell('b')],
        [cell('c'), cell('')],
      ]),
    ]);
  });

  test('cells that reach over the edge end there, and rows and columns where none begins are gone', () => {
    const blocks = blocksAfter(() => [
      $table([[$cell('tít', { colSpan: 1000 })], [$cell('a', { rowSpan: 9 }), $cell('b')], [$cell('c')], []]),
    ]);
    expect(blocks).toEqual([
      table([[cell('tít', { colSpan: 2 })], [cell('a', { rowSpan: 2 }), cell('b')], [cell('c')]]),
    ]);
  });

  test('a cell ends where one from an earlier row stands', () => {
    const blocks = blocksAfter(() => [
      $table([[$cell('a'), $cell('b', { rowSpan: 2 })], [$cell('c', { colSpan: 2 })]]),
    ]);
    expect(blocks).toEqual([table([[cell('a'), cell('b', { rowSpan: 2 })], [cell('c')]])]);
  });

  test('widths, heights, colours and unknown head states are left behind', () => {
    const blocks = blocksAfter(() => {
      const one = $cell('a')
        .setWidth(90)
        .setBackgroundColor('#fcc')
        .setVerticalAlign('middle')
        .setHeaderStyles(7);
      const made = $table([[one]])
        .setColWidths([90])
        .setRowStriping(true);
      made.getFirstChild<ReturnType<typeof $createTableRowNode>>()?.setHeight(40);
      return [made];
    });
    expect(blocks).toEqual([table([[tableCell([paragraph('a')], { headerState: 3 })]])]);
  });

  test('a table without cells is gone and leaves a line to write on', () => {
    expect(blocksAfter(() => [$table([[], []])])).toEqual([paragraph('')]);
  });
});

describe('what cannot stand in a cell', () => {
  test('headings, quotes and loose words are paragraphs there, lists stay', () => {
    const blocks = blocksAfter(() => [
      $table([
        [
          $createTableCellNode().append(
            $createHeadingNode('h2').append($createTextNode('tít')),
            $createQuoteNode().append($createTextNode('lời')),
            $createTextNode('rời'),
            $createListNode('bullet').append($createListItemNode().append($createTextNode('mục'))),
          ),
        ],
      ]),
    ]);
    expect(blocks).toEqual([
      table([[tableCell([paragraph('tít'), paragraph('lời'), paragraph('rời'), list('bullet', ['mục'])])]]),
    ]);
  });

  test('a table in a cell and a box in a cell leave their words in it', () => {
    const blocks = blocksAfter(() => [
      $table([
        [
          $createTableCellNode().append(
            $line('trước'),
            $table([[$cell('trong một'), $cell('trong hai')]]),
            $createInfoBoxNode([$line('trong hộp')]),
          ),
        ],
      ]),
    ]);
    const lines = ['trước', 'trong một', 'trong hai', 'trong hộp'].map((text) => paragraph(text));
    expect(blocks).toEqual([table([[tableCell(lines)]])]);
  });

  test('a photo and a divider come out behind the table, in order', () => {
    const blocks = blocksAfter(() => [
      $table([
        [
          $createTableCellNode().append($line('a'), $createPhotoNode({ photoId: 'p' })),
          $createTableCellNode().append($createHorizontalRuleNode()),
        ],
      ]),
      $line('sau'),
    ]);
    expect(blocks).toEqual([
      table([[cell('a'), cell('')]]),
      photo({ photoId: 'p' }),
      divider(),
      paragraph('sau'),
    ]);
  });
});

describe('what cannot stand in a box', () => {
  test('a quote is a paragraph there, a table stands behind it, a box in it gives up its border', () => {
    const blocks = blocksAfter(() => [
      $createInfoBoxNode([
        $createHeadingNode('h1').append($createTextNode('tít')),
        $createQuoteNode().append($createTextNode('lời')),
        $table([[$cell('ô')]]),
        $createInfoBoxNode([$line('trong')]),
      ]),
    ]);
    expect(blocks).toEqual([
      infoBox([heading('h2', 'tít'), paragraph('lời'), paragraph('trong')]),
      table([[cell('ô')]]),
    ]);
  });

  test('a box or a table in a quote stands behind it', () => {
    const blocks = blocksAfter(() => [
      $createQuoteNode().append($createTextNode('lời'), $createInfoBoxNode([$line('hộp')])),
      $createQuoteNode().append($createTextNode('lời'), $table([[$cell('ô')]])),
    ]);
    expect(blocks).toEqual([quote('lời'), infoBox([paragraph('hộp')]), quote('lời'), table([[cell('ô')]])]);
  });

  test('an emptied box keeps a line to write on', () => {
    expect(blocksAfter(() => [$createInfoBoxNode([])])).toEqual([infoBox([paragraph('')])]);
  });
});

test('a card whose address cannot be opened is no card', () => {
  expect(blocksAfter(() => [$line('a'), $createEmbedNode('javascript:alert(1)')])).toEqual([paragraph('a')]);
});
