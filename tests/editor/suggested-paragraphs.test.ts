// Paragraphs that somebody proposes to break and to join: on the sheet one sees where, readers have them as they were, and whoever
// decides gets what Enter and Backspace would have made.
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $insertNodes,
  $isElementNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { $markSelection } from '#renderer/editor/desk/comment-marks.ts';
import { $insertAtCaret } from '#renderer/editor/desk/suggest/change-words.ts';
import { $blockText } from '#renderer/editor/findings/block-segments.ts';
import {
  heading,
  infoBox,
  link,
  list,
  note,
  paragraph,
  photo,
  quote,
  storyDocument,
  table,
  tableCell,
  textRun,
} from '#shared/document/build.ts';
import { deskNotesOf } from '#shared/document/desk-notes.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import { blockText, documentText } from '#shared/document/to-text.ts';
import type { Block, StoryDocument } from '#shared/model/blocks.ts';
import type { Suggestion } from '#shared/model/inline.ts';
import { nestedList } from '#tests/support/nested-list.ts';
import { readDocument } from './support/story-text-editor.ts';
import { inUpdate, select, shown, suggesting, type Desk } from './support/suggesting-desk.ts';

const lineEnd = { type: 'paragraphbreak', version: 1 } as const;

/** The caret goes before the first letter of the text that begins so. */
function goBefore({ editor }: Desk, words: string): void {
  inUpdate(editor, () => {
    const node = $getRoot()
      .getAllTextNodes()
      .find((text) => text.getTextContent().startsWith(words));
    node?.select(0, 0);
  });
}

/** From behind some words to behind others, over whatever lies between. */
function selectOver({ editor }: Desk, from: string, to: string): void {
  inUpdate(editor, () => {
    const nodes = $getRoot().getAllTextNodes();
    const first = nodes.find((node) => node.getTextContent().includes(from));
    const last = nodes.find((node) => node.getTextContent().includes(to));
    if (first === undefined || last === undefined) throw new Error('nowhere');
    const start = first.getTextContent().indexOf(from) + from.length;
    first
      .select(start, start)
      .focus.set(last.getKey(), last.getTextContent().indexOf(to) + to.length, 'text');
  });
}

function inOthersEyes(document: StoryDocument): Block[] {
  return normaliseBlocks(document.root.children);
}

