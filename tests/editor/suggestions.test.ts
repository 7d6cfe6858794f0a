import { $getRoot, CONTROLLED_TEXT_INSERTION_COMMAND, INSERT_LINE_BREAK_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $markSelection } from '#renderer/editor/desk/comment-marks.ts';
import { $decide } from '#renderer/editor/desk/suggest/decide.ts';
import { link, paragraph, storyDocument, textRun } from '#shared/document/build.ts';
import { deskNotesOf } from '#shared/document/desk-notes.ts';
import { documentText } from '#shared/document/to-text.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { Inline, Suggestion } from '#shared/model/inline.ts';
import { pick, seeded, type Random } from '#tests/support/random-document.ts';
import { readDocument } from './support/story-text-editor.ts';
import { inUpdate, select, shown, suggesting } from './support/suggesting-desk.ts';

const words = 'Phường An Hòa ra quân.';

describe('while somebody suggests', () => {
  it('words that are typed are proposed, one change however many letters', () => {
    const document = suggesting([paragraph(words)], 'An Hòa', ({ type, sheet }) => {
      type(' sáng nay');
      expect(sheet()).toBe('Phường An Hòa{+ sáng nay+} ra quân.');
    });
    expect(documentText(document)).toBe(words);
  });

  it('words that are deleted are proposed to go, backwards and forwards', () => {
    suggesting([paragraph(words)], 'An Hòa', ({ back, forward, sheet }) => {
      back(3);
      expect(sheet()).toBe('Phường An {-Hòa-} ra quân.');
      forward(3);
      expect(sheet()).toBe('Phường An {-Hòa ra-} quân.');
    });
  });

  it('what was only just typed is deleted for good', () => {
    suggesting([paragraph(words)], 'An Hòa', ({ type, back, sheet }) => {
      type(' nay');
      back(2);
      expect(sheet()).toBe('Phường An Hòa{+ n+} ra quân.');
      back(2);
      expect(sheet()).toBe(words);
      back();
      expect(sheet()).toBe('Phường An Hò{-a-} ra quân.');
    });
  });

  it.each([0, 1, 2, 5, 9])(
    'an input method that takes %i letters back and sends a syllable leaves exactly that syllable',
    (taken) => {
      const document = suggesting([paragraph(words)], 'An Hòa', ({ editor, back }) => {
        back(taken);
        inUpdate(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'Tiếng'));
        inUpdate(editor, () => void $decide('accept'));
      });
      expect(documentText(document)).toBe(`${'Phường An Hòa'.slice(0, 13 - taken)}Tiếng ra quân.`);
    },
  );

  it('words that are rejected come back by one step of undo, wherever they stood', () => {
    suggesting([paragraph(words)], 'quân.', ({ type, decide, undo, sheet }) => {
      type('x');
      decide('reject');
      expect(sheet()).toBe(words);
      undo();
      expect(sheet()).toBe(`${words}{+x+}`);
    });
  });

  it('words in place of selected words are one change', () => {
    const document = suggesting([paragraph(words)], 'An Hòa', ({ editor, type, sheet }) => {
      select(editor, 'An Hòa', 'words');
      type('Tân An');
      expect(sheet()).toBe('Phường {-An Hòa-}{+Tân An+} ra quân.');
    });
    expect(new Set(idsOf(document)).size).toBe(1);
  });

  it('a line and a paragraph that are begun go on with the change', () => {
    suggesting([paragraph('Một.')], 'Một.', ({ editor, type, enter, decide, sheet }) => {
      type('Hai');
      enter();
      type('Ba');
      inUpdate(editor, () => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false));
      type('Bốn');
      expect(sheet()).toBe('Một.{+Hai¶Ba/Bốn+}');
      decide('reject');
      expect(sheet()).toBe('Một.');
    });
  });

  it('a deletion already proposed is stepped over', () => {
    suggesting([paragraph(words)], 'An Hòa', ({ editor, back, sheet }) => {
      back(3);
      select(editor, 'ra', 'caret');
      inUpdate(editor, () => void $getRoot().getAllTextNodes().at(-1)?.select(0, 0));
      back();
      expect(sheet()).toBe('Phường An{- Hòa-} ra quân.');
    });
  });

  it('words typed into a deletion stand between its two halves', () => {
    const blocks = [paragraph('Một'), paragraph(words)];
    suggesting(blocks, 'An Hòa', ({ editor, back, type, sheet }) => {
      back(6);
      select(editor, 'An', 'caret');
      type('x');
      expect(sheet()).toBe('Một\nPhường {-An-}{+x+}{- Hòa-} ra quân.');
    });
  });

  it('words in a link are proposed inside it, and the link keeps its address', () => {
    const blocks = [
      paragraph([textRun('Xem '), link('https://example.vn', 'cổng dịch vụ'), textRun(' nhé')]),
    ];
    const document = suggesting(blocks, 'cổng', ({ type, sheet }) => {
      type(' mới');
      expect(sheet()).toBe('Xem cổng{+ mới+} dịch vụ nhé');
    });
    expect(document.root.children[0]).toMatchObject({ children: [{}, { url: 'https://example.vn' }, {}] });
  });

  it('words at the start and at the end of commented words stand beside them', () => {
    const id = '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11';
    const element = { version: 1, direction: null, format: '', indent: 0 } as const;
    const mark: Inline = { type: 'mark', ...element, ids: [id], children: [textRun('Sáng ')] };
    suggesting([paragraph([mark, textRun('ra quân')])], 'ra', ({ editor, type, sheet }) => {
      inUpdate(editor, () => void $getRoot().getAllTextNodes()[0]?.select(0, 0));
      type('Tin: ');
      inUpdate(editor, () => void $getRoot().getAllTextNodes()[1]?.select(5, 5));
      type('nay ');
      expect(sheet()).toBe('{+Tin: +}Sáng {+nay +}ra quân');
    });
  });

  it('a comment on the words stays on them', () => {
    const id = '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11';
    const document = suggesting([paragraph(words)], 'An Hòa', ({ editor, back, type }) => {
      select(editor, 'An Hòa', 'words');
      inUpdate(editor, () => {
        const selection = $getRoot().getAllTextNodes()[0]?.select(7, 13);
        if (selection !== undefined) $markSelection(selection, id);
      });
      select(editor, 'An', 'caret');
      type('h');
      back(4);
    });
    expect(JSON.stringify(document)).toContain(id);
    expect(documentText(document)).toBe(words);
  });
});

