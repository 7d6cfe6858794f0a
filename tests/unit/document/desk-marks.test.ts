// Blocks that somebody only proposes: as long as nobody has accepted them, no form of the text shows a trace of them.
import { describe, expect, it } from 'vitest';
import * as build from '#shared/document/build.ts';
import { isOnlyProposed } from '#shared/document/desk-marks.ts';
import { noHtml } from '#shared/document/html.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import { documentHtml } from '#shared/document/to-html.ts';
import { documentMarkdown } from '#shared/document/to-markdown.ts';
import { documentText } from '#shared/document/to-text.ts';
import { List, type Block } from '#shared/model/blocks.ts';
import type { Suggestion } from '#shared/model/inline.ts';

const desk = { version: 1, direction: null, format: '', indent: 0 } as const;
const by = {
  type: 'suggestion',
  ...desk,
  id: '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11',
  author: 'Hà',
  at: '2026-11-28T00:00:00.000Z',
} as const;
const added = (text: string): Suggestion => ({ ...by, change: 'insert', children: [build.textRun(text)] });
const removed = (text: string): Suggestion => ({ ...by, change: 'delete', children: [build.textRun(text)] });

const cell = (...runs: Parameters<typeof build.paragraph>[0][]) =>
  build.tableCell(runs.map((run) => build.paragraph(run)));
const nested = List.parse({
  ...{ type: 'list', listType: 'number', tag: 'ol' },
  children: [{ type: 'listitem', children: [added('hai')] }],
});
const listOf = (...children: unknown[]): List =>
  List.parse({
    ...{ type: 'list', listType: 'bullet', tag: 'ul' },
    children: children.map((child) => ({ type: 'listitem', children: [child] })),
  });

const proposed: [string, Block][] = [
  [
    'a table',
    build.table([
      [cell([added('a')]), cell('')],
      [cell([added('b')], ''), cell([added('c')])],
    ]),
  ],
  [
    'a table Markdown has no form for',
    build.table([[build.tableCell([build.paragraph([added('a')])], { colSpan: 2 })]]),
  ],
  ['a list with a list in it', listOf(added('một'), nested)],
  ['a box', build.infoBox([build.heading('h3', [added('Số liệu')]), build.paragraph([added('300')])])],
  ['a quote', build.quote([added('Sạch')])],
];

describe('readers get nothing of a block that is only proposed', () => {
  it.each(proposed)('%s', (_name, block) => {
    expect(formsOf([block])).toEqual({ html: '', text: '', markdown: '', plain: [] });
  });
});

it('an item that is only proposed leaves the list as it was', () => {
  expect(formsOf([listOf(build.textRun('một'), added('hai'), build.textRun('ba'))])).toEqual(
    formsOf([listOf(build.textRun('một'), build.textRun('ba'))]),
  );
});

it('a table somebody else’s words are in, or an empty one nobody has proposed words for, stays', () => {
  expect(isOnlyProposed(build.table([[cell([added('a')]), cell('b')]]))).toBe(false);
  expect(isOnlyProposed(build.table([[cell([removed('a')])]]))).toBe(false);
  expect(isOnlyProposed(build.table([[cell('')]]))).toBe(false);
});

function formsOf(blocks: readonly Block[]) {
  const document = build.storyDocument(blocks);
  const portalHref = (path: string): string => path;
  return {
    html: String(
      documentHtml(document, {
        photoHtml: () => noHtml,
        galleryHtml: () => noHtml,
        fileHtml: () => noHtml,
        portalHref,
      }),
    ),
    text: documentText(document),
    markdown: documentMarkdown(blocks, { photo: () => '', gallery: () => '', file: () => '', portalHref }),
    plain: normaliseBlocks(blocks),
  };
}