describe('Enter while somebody suggests', () => {
  const words = 'Phường An Hòa ra quân.';

  it('proposes to break the paragraph, and what is typed next goes on with it', () => {
    const document = suggesting([paragraph(words)], 'An Hòa', ({ enter, type, sheet }) => {
      enter();
      expect(sheet()).toBe('Phường An Hòa{+¶+} ra quân.');
      type('Nay');
      expect(sheet()).toBe('Phường An Hòa{+¶Nay+} ra quân.');
    });
    expect(inOthersEyes(document)).toEqual([paragraph(words)]);
    expect(documentText(document)).toBe(words);
    expect(deskNotesOf(document).changes).toMatchObject([{ added: 'Nay', breaks: true, joins: false }]);
  });

  it('puts the words behind it on a line of their own when it is accepted, and is gone when it is rejected', () => {
    const decided = (verdict: 'accept' | 'reject'): StoryDocument =>
      suggesting([paragraph(words)], 'An Hòa', ({ enter, type, decide }) => {
        type('.');
        enter();
        enter();
        type('Nay');
        decide(verdict);
      });
    expect(shown(decided('accept'))).toBe('Phường An Hòa.\n\nNay ra quân.');
    expect(decided('reject')).toEqual(storyDocument([paragraph(words)]));
  });

  it('is taken back by Backspace and by Delete like any letter one has just typed', () => {
    suggesting([paragraph(words)], 'An Hòa', (desk) => {
      desk.enter();
      desk.back();
      expect(desk.sheet()).toBe(words);
      desk.type('a');
      desk.enter();
      desk.type('b');
      desk.back(2);
      expect(desk.sheet()).toBe('Phường An Hòa{+a+} ra quân.');
      desk.enter();
      select(desk.editor, 'a', 'caret');
      inUpdate(desk.editor, () => void $getRoot().getAllTextNodes()[1]?.selectEnd());
      desk.forward();
      expect(desk.sheet()).toBe('Phường An Hòa{+a+} ra quân.');
    });
  });

  it('is one step of undo, and so is the decision', () => {
    suggesting([paragraph(words)], 'An Hòa', ({ enter, decide, undo, sheet }) => {
      enter();
      decide('accept');
      expect(sheet()).toBe('Phường An Hòa\n ra quân.');
      undo();
      expect(sheet()).toBe('Phường An Hòa{+¶+} ra quân.');
      decide('reject');
      expect(sheet()).toBe(words);
      undo();
      expect(sheet()).toBe('Phường An Hòa{+¶+} ra quân.');
      undo();
      expect(sheet()).toBe(words);
    });
  });

  it('over selected words proposes that they go', () => {
    const document = suggesting([paragraph(words)], 'An', ({ editor, enter, sheet, decide }) => {
      select(editor, 'An Hòa ', 'words');
      enter();
      expect(sheet()).toBe('Phường {-An Hòa -}{+¶+}ra quân.');
      decide('accept');
    });
    expect(shown(document)).toBe('Phường \nra quân.');
  });

  it('is one proposal each time, also for an empty line, which stands in a stretch of its own', () => {
    const decided = (verdict: 'accept' | 'reject'): string =>
      shown(
        suggesting([heading('h2', 'Một')], 'Một', ({ enter, type, sheet, decide }) => {
          enter();
          enter();
          expect(sheet()).toBe('heading(Một{+¶+}{+¶+})');
          type('Hai');
          enter();
          expect(sheet()).toBe('heading(Một{+¶+}{+¶Hai¶+})');
          decide(verdict);
        }),
      );
    expect(decided('accept')).toBe('heading(Một)\n\nHai\n');
    expect(decided('reject')).toBe('heading(Một)');
  });

  it('keeps an empty line in a stretch of its own when the words between two of them go', () => {
    suggesting([paragraph('Một')], 'Một', ({ enter, type, back, forward, editor, sheet }) => {
      enter();
      type('x');
      enter();
      type('Hai');
      select(editor, 'x', 'caret');
      back();
      expect(sheet()).toBe('Một{+¶+}{+¶Hai+}');
      type('y');
      expect(sheet()).toBe('Một{+¶y+}{+¶Hai+}');
      back();
      forward();
      expect(sheet()).toBe('Một{+¶+}{+Hai+}');
    });
  });

  it('is proposed on a line that readers know nothing of, too, and nothing is left of it when it is rejected', () => {
    const decided = (verdict: 'accept' | 'reject'): string =>
      shown(
        suggesting([paragraph('Một'), paragraph('')], 'Một', ({ editor, enter, type, sheet, decide }) => {
          inUpdate(editor, () => void $getRoot().getLastChildOrThrow().selectEnd());
          enter();
          expect(sheet()).toBe('Một\n{+¶+}');
          type('Hai');
          enter();
          type('Ba');
          expect(sheet()).toBe('Một\n{+¶Hai¶Ba+}');
          expect(inOthersEyes(readDocument(editor))).toEqual([paragraph('Một')]);
          decide(verdict);
        }),
      );
    expect(decided('accept')).toBe('Một\n\nHai\nBa');
    expect(decided('reject')).toBe('Một');
  });

  it('is what paragraphs propose that come into the middle of one', () => {
    const document = suggesting([paragraph('Một hai')], 'Một', ({ editor, sheet, decide }) => {
      inUpdate(editor, () =>
        $insertAtCaret(() =>
          $insertNodes([
            $createParagraphNode().append($createTextNode('a')),
            $createParagraphNode().append($createTextNode('b'), $createLineBreakNode(), $createTextNode('c')),
          ]),
        ),
      );
      inUpdate(editor, () => undefined);
      expect(sheet()).toBe('Một{+a¶b/c+} hai');
      decide('accept');
    });
    expect(shown(document)).toBe('Mộta\nb/c hai');
  });

  it.each<[string, Block[], string, string, string]>([
    ['behind a heading', [heading('h2', 'Kết quả')], 'Kết quả', 'Sáng', 'heading(Kết quả)\nSáng'],
    ['in a heading', [heading('h2', 'Kết quả')], 'Kết', 'x', 'heading(Kết)\nheading(x quả)'],
    ['in a quote', [quote('Sạch từ ngõ')], 'Sạch', '', 'quote(Sạch)\n từ ngõ'],
    ['in a note', [note('Sạch từ ngõ')], 'Sạch', '', 'note(Sạch)\n từ ngõ'],
    ['behind an item', [list('bullet', ['Một', 'Ba'])], 'Một', 'Hai', 'list(Một|Hai|Ba)'],
    ['in an item', [list('number', ['Một hai'])], 'Một', '', 'list(Một| hai)'],
    ['in a cell', [table([[tableCell([paragraph('Một hai')])]])], 'Một', '', 'table(Một| hai)'],
    ['in a box', [infoBox([heading('h3', 'Một'), paragraph('Hai')])], 'Một', 'x', 'infobox(Một|x|Hai)'],
    [
      'in a link',
      [paragraph([link('https://example.vn', 'cổng dịch vụ'), textRun(' nhé')])],
      'cổng',
      '',
      'cổng\n dịch vụ nhé',
    ],
  ])('is what it would have been: %s', (_name, blocks, at, typed, accepted) => {
    const before = storyDocument(blocks);
    const decided = (verdict: 'accept' | 'reject'): StoryDocument =>
      suggesting(blocks, at, ({ editor, enter, type, decide }) => {
        enter();
        type(typed);
        expect(inOthersEyes(readDocument(editor))).toEqual(inOthersEyes(before));
        decide(verdict);
      });
    expect(shown(decided('accept'))).toBe(accepted);
    expect(shown(decided('reject'))).toBe(shown(before));
  });
});

