import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $createNoteNode } from '#renderer/editor/blocks/note/node.ts';
import { $createPhotoNode } from '#renderer/editor/blocks/photo/node.ts';
import {
  heading,
  list,
  note,
  paragraph,
  photo,
  quote,
  storyDocument,
  textRun,
} from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { afterChange } from './support/story-text-editor.ts';

const empty = storyDocument([paragraph('')]);

function blocksAfter($change: () => void): Block[] {
  return afterChange(empty, () => {
    $getRoot().clear();
    $change();
  }).root.children;
}

describe('whatever comes in, the text stays one that can be stored', () => {
  test('headings have two levels', () => {
    const blocks = blocksAfter(() =>
      $getRoot().append(
        ...(['h1', 'h2', 'h4', 'h6'] as const).map((tag) =>
          $createHeadingNode(tag).append($createTextNode(tag)),
        ),
      ),
    );
    expect(blocks).toEqual([
      heading('h2', 'h1'),
      heading('h2', 'h2'),
      heading('h3', 'h4'),
      heading('h3', 'h6'),
    ]);
  });

  test('an address that must not be followed leaves its words', () => {
    const blocks = blocksAfter(() => {
      const bad = $createLinkNode('javascript:alert(1)').append($createTextNode('bấm vào đây'));
      $getRoot().append($createParagraphNode().append($createTextNode('Xin '), bad));
    });
    expect(blocks).toEqual([paragraph('Xin bấm vào đây')]);
  });

  test('a photo in a list comes out behind it, in order', () => {
    const blocks = blocksAfter(() => {
      const items = ['a', 'b'].map((id) =>
        $createListItemNode().append($createTextNode(id), $createPhotoNode({ photoId: id })),
      );
      $getRoot().append($createListNode('bullet').append(...items), $createParagraphNode());
    });
    expect(blocks).toEqual([
      list('bullet', ['a', 'b']),
      photo({ photoId: 'a' }),
      photo({ photoId: 'b' }),
      paragraph(''),
    ]);
  });

  test('paragraphs in a quote and a note become lines of it', () => {
    const blocks = blocksAfter(() => {
      const two = () => ['một', 'hai'].map((text) => $createParagraphNode().append($createTextNode(text)));
      $getRoot().append($createQuoteNode().append(...two()), $createNoteNode().append(...two()));
    });
    const lines = [textRun('một'), { type: 'linebreak', version: 1 } as const, textRun('hai')];
    expect(blocks).toEqual([quote(lines), note(lines)]);
  });

  test('a list in a quote stands behind it', () => {
    const blocks = blocksAfter(() => {
      const inner = $createListNode('number').append($createListItemNode().append($createTextNode('mục')));
      $getRoot().append($createQuoteNode().append($createTextNode('lời'), inner));
    });
    expect(blocks).toEqual([quote('lời'), list('number', ['mục'])]);
  });

  test('a list of boxes to tick is a list of points', () => {
    const blocks = blocksAfter(() =>
      $getRoot().append(
        $createListNode('check').append($createListItemNode(true).append($createTextNode('xong'))),
      ),
    );
    expect(blocks).toEqual([list('bullet', ['xong'])]);
  });
});
