import { $isTableNode } from '@lexical/table';
import { $getRoot, $isElementNode, KEY_TAB_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import { INSERT_BLOCK_COMMAND } from '#renderer/editor/extensions/block-commands.ts';
import { CHANGE_TABLE_COMMAND } from '#renderer/editor/extensions/table-keys.ts';
import type { TableAction } from '#renderer/editor/blocks/table/change-table.ts';
import { fitSpans } from '#renderer/editor/blocks/table/fit-spans.ts';
import { paragraph, storyDocument, table, tableCell } from '#shared/document/build.ts';
import { headerState, type Block, type TableCell } from '#shared/model/blocks.ts';
import { openStoryText, readDocument } from './support/story-text-editor.ts';

const { none, row, column, both } = headerState;

function cell(
  text: string,
  state: number = none,
  spans: { colSpan?: number; rowSpan?: number } = {},
): TableCell {
  return tableCell([paragraph(text)], { headerState: state, ...spans });
}

const grid = table([
  [cell('A', row), cell('B', row)],
  [cell('a1'), cell('b1')],
  [cell('a2'), cell('b2')],
]);

function afterWork(
  start: Block,
  place: readonly [number, number],
  work: (editor: LexicalEditor) => void,
): Block[] {
  using editor = openStoryText(storyDocument([start, paragraph('sau')]));
  editor.update(
    () => {
      const found = $getRoot().getFirstChild();
      const line = $isTableNode(found) ? found.getChildAtIndex(place[0]) : null;
      const at = $isElementNode(line) ? line.getChildAtIndex(place[1]) : null;
      if ($isElementNode(at)) at.selectEnd();
    },
    { discrete: true },
  );
  work(editor);
  editor.update(() => undefined, { discrete: true });
  return readDocument(editor).root.children;
}

function changed(
  action: TableAction,
  place: readonly [number, number],
  start: Block = grid,
): Block | undefined {
  return afterWork(start, place, (editor) => editor.dispatchCommand(CHANGE_TABLE_COMMAND, action))[0];
}

describe('rows and columns', () => {
  test('come before and after', () => {
    expect(changed('rowAfter', [1, 0])).toEqual(
      table([
        [cell('A', row), cell('B', row)],
        [cell('a1'), cell('b1')],
        [cell(''), cell('')],
        [cell('a2'), cell('b2')],
      ]),
    );
    expect(changed('columnBefore', [1, 1])).toEqual(
      table([
        [cell('A', row), cell('', row), cell('B', row)],
        [cell('a1'), cell(''), cell('b1')],
        [cell('a2'), cell(''), cell('b2')],
      ]),
    );
  });

  test('change places; the first row stays the head', () => {
    expect(changed('rowUp', [1, 0])).toEqual(
      table([
        [cell('a1', row), cell('b1', row)],
        [cell('A'), cell('B')],
        [cell('a2'), cell('b2')],
      ]),
    );
    expect(changed('columnRight', [0, 0])).toEqual(
      table([
        [cell('B', row), cell('A', row)],
        [cell('b1'), cell('a1')],
        [cell('b2'), cell('a2')],
      ]),
    );
    expect(changed('rowUp', [0, 0])).toEqual(grid);
  });

  test('a row put before the head is the head', () => {
    expect(changed('rowBefore', [0, 0])).toEqual(
      table([
        [cell('', row), cell('', row)],
        [cell('A'), cell('B')],
        [cell('a1'), cell('b1')],
        [cell('a2'), cell('b2')],
      ]),
    );
  });

  test('go; the last one takes the table with it', () => {
    expect(changed('deleteRow', [1, 0])).toEqual(
      table([
        [cell('A', row), cell('B', row)],
        [cell('a2'), cell('b2')],
      ]),
    );
    expect(changed('deleteColumn', [0, 0])).toEqual(table([[cell('B', row)], [cell('b1')], [cell('b2')]]));
    expect(changed('deleteRow', [0, 0], table([[cell('a')]]))).toEqual(paragraph('sau'));
    expect(changed('deleteTable', [0, 0])).toEqual(paragraph('sau'));
  });

  test('rows with merged cells do not change places', () => {
    const merged = table([[cell('a', none, { rowSpan: 2 }), cell('b')], [cell('c')], [cell('d'), cell('e')]]);
    expect(changed('rowUp', [2, 0], merged)).toEqual(merged);
  });
});

describe('what heads a table', () => {
  test('the first row, the first column, both or none', () => {
    const withColumn = changed('headerColumn', [1, 0]);
    expect(withColumn).toEqual(
      table([
        [cell('A', both), cell('B', row)],
        [cell('a1', column), cell('b1')],
        [cell('a2', column), cell('b2')],
      ]),
    );
    expect(changed('headerRow', [1, 0])).toEqual(
      table([
        [cell('A'), cell('B')],
        [cell('a1'), cell('b1')],
        [cell('a2'), cell('b2')],
      ]),
    );
  });

  test('two rows stay two', () => {
    const two = table([[cell('A', row)], [cell('a', row)], [cell('1')]]);
    expect(changed('rowAfter', [2, 0], two)).toEqual(
      table([[cell('A', row)], [cell('a', row)], [cell('1')], [cell('')]]),
    );
  });
});

test('a merged cell is split into what it covered', () => {
  const merged = table([[cell('a', none, { colSpan: 2 })], [cell('b'), cell('c')]]);
  expect(changed('split', [0, 0], merged)).toEqual(
    table([
      [cell('a'), cell('')],
      [cell('b'), cell('c')],
    ]),
  );
});

test('Tab behind the last cell makes a row, in any other cell it does not', () => {
  const tab = { shiftKey: false, isComposing: false, preventDefault: () => undefined } as KeyboardEvent;
  const press = (editor: LexicalEditor) => editor.dispatchCommand(KEY_TAB_COMMAND, tab);
  expect(afterWork(grid, [2, 1], press)[0]).toEqual(
    table([
      [cell('A', row), cell('B', row)],
      [cell('a1'), cell('b1')],
      [cell('a2'), cell('b2')],
      [cell(''), cell('')],
    ]),
  );
  expect(afterWork(grid, [1, 1], press)[0]).toEqual(grid);
});

test('a new table has the size that was asked for and a head row, and stands where the empty line was', () => {
  using editor = openStoryText(storyDocument([paragraph('a'), paragraph('')]));
  editor.update(() => $getRoot().selectEnd(), { discrete: true });
  editor.dispatchCommand(INSERT_BLOCK_COMMAND, { table: { columns: 3, rows: 2 } });
  editor.update(() => undefined, { discrete: true });
  expect(readDocument(editor).root.children).toEqual([
    paragraph('a'),
    table([
      [cell('', row), cell('', row), cell('', row)],
      [cell(''), cell(''), cell('')],
    ]),
    paragraph(''),
  ]);
});

test('spans that claim more than there is are cut in no time', () => {
  const one = { colSpan: 1000, rowSpan: 65_534 };
  expect(fitSpans([[one, one, one], [one], []])).toEqual([
    [
      { colSpan: 1, rowSpan: 1 },
      { colSpan: 1, rowSpan: 1 },
      { colSpan: 1, rowSpan: 1 },
    ].map((spans) => ({ ...spans, rowSpan: 2 })),
    [{ colSpan: 1, rowSpan: 1 }],
    [],
  ]);
});