describe('joining paragraphs while somebody suggests', () => {
  const two = [paragraph('Một.'), paragraph('Hai ba.')];

  it('is proposed by Backspace before the first letter, and the caret is in the earlier one', () => {
    const document = suggesting(two, 'Một.', (desk) => {
      goBefore(desk, 'Hai');
      desk.back();
      expect(desk.sheet()).toBe('Một.{-¶-}\nHai ba.');
      desk.type(' Rồi');
      expect(desk.sheet()).toBe('Một.{+ Rồi+}{-¶-}\nHai ba.');
    });
    expect(documentText(document)).toBe('Một.\n\nHai ba.');
    expect(inOthersEyes(document)).toEqual(two);
    // Words in the place of what goes are one change with it.
    expect(deskNotesOf(document).changes).toMatchObject([
      { added: ' Rồi', removed: '', breaks: false, joins: true },
    ]);
  });

  it('is proposed by Delete behind the last letter, and the caret is in the later one', () => {
    suggesting(two, 'Một.', ({ forward, type, sheet }) => {
      forward();
      expect(sheet()).toBe('Một.{-¶-}\nHai ba.');
      forward(2);
      type('x');
      expect(sheet()).toBe('Một.{-¶-}\n{-Ha-}{+x+}i ba.');
    });
  });

  it('joins them when it is accepted and leaves no trace when it is rejected, each one step of undo', () => {
    suggesting(two, 'Một.', ({ editor, forward, decide, undo, sheet }) => {
      forward();
      decide('accept');
      expect(sheet()).toBe('Một.Hai ba.');
      undo();
      expect(sheet()).toBe('Một.{-¶-}\nHai ba.');
      decide('reject');
      expect(readDocument(editor)).toEqual(storyDocument(two));
      undo();
      expect(sheet()).toBe('Một.{-¶-}\nHai ba.');
      undo();
      expect(readDocument(editor)).toEqual(storyDocument(two));
    });
  });

  it('is stepped over once it is proposed, and goes on as one change', () => {
    const document = suggesting(two, 'Một.', (desk) => {
      select(desk.editor, 'Hai', 'caret');
      desk.back(6);
      expect(desk.sheet()).toBe('Mộ{-t.¶-}\n{-Hai-} ba.');
      desk.back(9);
      expect(desk.sheet()).toBe('{-Một.¶-}\n{-Hai-} ba.');
    });
    expect(deskNotesOf(document).changes).toHaveLength(1);
  });

  it('over three paragraphs is one change', () => {
    const three = [paragraph('Một hai'), paragraph('ba'), paragraph('bốn năm')];
    const decided = (verdict: 'accept' | 'reject'): StoryDocument =>
      suggesting(three, 'Một', (desk) => {
        selectOver(desk, 'Một', 'bốn');
        desk.back();
        expect(desk.sheet()).toBe('Một{- hai¶-}\n{-ba¶-}\n{-bốn-} năm');
        const document = readDocument(desk.editor);
        expect(documentText(document)).toBe('Một hai\n\nba\n\nbốn năm');
        expect(deskNotesOf(document).changes).toMatchObject([
          { removed: ' hai … ba … bốn', joins: true, breaks: false },
        ]);
        desk.decide(verdict);
      });
    expect(shown(decided('accept'))).toBe('Một năm');
    expect(decided('reject')).toEqual(storyDocument(three));
  });

  it('words typed over selected paragraphs stand where the selection began, or ended, and are the same change', () => {
    const document = suggesting(two, 'Một.', (desk) => {
      selectOver(desk, 'Một', 'Hai');
      desk.type('x');
      desk.decide('accept');
    });
    expect(shown(document)).toBe('Mộtx ba.');
  });

  it('a whole text that is to go leaves an empty line', () => {
    const blocks = [heading('h2', 'Một'), paragraph('Hai'), list('bullet', ['Ba', 'Bốn'])];
    const document = suggesting(blocks, 'Một', (desk) => {
      inUpdate(desk.editor, () => void $getRoot().select(0, 3));
      desk.back();
      expect(desk.sheet()).toBe('heading({-Một¶-})\n{-Hai¶-}\nlist({-Ba¶-}|{-Bốn-})');
      desk.decide('accept');
    });
    expect(inOthersEyes(document)).toEqual([]);
  });

  it.each<[string, Block[], string, string]>([
    ['a heading', [heading('h2', 'Một'), paragraph('Hai')], 'Một', 'heading(MộtHai)'],
    ['a list behind', [paragraph('Một'), list('bullet', ['Hai', 'Ba'])], 'Một', 'MộtHai\nlist(Ba)'],
    ['a list of one item', [paragraph('Một'), list('bullet', ['Hai'])], 'Một', 'MộtHai'],
    ['a list before', [list('bullet', ['Một', 'Hai']), paragraph('Ba')], 'Hai', 'list(Một|HaiBa)'],
    ['two items', [list('bullet', ['Một', 'Hai', 'Ba'])], 'Một', 'list(MộtHai|Ba)'],
    [
      'an item and the one in it',
      [nestedList('bullet', 1, ['Một', list('bullet', ['Hai'])])],
      'Một',
      'list(MộtHai)',
    ],
    ['lines of a box', [infoBox([heading('h3', 'Một'), paragraph('Hai')])], 'Một', 'infobox(MộtHai)'],
    ['lines of a cell', [table([[tableCell([paragraph('Một'), paragraph('Hai')])]])], 'Một', 'table(MộtHai)'],
  ])('is what it would have been: %s', (_name, blocks, at, accepted) => {
    const before = storyDocument(blocks);
    const decided = (verdict: 'accept' | 'reject'): StoryDocument =>
      suggesting(blocks, at, ({ editor, forward, decide }) => {
        forward();
        expect(inOthersEyes(readDocument(editor))).toEqual(inOthersEyes(before));
        decide(verdict);
      });
    expect(shown(decided('accept'))).toBe(accepted);
    expect(shown(decided('reject'))).toBe(shown(before));
  });

  it('happens at once where one of them is empty or nothing but one’s own proposal', () => {
    suggesting([heading('h2', 'Một'), paragraph(''), paragraph('Hai')], 'Một', (desk) => {
      goBefore(desk, 'Hai');
      desk.back();
      expect(desk.sheet()).toBe('heading(Một)\nHai');
    });
    suggesting([paragraph('Một'), paragraph('')], 'Một', (desk) => {
      inUpdate(desk.editor, () => void $getRoot().getLastChildOrThrow().selectEnd());
      desk.type('Hai');
      goBefore(desk, 'Hai');
      desk.back();
      expect(desk.sheet()).toBe('Một{+Hai+}');
      desk.type('x');
      expect(desk.sheet()).toBe('Một{+xHai+}');
    });
    suggesting([paragraph('Một'), paragraph('')], 'Một', (desk) => {
      inUpdate(desk.editor, () => void $getRoot().getLastChildOrThrow().selectEnd());
      desk.back();
      desk.type('x');
      expect(desk.sheet()).toBe('Một{+x+}');
    });
  });

  it('nothing is proposed past a picture, a cell or a box', () => {
    const cell = (text: string) => tableCell([paragraph(text)]);
    const blocks = [
      table([[cell('Một'), cell('Hai')]]),
      infoBox([paragraph('Ba')]),
      paragraph('Bốn'),
      photo({}),
      paragraph('Năm'),
    ];
    for (const words of ['Một', 'Hai', 'Ba', 'Bốn'])
      suggesting(blocks, words, ({ forward, sheet }) => {
        forward();
        expect(sheet()).not.toContain('¶');
      });
  });
});

