// Reading a text for a save: the same as Lexical's own JSON, and untouched blocks are the very objects that were read before.
import { describe, expect, test, vi } from 'vitest';
import { $getRoot, $isElementNode, $isTextNode, ParagraphNode } from 'lexical';
import { readDocument, startReading } from '#renderer/editor/body/read-document.ts';
import { heading, list, paragraph, photo, storyDocument, table, tableCell } from '#shared/document/build.ts';
import { StoryDocument } from '#shared/model/blocks.ts';
import { pick, randomBlocks, seeded } from '#tests/support/random-document.ts';
import { openStoryText } from './support/story-text-editor.ts';

const photoId = '0b1f2f2e-6f0c-4a55-9a1c-3b9c3f3f6a01';
const document = storyDocument([
  heading('h2', 'Kết quả'),
  paragraph('Đoạn một.'),
  list('bullet', ['Khu phố 1', 'Khu phố 2']),
  table([[tableCell([paragraph('Ô một')]), tableCell([paragraph('Ô hai')])]]),
  photo({ photoId, caption: 'Lễ khai mạc' }),
  paragraph('Đoạn cuối.'),
]);

function openReading() {
  const editor = openStoryText(document);
  startReading(editor, document);
  return editor;
}

function $firstText(index: number) {
  const block = $getRoot().getChildAtIndex(index);
  const text = $isElementNode(block) ? block.getFirstDescendant() : null;
  if (!$isTextNode(text)) throw new Error('No text there');
  return text;
}

describe('the text as it is read for a save', () => {
  test('is what was opened, object for object, as long as nobody types', () => {
    using editor = openReading();
    const read = readDocument(editor).root.children;
    expect(read.map((block, index) => block === document.root.children[index])).toEqual(read.map(() => true));
  });

  test.each([
    ['a paragraph', 1],
    ['an item of a list', 2],
    ['a cell of a table', 3],
  ])('has a new block where one typed in %s, and only there', (_, index) => {
    using editor = openReading();
    editor.update(() => void $firstText(index).setTextContent('Chữ mới'), { discrete: true });
    const read = readDocument(editor).root.children;
    expect(read.map((block, place) => block === document.root.children[place])).toEqual(
      read.map((_block, place) => place !== index),
    );
    expect(JSON.stringify(read[index])).toContain('Chữ mới');
  });

  test('is the old one again after undo', () => {
    using editor = openReading();
    const before = editor.getEditorState();
    editor.update(() => void $firstText(1).setTextContent('Chữ mới'), { discrete: true });
    readDocument(editor);
    // What undo does.
    editor.setEditorState(before);
    expect(readDocument(editor)).toEqual(document);
  });

  test('equals Lexical’s own form after any edit', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const random = seeded(seed);
      using editor = openStoryText(storyDocument([paragraph('đầu'), ...randomBlocks(random, [photoId])]));
      startReading(editor, StoryDocument.parse(editor.getEditorState().toJSON()));
      for (let step = 0; step < 6; step += 1) {
        editor.update(
          () => {
            const block = pick(random, $getRoot().getChildren());
            const what = random(4);
            if (what === 0) block.insertBefore(new ParagraphNode());
            else if (what === 1 && $getRoot().getChildrenSize() > 1) block.remove();
            else if ($isElementNode(block)) block.getAllTextNodes()[0]?.setTextContent(`bước ${step}`);
          },
          { discrete: true },
        );
        expect(readDocument(editor), `seed ${seed}, step ${step}`).toEqual(
          StoryDocument.parse(editor.getEditorState().toJSON()),
        );
      }
    }
  });

  test('keeps the words of a block that may not be stored, as a paragraph, and reports the fault', () => {
    const reported = vi.fn<typeof globalThis.reportError>();
    vi.stubGlobal('reportError', reported);
    using editor = openReading();
    editor.update(
      () => {
        const text = $firstText(1);
        // What no transform of ours mends and no schema takes.
        Object.assign(text.getWritable(), { __detail: 0.5 });
      },
      { discrete: true },
    );
    const read = readDocument(editor).root.children;
    vi.unstubAllGlobals();
    expect(read[1]).toEqual(paragraph('Đoạn một.'));
    expect(reported).toHaveBeenCalledOnce();
  });
});