describe('what somebody else has proposed', () => {
  const blocks = [paragraph([textRun('Phường '), byLan('An Hòa mới'), textRun(' ra quân.')])];
  const published = 'Phường  ra quân.';

  it('stays when it is deleted, and is proposed to go', () => {
    const document = suggesting(blocks, 'mới', ({ editor, back, sheet }) => {
      back(3);
      expect(sheet()).toBe('Phường {+An Hòa {-mới-}+} ra quân.');
      back();
      expect(sheet()).toBe('Phường {+An Hòa{- mới-}+} ra quân.');
      select(editor, 'An Hòa', 'words');
      back();
      expect(sheet()).toBe('Phường {+{-An Hòa mới-}+} ra quân.');
    });
    expect(documentText(document)).toBe(published);
    expect(
      deskNotesOf(document).changes.map(({ author, added, removed }) => [author, added, removed]),
    ).toEqual([
      ['Lan', 'An Hòa mới', ''],
      ['Mai', '', 'An Hòa mới'],
    ]);
  });

  it.each([
    ['its deletion is rejected: it stays proposed', 'reject', 'Mai', 'Phường {+An Hòa mới+} ra quân.'],
    ['its deletion is accepted: it is gone', 'accept', 'Mai', 'Phường {+An Hòa+} ra quân.'],
    ['it is accepted: its deletion is undecided still', 'accept', 'Lan', 'Phường An Hòa{- mới-} ra quân.'],
    ['it is rejected: its deletion is gone with it', 'reject', 'Lan', published],
    ['all is accepted', 'accept', undefined, 'Phường An Hòa ra quân.'],
    ['all is rejected', 'reject', undefined, published],
  ] as const)('%s', (_name, verdict, author, left) => {
    const document = suggesting(blocks, 'mới', ({ editor, back }) => {
      back(4);
      const ids = deskNotesOf(readDocument(editor)).changes.flatMap((change) =>
        change.author === author ? [change.id] : [],
      );
      inUpdate(editor, () => void $decide(verdict, author === undefined ? undefined : ids));
    });
    expect(shown(document)).toBe(left);
  });

  it('is deleted as a whole and leaves nothing when that is accepted', () => {
    const document = suggesting(blocks, 'mới', ({ editor, back }) => {
      select(editor, 'An Hòa mới', 'words');
      back();
      inUpdate(editor, () => void $decide('accept'));
    });
    expect(shown(document)).toBe(published);
  });

  it('has other words put in its place as one change', () => {
    const document = suggesting(blocks, 'mới', ({ editor, type, sheet }) => {
      select(editor, 'Hòa', 'words');
      type('Bình');
      expect(sheet()).toBe('Phường {+An {-Hòa-}+}{+Bình+}{+ mới+} ra quân.');
      inUpdate(editor, () => {
        const [, second] = [...new Set(idsOf(readDocument(editor)))];
        void $decide('accept', second === undefined ? [] : [second]);
      });
    });
    expect(shown(document)).toBe('Phường {+An +}Bình{+ mới+} ra quân.');
  });
});