describe('an end of a paragraph that somebody else has proposed', () => {
  const blocks = [paragraph([textRun('Một'), byLan('insert', textRun('.'), lineEnd, textRun('Hai'))])];

  it.each([
    ['its deletion is rejected', 'reject', 'Mai', 'Một{+.¶Hai+}'],
    ['its deletion is accepted', 'accept', 'Mai', 'Một{+.Hai+}'],
    ['it is accepted', 'accept', 'Lan', 'Một.{-¶-}\nHai'],
    ['it is rejected', 'reject', 'Lan', 'Một'],
    ['all is accepted', 'accept', undefined, 'Một.Hai'],
    ['all is rejected', 'reject', undefined, 'Một'],
  ] as const)('may be proposed to go again; then %s', (_name, verdict, author, left) => {
    const document = suggesting(blocks, 'Một', (desk) => {
      goBefore(desk, 'Hai');
      desk.back();
      expect(desk.sheet()).toBe('Một{+.{-¶-}Hai+}');
      const ids = deskNotesOf(readDocument(desk.editor)).changes.flatMap((change) =>
        change.author === author ? [change.id] : [],
      );
      desk.decide(verdict, author === undefined ? undefined : ids);
    });
    expect(shown(document)).toBe(left);
  });

  it('is not proposed to go a second time, and joins no more than it was about', () => {
    const joined = [paragraph([textRun('Một'), byLan('delete', lineEnd)]), paragraph('Hai'), paragraph('Ba')];
    suggesting(joined, 'Một', (desk) => {
      selectOver(desk, 'M', 'H');
      desk.back();
      expect(desk.sheet()).toBe('M{-ột-}{-¶-}\n{-H-}ai\nBa');
      desk.decide('accept');
      expect(desk.sheet()).toBe('Mai\nBa');
    });
  });

  it('is gone where the paragraphs have been joined by hand', () => {
    const joined = [paragraph([textRun('Một'), byLan('delete', lineEnd)]), paragraph('Hai')];
    suggesting(joined, 'Một', ({ editor, sheet }) => {
      inUpdate(editor, () => {
        const [first, second] = $getRoot().getChildren().filter($isElementNode);
        first?.append(...(second?.getChildren() ?? []));
        second?.remove();
      });
      expect(sheet()).toBe('MộtHai');
    });
  });
});

