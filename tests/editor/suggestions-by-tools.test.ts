// What tools write into the text while somebody suggests: find and replace, the proof-reader's fixes, the event sheet, snippets.
import { $getRoot, CONTROLLED_TEXT_INSERTION_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $decide } from '#renderer/editor/desk/suggest/decide.ts';
import { $replaceWords } from '#renderer/editor/desk/suggest/change-words.ts';
import { applyFindingFix } from '#renderer/editor/findings/apply-fix.ts';
import { $blockText } from '#renderer/editor/findings/block-segments.ts';
import { $replaceBack, $replaceInText } from '#renderer/editor/findings/replace-in-text.ts';
import { insertDocument } from '#renderer/editor/snippets/blocks-in-text.ts';
import { heading, link, paragraph, photo, storyDocument, textRun } from '#shared/document/build.ts';
import { findSheetUses } from '#shared/document/event-sheet/find-uses.ts';
import { documentText } from '#shared/document/to-text.ts';
import { Finding } from '#shared/model/finding.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import { StoryContent } from '#shared/model/story.ts';
import { readDocument } from './support/story-text-editor.ts';
import { inUpdate, select, shown, suggesting, type Desk } from './support/suggesting-desk.ts';

const words = 'Phường An Hòa ra quân, An Hòa sạch.';

describe('while somebody suggests, words put in place of words', () => {
  it('are proposed beside the old ones, each place a change of its own', () => {
    const document = suggesting([paragraph(words)], 'An Hòa', ({ editor, sheet }) => {
      replaceAll(editor, 'An Hòa', 'Tân An');
      expect(sheet()).toBe('Phường {-An Hòa-}{+Tân An+} ra quân, {-An Hòa-}{+Tân An+} sạch.');
    });
    expect(documentText(document)).toBe(words);
    expect(changesOf(document)).toHaveLength(2);
  });

  it('are there when all is accepted, and gone when all is rejected', () => {
    const decided = (verdict: 'accept' | 'reject'): string =>
      shown(
        suggesting([paragraph(words)], 'An Hòa', ({ editor }) => {
          replaceAll(editor, 'An Hòa', 'Tân An');
          inUpdate(editor, () => void $decide(verdict));
        }),
      );
    expect(decided('accept')).toBe('Phường Tân An ra quân, Tân An sạch.');
    expect(decided('reject')).toBe(words);
  });

  it('keep the looks and the link of the first letter, over several runs', () => {
    const document = suggesting(
      [paragraph([textRun('Xã '), link('https://example.vn', 'Bình'), textRun(' An', 1), textRun(' đẹp')])],
      'Xã',
      ({ editor, sheet }) => {
        replaceAll(editor, 'Bình An', 'Tân Lập');
        expect(sheet()).toBe('Xã {-Bình-}{+Tân Lập+}{- An-} đẹp');
        inUpdate(editor, () => void $decide('accept'));
      },
    );
    expect(document.root.children).toEqual([
      paragraph([textRun('Xã '), link('https://example.vn', 'Tân Lập'), textRun(' đẹp')]),
    ]);
  });

  it('come in their order where places touch one another', () => {
    const document = suggesting([paragraph('haha')], 'haha', ({ editor }) => {
      replaceAll(editor, 'ha', 'hi');
      inUpdate(editor, () => void $decide('accept'));
    });
    expect(shown(document)).toBe('hihi');
  });

  it('do not come a second time for old ones that are proposed to go already', () => {
    suggesting([paragraph(words)], 'An Hòa', ({ editor, sheet }) => {
      replaceAll(editor, 'An Hòa', 'Tân An');
      const once = sheet();
      replaceAll(editor, 'An Hòa', 'Tân An');
      expect(sheet()).toBe(once);
    });
  });
});

