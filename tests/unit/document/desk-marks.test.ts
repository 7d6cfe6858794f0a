// Blocks that somebody only proposes: as long as nobody has accepted them, no form of the text shows a trace of them.
import { describe, expect, it } from 'vitest';
import * as build from '#shared/document/build.ts';
import { countSyllables } from '#shared/document/count-syllables.ts';
import { isOnlyProposed } from '#shared/document/desk-marks.ts';
import { deskNotesOf } from '#shared/document/desk-notes.ts';
import { compareDocuments } from '#shared/document/differences.ts';
import { noHtml } from '#shared/document/html.ts';
import { measureStory } from '#shared/document/measure.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import { documentHtml } from '#shared/document/to-html.ts';
import { documentMarkdown } from '#shared/document/to-markdown.ts';
import { documentText } from '#shared/document/to-text.ts';
import { List, StoryDocument, type Block } from '#shared/model/blocks.ts';
import type { Suggestion } from '#shared/model/inline.ts';
import { StoryContent } from '#shared/model/story.ts';

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

describe('ends of paragraphs that are proposed', () => {
  const lineEnd = { type: 'paragraphbreak', version: 1 } as const;
  const suggested = (change: Suggestion['change'], ...children: Suggestion['children']): Suggestion => ({
    ...by,
    change,
    children,
  });
  const broken = suggested('insert', lineEnd);
  const joined = suggested('delete', lineEnd);
  const run = build.textRun;

  it.each<[string, Block[], Block[]]>([
    [
      'in a paragraph',
      [build.paragraph([run('Một'), broken, run(' hai'), joined]), build.paragraph('Ba')],
      [build.paragraph('Một hai'), build.paragraph('Ba')],
    ],
    [
      'with words of their own',
      [
        build.paragraph([
          suggested('insert', run('a'), lineEnd, run('b')),
          suggested('delete', run('c'), lineEnd),
        ]),
      ],
      [build.paragraph('c')],
    ],
    [
      'at the ends of a heading and a quote',
      [build.heading('h2', [broken, run('Một'), joined]), build.quote([run('Hai'), broken, joined])],
      [build.heading('h2', 'Một'), build.quote('Hai')],
    ],
    [
      'in a list',
      [listOf(suggested('delete', run('Một'), lineEnd), run('Hai'))],
      [build.list('bullet', ['Một', 'Hai'])],
    ],
    [
      'in a cell',
      [build.table([[cell([run('a'), broken], [run('b'), joined]), cell('c')]])],
      [build.table([[cell([run('a')], [run('b')]), cell('c')]])],
    ],
    [
      'in a box',
      [build.infoBox([build.heading('h3', [run('Một'), joined]), build.paragraph([run('Hai'), broken])])],
      [build.infoBox([build.heading('h3', 'Một'), build.paragraph('Hai')])],
    ],
    ['in an empty paragraph', [build.paragraph([joined]), build.paragraph('Ba')], [build.paragraph('Ba')]],
    [
      'and are to go again',
      [build.paragraph([run('Một'), suggested('insert', suggested('delete', lineEnd), run('x'))])],
      [build.paragraph('Một')],
    ],
  ])('are nothing to readers in any form: %s', (_name, proposed, without) => {
    const { html, ...forms } = formsOf(proposed);
    const { html: plainHtml, ...plain } = formsOf(without);
    expect(forms).toEqual(plain);
    expect(html.replace(/ data-block="\d+"/gu, '')).toBe(plainHtml.replace(/ data-block="\d+"/gu, ''));
    const measured = (blocks: readonly Block[]) => {
      const content = StoryContent.parse({ document: build.storyDocument(blocks) });
      return [measureStory(content), countSyllables(content)];
    };
    expect(measured(proposed)).toEqual(measured(without));
    expect(
      compareDocuments(build.storyDocument(without), build.storyDocument(proposed)).map(({ kind }) => kind),
    ).toEqual(formsOf(without).plain.map(() => 'same'));
  });

  it('are stored in a suggestion and nowhere else', () => {
    const stored = (...children: unknown[]): boolean =>
      StoryDocument.safeParse(build.storyDocument([{ ...build.paragraph(''), children: children as [] }]))
        .success;
    expect(stored(run('a'), broken)).toBe(true);
    expect(stored(suggested('insert', joined))).toBe(true);
    expect(stored(run('a'), lineEnd)).toBe(false);
    expect(stored({ ...build.link('https://example.vn', 'a'), children: [lineEnd] })).toBe(false);
    expect(
      stored({
        ...by,
        change: 'insert',
        children: [{ type: 'mark', ...desk, ids: [by.id], children: [lineEnd] }],
      }),
    ).toBe(false);
  });

  it('are named for the desk beside the words of the change', () => {
    const document = build.storyDocument([
      build.paragraph([
        run('Một'),
        suggested('insert', lineEnd, run('Hai'), lineEnd, run('Ba')),
        suggested('delete', run('x'), lineEnd),
      ]),
      build.paragraph([{ ...suggested('delete', lineEnd), id: '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a12' }]),
    ]);
    const { author, at } = by;
    expect(deskNotesOf(document).changes).toEqual([
      { id: by.id, author, at, block: 0, added: 'Hai\nBa', removed: 'x', breaks: true, joins: true },
      {
        ...{ id: '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a12', author, at, block: 1 },
        ...{ added: '', removed: '', breaks: false, joins: true },
      },
    ]);
  });
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