it('a comment on words that are to be broken lies around the break', () => {
  const id = '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a12';
  const document = suggesting([paragraph('Một hai')], 'Một', ({ editor, enter, type, decide }) => {
    type('a');
    enter();
    type('b');
    inUpdate(editor, () => {
      const selection = $getRoot().selectStart();
      const last = $getRoot().getAllTextNodes().at(-1);
      if (last !== undefined) selection.focus.set(last.getKey(), 4, 'text');
      expect($markSelection(selection, id)).toBe(true);
    });
    decide('accept');
  });
  expect(shown(document)).toBe('Mộta\nb hai');
  expect(document.root.children.map((block) => JSON.stringify(block).includes(id))).toEqual([true, true]);
});

it('tools that count letters in the text see none of it', () => {
  const blocks = [paragraph('Một hai'), paragraph('Ba'), list('bullet', ['Bốn năm', 'Sáu'])];
  suggesting(blocks, 'Một', (desk) => {
    desk.enter();
    goBefore(desk, 'Ba');
    desk.back();
    select(desk.editor, 'Bốn', 'caret');
    desk.enter();
    goBefore(desk, 'Sáu');
    desk.back();
    const live = desk.editor.read(() =>
      $getRoot()
        .getChildren()
        .map((block) => $blockText(block).text),
    );
    expect(live).toEqual(blocks.map(blockText));
    expect(live).toEqual(readDocument(desk.editor).root.children.map(blockText));
  });
});

function byLan(change: Suggestion['change'], ...children: Suggestion['children']): Suggestion {
  return {
    ...{ type: 'suggestion', version: 1, direction: null, format: '', indent: 0, change },
    ...{ id: '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11', author: 'Lan', at: '2026-11-22T02:00:00.000Z' },
    children,
  };
}
