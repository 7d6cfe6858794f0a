import { $createMarkNode } from '@lexical/mark';
import {
  $createParagraphNode,
  $createTextNode,
  $getEditor,
  $getRoot,
  $isElementNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type LexicalNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { $markSelection } from '#renderer/editor/desk/comment-marks.ts';
import { $createParagraphBreakNode } from '#renderer/editor/desk/paragraph-break-node.ts';
import { $createSuggestionNode } from '#renderer/editor/desk/suggestion-node.ts';
import { $blockText } from '#renderer/editor/findings/block-segments.ts';
import { link, list, paragraph, storyDocument, textRun } from '#shared/document/build.ts';
import { blockText } from '#shared/document/to-text.ts';
import { StoryDocument } from '#shared/model/blocks.ts';
import type { Inline, Link, Mark, Suggestion } from '#shared/model/inline.ts';
import { afterChange, openStoryText, readDocument } from './support/story-text-editor.ts';

const element = { version: 1, direction: null, format: '', indent: 0 } as const;
const [one, two] = ['6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11', '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a12'];
const at = '2026-11-22T03:00:00.000Z';

const mark = (ids: string[], ...children: Inline[]): Mark => ({ type: 'mark', ...element, ids, children });
const lineBreak = { type: 'linebreak', version: 1 } as const;
const lineEnd = { type: 'paragraphbreak', version: 1 } as const;
const suggestion = (change: Suggestion['change'], ...children: Suggestion['children']): Suggestion => ({
  ...{ type: 'suggestion', ...element, change, id: one, author: '', at, children },
});
const linked = (...children: Inline[]): Link => ({ ...link('https://example.vn', ''), children });

describe('marks of the desk come back from the editor as they were', () => {
  it.each([
    ['a comment', paragraph([textRun('Sáng '), mark([one], textRun('22/11')), textRun(' ra quân')])],
    ['two comments on the same words', paragraph([mark([one, two], textRun('22/11', 1))])],
    ['an insertion', paragraph([textRun('Sáng '), suggestion('insert', textRun('nay '))])],
    [
      'a deletion in a comment in a link',
      paragraph([linked(mark([one], suggestion('delete', textRun('cũ'))))]),
    ],
    [
      'a deletion of what is only proposed',
      paragraph([suggestion('insert', suggestion('delete', textRun('a')))]),
    ],
    ['a paragraph to be broken', paragraph([textRun('a'), suggestion('insert', lineEnd), textRun('b')])],
    ['a paragraph to be joined', paragraph([textRun('a'), suggestion('delete', textRun('b'), lineEnd)])],
    [
      'a deletion over two lines',
      paragraph([suggestion('delete', textRun('a'), { type: 'linebreak', version: 1 })]),
    ],
  ])('%s', (_name, block) => {
    const document = StoryDocument.parse(storyDocument([block]));
    using editor = openStoryText(document);
    expect(readDocument(editor)).toEqual(document);
  });
});

describe('the text keeps its shape', () => {
  const inner = (document: StoryDocument): unknown => document.root.children[0];
  const empty = storyDocument([paragraph('')]);
  const proposal = { change: 'insert', id: one, author: 'Mai', at } as const;

  it('a mark in a mark is one about both', () => {
    const document = afterChange(empty, () => {
      const nested = $createMarkNode([one]).append($createMarkNode([two]).append($createTextNode('a')));
      $append(nested);
    });
    expect(inner(document)).toEqual(paragraph([mark([one, two], textRun('a'))]));
  });

  it('a suggestion in a suggestion is part of it', () => {
    const document = afterChange(empty, () => {
      const innermost = $createSuggestionNode(proposal).append($createTextNode('a'));
      $append($createSuggestionNode(proposal).append(innermost));
    });
    expect(inner(document)).toEqual(paragraph([{ ...suggestion('insert', textRun('a')), author: 'Mai' }]));
  });

  it('what a strange program calls a mark is text', () => {
    const document = afterChange(empty, () => {
      $append($createMarkNode(['x']).append($createTextNode('a')));
      $append($createSuggestionNode({ ...proposal, id: 'x' }).append($createTextNode('b')));
      $append($createSuggestionNode(proposal));
    });
    expect(inner(document)).toEqual(paragraph('ab'));
  });

  it('the end of a paragraph that nobody proposes is a line, or nothing where nothing is behind it', () => {
    const document = afterChange(empty, () => {
      $append($createTextNode('a'), $createParagraphBreakNode(), $createTextNode('b'));
      $append($createParagraphBreakNode());
    });
    expect(inner(document)).toEqual(paragraph([textRun('a'), lineBreak, textRun('b')]));
  });

  it('the end of a paragraph that is proposed comes out of a comment on the words around it', () => {
    const document = afterChange(empty, () => {
      const commented = $createMarkNode([one]).append(
        $createTextNode('a'),
        $createParagraphBreakNode(),
        $createTextNode('b'),
      );
      $append($createSuggestionNode(proposal).append(commented));
    });
    expect(inner(document)).toEqual(
      paragraph([
        {
          ...suggestion('insert', mark([one], textRun('a')), lineEnd, mark([one], textRun('b'))),
          author: 'Mai',
        },
      ]),
    );
  });

  it('the end of a paragraph that was to go has gone where words came behind it', () => {
    const document = storyDocument([paragraph([textRun('a'), suggestion('delete', lineEnd)])]);
    expect(inner(afterChange(document, () => $append($createTextNode('b'))))).toEqual(paragraph('ab'));
  });

  it('lines that are copied out of a suggestion stay lines', () => {
    const document = afterChange(empty, () => {
      const copied: LexicalNode[] = [
        $createSuggestionNode(proposal).append(
          $createTextNode('a'),
          $createParagraphBreakNode(),
          $createTextNode('b'),
        ),
      ];
      const selection = $getRoot().selectStart();
      $getEditor().dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes: copied, selection });
      selection.insertNodes(copied);
    });
    expect(inner(document)).toEqual(paragraph([textRun('a'), lineBreak, textRun('b')]));
  });

  it('a block in a mark gives it its words', () => {
    const document = afterChange(empty, () => {
      $append($createMarkNode([one]).append($createParagraphNode().append($createTextNode('a'))));
    });
    expect(inner(document)).toEqual(paragraph([mark([one], textRun('a'))]));
  });
});

