import { $getRoot, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import { paragraph, storyDocument, textRun } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import { openStoryText, readDocument } from './support/story-text-editor.ts';

let clock = 1000;

/** A key as a hand presses it, long after the one before. */
function press(editor: LexicalEditor, key: string, more: Partial<KeyboardEvent> = {}): void {
  let isTaken = false;
  const preventDefault = (): void => {
    isTaken = true;
  };
  clock += 150;
  const event = { key, timeStamp: clock, preventDefault, ...more };
  // Proof: these are the properties the handlers read.
  editor.dispatchCommand(KEY_DOWN_COMMAND, event as KeyboardEvent);
  if (!isTaken) editor.update(() => $getRoot().selectEnd().insertText(key), { discrete: true });
  // What was written, then what is made of it.
  for (let step = 0; step < 2; step += 1) editor.read(() => undefined);
}

function after(text: string, keys: string, more: Partial<KeyboardEvent> = {}): Block[] {
  using editor = openStoryText(storyDocument([paragraph(text)]));
  editor.update(() => void $getRoot().selectEnd(), { discrete: true });
  for (const key of keys) press(editor, key, more);
  return readDocument(editor).root.children;
}

describe('the closing sign, pressed by hand, marks the words between', () => {
  test.each([
    ['Có **bốn tấn', '**', [textRun('Có '), textRun('bốn tấn', textFormat.bold)]],
    ['Có *bốn tấn', '*', [textRun('Có '), textRun('bốn tấn', textFormat.italic)]],
    ['Có ~~ba', '~~', [textRun('Có '), textRun('ba', textFormat.strikethrough)]],
  ])('%s%s', (text, keys, runs) => {
    expect(after(text, keys)).toEqual([paragraph(runs)]);
  });

  test('what is typed next is plain again', () => {
    expect(after('Có **bốn', '** ')).toEqual([
      paragraph([textRun('Có '), textRun('bốn', textFormat.bold), textRun(' ')]),
    ]);
  });
});

describe('signs that mean something else stay signs', () => {
  test.each([
    ['(*) Theo báo cáo. Xem (', '*'],
    ['5*3', '*'],
    ['5 * 3 ', '*'],
    ['* * ', '*'],
    ['a**b', '**'],
    ['Có ****', '*'],
    ['Có ** ', '**'],
  ])('%s%s', (text, keys) => {
    expect(after(text, keys)).toEqual([paragraph(text + keys)]);
  });

  test('also where they come composed, or in a burst', () => {
    expect(after('Có **bốn', '**', { isComposing: true })).toEqual([paragraph('Có **bốn**')]);
    expect(after('Có **bốn', '**', { timeStamp: 5 })).toEqual([paragraph('Có **bốn**')]);
  });
});