describe('while somebody suggests', () => {
  it('a fix of the proof-reader is proposed, and the caret stands behind it', () => {
    const document = suggesting([paragraph('Sáng nay nay ra quân')], 'Sáng', ({ editor, type, sheet }) => {
      const saved = readDocument(editor);
      expect(applyFindingFix(editor, saved, fixing(saved, 'nay nay', 'nay'))).toBeDefined();
      expect(sheet()).toBe('Sáng {-nay nay-}{+nay+} ra quân');
      type(' đã');
      expect(sheet()).toBe('Sáng {-nay nay-}{+nay đã+} ra quân');
    });
    expect(documentText(document)).toBe('Sáng nay nay ra quân');
    expect(changesOf(document)).toHaveLength(1);
  });

  it('new words of the event sheet are proposed, captions change at once, and one way takes both back', () => {
    const before = storyDocument([paragraph(words), photo({ caption: 'Ở An Hòa' }), paragraph('Hết')]);
    const after = suggesting(before.root.children, 'Hết', ({ editor, sheet }) => {
      const uses = findSheetUses({ content: StoryContent.parse({ document: before }), photos: [] }, [
        { words: 'An Hòa', becomes: 'Tân An' },
      ]).flatMap(({ place, ...use }) => ('index' in place ? [{ ...use, place }] : []));
      let changes: readonly string[] = [];
      inUpdate(editor, () => {
        changes = $replaceInText(before, uses);
      });
      expect(sheet()).toBe('Phường {-An Hòa-}{+Tân An+} ra quân, {-An Hòa-}{+Tân An+} sạch.\nphoto()\nHết');
      const replaced = readDocument(editor);
      expect(replaced.root.children[1]).toEqual(photo({ caption: 'Ở Tân An' }));
      inUpdate(editor, () => $replaceBack({ replaced, uses, changes }));
    });
    expect(after).toEqual(before);
  });

  it('a snippet of one line is proposed where the caret is, in place of what is selected', () => {
    const document = suggesting([paragraph(words)], 'An Hòa', ({ editor, sheet }) => {
      select(editor, 'An Hòa', 'words');
      insert(editor, storyDocument([paragraph('Tân An')]));
      expect(sheet()).toBe('Phường {-An Hòa-}{+Tân An+} ra quân, An Hòa sạch.');
    });
    expect(documentText(document)).toBe(words);
  });

  it('the words of a snippet of several blocks are proposed', () => {
    const document = suggesting([paragraph('Một.'), paragraph('Hai.')], 'Hai.', ({ editor }) => {
      insert(editor, storyDocument([heading('h2', 'Mời dự'), paragraph('Họp báo')]));
    });
    expect(documentText(document)).toBe('Một.\n\nHai.');
    expect(shown(document)).toContain('{+Mời dự+}');
  });

  it('a snippet inside one’s own suggestion is proposed too, its blocks as well', () => {
    const document = suggesting([paragraph('Một.')], 'Một.', ({ editor, type, sheet }) => {
      type('ab');
      select(editor, 'a', 'caret');
      insert(editor, storyDocument([paragraph('mới')]));
      expect(sheet()).toBe('Một.{+amới+}{+b+}');
      expect(changesOf(readDocument(editor))).toHaveLength(1);
      insert(editor, storyDocument([heading('h2', 'Tít'), paragraph('Lời')]));
      inUpdate(editor, () => void $decide('reject'));
    });
    expect(documentText(document)).toBe('Một.');
  });

  it('what is inserted in the middle of another’s suggestion stands beside its halves', () => {
    const document = suggesting([paragraph(words)], 'An Hòa', ({ editor, sheet }) => {
      select(editor, 'An Hòa', 'words');
      inUpdate(editor, () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x'));
      select(editor, 'An H', 'caret');
      insert(editor, storyDocument([paragraph('mới')]));
      expect(sheet()).toBe('Phường {-An H-}{+mới+}{-òa-}{+x+} ra quân, An Hòa sạch.');
    });
    expect(documentText(document)).toBe(words);
  });
});

type Editor = Desk['editor'];

/** As the bar of find and replace does: from behind, so that the places before stay true. */
function replaceAll(editor: Editor, found: string, becomes: string): void {
  inUpdate(editor, () => {
    for (const text of $getRoot().getChildren().map($blockText)) {
      const places = [...text.text.matchAll(new RegExp(found, 'gu'))].map(({ index }) => index);
      for (const start of places.toReversed())
        $replaceWords(text, { start, end: start + found.length }, becomes);
    }
  });
}

function fixing(document: StoryDocument, wrong: string, text: string): Finding {
  const start = documentText(document).indexOf(wrong);
  return Finding.parse({
    rule: 'doubled-word',
    level: 'warn',
    title: 'Lặp từ',
    reason: 'đoạn 1',
    place: { kind: 'block', index: 0, start, end: start + wrong.length },
    fix: { text },
  });
}

/** The snippet is there when the update that puts it in is. */
function insert(editor: Editor, document: StoryDocument): void {
  insertDocument(editor, document);
  inUpdate(editor, () => undefined);
}

function changesOf(document: StoryDocument): string[] {
  const ids = [...JSON.stringify(document).matchAll(/"id":"([^"]+)"/gu)].map(([, id]) => id ?? '');
  return [...new Set(ids)];
}