describe('a random hour of suggesting', () => {
  it('shows readers the text as it was all the while, is taken over by one step, and is gone when it is rejected', () => {
    const before = [
      paragraph('Sáng nay ra quân'),
      paragraph([textRun('Có '), byLan('hơn '), textRun('bốn tấn', 1), textRun(' rác')]),
    ];
    const text = documentText(storyDocument(before));
    for (let seed = 1; seed <= 80; seed += 1) {
      const random = seeded(seed);
      const document = suggesting(before, 'nay', ({ editor, type, back, forward, enter, decide, undo }) => {
        for (let step = 0; step < 25; step += 1) {
          inUpdate(editor, () => $selectAnywhere(random));
          const work = [() => type('chữ'), () => back(1 + random(3)), forward, enter, () => type('x')];
          pick(random, work)();
          expect(documentText(readDocument(editor)), `hạt giống ${seed}`).toBe(text);
        }
        const proposed = readDocument(editor);
        decide('accept');
        expect(JSON.stringify(readDocument(editor))).not.toMatch(/suggestion|paragraphbreak/u);
        undo();
        expect(readDocument(editor), `hạt giống ${seed}`).toEqual(proposed);
        decide('reject');
      });
      expect(documentText(document), `hạt giống ${seed}`).toBe(text);
      expect(JSON.stringify(document)).not.toMatch(/suggestion|paragraphbreak/u);
    }
  });
});

function $selectAnywhere(random: Random): void {
  const nodes = $getRoot().getAllTextNodes();
  const node = pick(random, nodes);
  const size = node.getTextContentSize();
  const offset = random(size + 1);
  node.select(offset, random(3) === 0 ? Math.min(size, offset + random(4)) : offset);
}

function idsOf(document: StoryDocument): string[] {
  return [...JSON.stringify(document).matchAll(/"id":"([^"]+)"/gu)].map(([, id]) => id ?? '');
}

function byLan(text: string): Suggestion {
  return {
    ...{ type: 'suggestion', version: 1, direction: null, format: '', indent: 0, change: 'insert' },
    ...{ id: '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11', author: 'Lan', at: '2026-11-22T02:00:00.000Z' },
    children: [textRun(text)],
  };
}