describe('words are marked for a thread', () => {
  const marked = (block: StoryDocument['root']['children'][number], from: number, to: number): unknown =>
    afterChange(storyDocument([block]), () => {
      const nodes = $getRoot().getAllTextNodes();
      const selection = nodes[0]?.select(from, from);
      const last = nodes.at(-1);
      if (selection === undefined || last === undefined) throw new Error('No words');
      selection.focus.set(last.getKey(), to, 'text');
      $markSelection(selection, two);
    }).root.children[0];

  it('in the middle of a sentence', () => {
    expect(marked(paragraph('Sáng 22/11 ra quân'), 5, 10)).toEqual(
      paragraph([textRun('Sáng '), mark([two], textRun('22/11')), textRun(' ra quân')]),
    );
  });

  it('over other formats and half a link', () => {
    expect(marked(paragraph([textRun('Sáng '), textRun('22', 1), linked(textRun('ra quân'))]), 2, 2)).toEqual(
      paragraph([
        textRun('Sá'),
        mark([two], textRun('ng '), textRun('22', 1)),
        linked(mark([two], textRun('ra')), textRun(' quân')),
      ]),
    );
  });

  it('over part of another thread', () => {
    expect(marked(paragraph([mark([one], textRun('abcd'))]), 1, 3)).toEqual(
      paragraph([mark([one], textRun('a')), mark([one, two], textRun('bc')), mark([one], textRun('d'))]),
    );
  });

  it('over points of a list', () => {
    expect(JSON.stringify(marked(list('bullet', ['Một', 'Hai']), 1, 2)).match(/"mark"/gu)).toHaveLength(2);
  });
});

it('findings count in the text readers get: without insertions, with deletions', () => {
  const document = StoryDocument.parse(
    storyDocument([
      paragraph([
        textRun('Sáng '),
        suggestion('insert', textRun('nay ')),
        mark([one], textRun('ra')),
        suggestion('delete', textRun(' quân')),
      ]),
    ]),
  );
  using editor = openStoryText(document);
  const live = editor.read(() =>
    $getRoot()
      .getChildren()
      .map((block) => $blockText(block).text),
  );
  expect(live).toEqual(document.root.children.map(blockText));
  expect(live).toEqual(['Sáng ra quân']);
});

function $append(...nodes: Parameters<ReturnType<typeof $createParagraphNode>['append']>): void {
  const first = $getRoot().getFirstChild();
  if ($isElementNode(first)) first.append(...nodes);
}
