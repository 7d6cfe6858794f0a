// Tables, boxes, lists and quotes that come while somebody suggests: readers get nothing of them before they are accepted, and
// nothing is left of them when they are rejected.
import { describe, expect, it } from 'vitest';
import { $decide, type Verdict } from '#renderer/editor/desk/suggest/decide.ts';
import { $blockText } from '#renderer/editor/findings/block-segments.ts';
import { insertDocument } from '#renderer/editor/snippets/blocks-in-text.ts';
import {
  infoBox,
  heading,
  list,
  paragraph,
  quote,
  storyDocument,
  table,
  tableCell,
} from '#shared/document/build.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import { blockText, documentText } from '#shared/document/to-text.ts';
import type { Block, StoryDocument } from '#shared/model/blocks.ts';
import { $getRoot } from 'lexical';
import { nestedList } from '#tests/support/nested-list.ts';
import { readDocument } from './support/story-text-editor.ts';
import { inUpdate, shown, suggesting } from './support/suggesting-desk.ts';

const cell = (text: string) => tableCell([paragraph(text)]);
const nested = nestedList('bullet', 1, ['Một', 'Hai', list('number', ['Ba'])]);

const kinds: [string, Block][] = [
  [
    'a table',
    table([
      [cell('Khu phố'), cell('Số hộ')],
      [cell('7'), cell('')],
    ]),
  ],
  ['a box', infoBox([heading('h3', 'Số liệu'), paragraph('300 người')])],
  ['a list', nested],
  ['a quote', quote('Sạch từ ngõ')],
];

const around = [paragraph('Trước.'), paragraph(''), paragraph('Sau.')];

/** The block comes into the empty line; `verdict` undefined: nobody decides. */
function proposing(block: Block, verdict?: Verdict): StoryDocument {
  return suggesting(around, 'Trước.', ({ editor }) => {
    inUpdate(editor, () => void $getRoot().getChildAtIndex(1)?.selectStart());
    insertDocument(editor, storyDocument([block, paragraph('Hết.')]));
    inUpdate(editor, () => undefined);
    if (verdict !== undefined) inUpdate(editor, () => void $decide(verdict));
    const live = editor.read(() =>
      $getRoot()
        .getChildren()
        .map((one) => $blockText(one).text),
    );
    expect(live).toEqual(readDocument(editor).root.children.map(blockText));
  });
}

describe('a block that comes while somebody suggests', () => {
  it.each(kinds)('is nothing to readers: %s', (_name, block) => {
    const document = proposing(block);
    expect(document.root.children.map(({ type }) => type)).toContain(block.type);
    expect(normaliseBlocks(document.root.children)).toEqual([paragraph('Trước.'), paragraph('Sau.')]);
    expect(documentText(document)).toBe('Trước.\n\nSau.');
  });

  it.each(kinds)('is gone when all is rejected: %s', (_name, block) => {
    expect(shown(proposing(block, 'reject')).replaceAll('\n\n', '\n')).toBe('Trước.\nSau.');
  });

  it.each(kinds)('is there when all is accepted: %s', (_name, block) => {
    expect(normaliseBlocks(proposing(block, 'accept').root.children)).toEqual(
      normaliseBlocks([paragraph('Trước.'), block, paragraph('Hết.'), paragraph('Sau.')]),
    );
  });

  it.each(kinds)('leaves an empty line where it was all there was: %s', (_name, block) => {
    const document = suggesting([paragraph('x')], 'x', ({ editor, back }) => {
      back();
      inUpdate(editor, () => void $decide('accept'));
      insertDocument(editor, storyDocument([block]));
      inUpdate(editor, () => undefined);
      inUpdate(editor, () => void $decide('reject'));
    });
    expect(shown(document).trim()).toBe('');
  });

  it('a table keeps its cells while anything in it is undecided or published', () => {
    const before = table([[cell('Khu phố'), cell('')]]);
    const document = suggesting([before, paragraph('Hết.')], 'Khu phố', ({ editor, type }) => {
      type(' 7');
      inUpdate(editor, () => void $decide('reject'));
    });
    expect(document.root.children).toEqual([before, paragraph('Hết.')]);
  });
});
