import { buildEditorFromExtensions, type LexicalEditorWithDispose } from '@lexical/extension';
import { HeadlessExtension } from '@lexical/headless';
import { HistoryExtension } from '@lexical/history';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  configExtension,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentText } from '#shared/document/to-text.ts';
import { heading, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Block, StoryDocument } from '#shared/model/blocks.ts';
import { StoryContent } from '#shared/model/story.ts';
import type { KeptUndo, PlacedUndoStep, UndoPatch } from '#shared/model/undo.ts';
import { StoryTextExtension } from '#renderer/editor/extensions/story-text.ts';
import { openUndoKeeper } from '#renderer/editor/undo/keep-undo.ts';
import type { FieldSource } from '#renderer/editor/undo/record-fields.ts';
import { readDocument } from './support/story-text-editor.ts';

const start = storyDocument([
  heading('h2', 'Ra quân'),
  paragraph('Sáng 22/11, phường An Hòa ra quân tổng vệ sinh.'),
  photo({ caption: 'Bà con khu phố 3.' }),
  paragraph('Đoạn cuối.'),
]);
const nothing: KeptUndo = { done: 0, steps: [] };

describe('undo over the end of a sitting', () => {
  it('takes back in a new window, step by step, what was written in the one before, and does it again', () => {
    const first = openSitting(start);
    first.write(1, ' Hơn 300 người tham gia.');
    first.addBlock('Một đoạn mới.');
    first.write(3, ' Hết.');
    const texts = first.texts;
    const kept = first.save();

    const second = openSitting(first.document(), kept);
    expect(second.press(UNDO_COMMAND)).toBe(texts[2]);
    expect(second.press(UNDO_COMMAND)).toBe(texts[1]);
    expect(second.press(UNDO_COMMAND)).toBe(texts[0]);
    expect(second.press(UNDO_COMMAND)).toBe(texts[0]);
    expect(second.document()).toEqual(start);
    expect([1, 2, 3].map(() => second.press(REDO_COMMAND))).toEqual(texts.slice(1));
  });

  it('keeps what was undone before the window closed, to be done again in the next', () => {
    const first = openSitting(start);
    first.write(1, ' Thêm.');
    first.write(3, ' Nữa.');
    first.press(UNDO_COMMAND);
    const second = openSitting(first.document(), first.save());
    expect(second.press(REDO_COMMAND)).toBe(first.texts[2]);
    expect(second.press(UNDO_COMMAND)).toBe(first.texts[1]);
    expect(second.press(UNDO_COMMAND)).toBe(first.texts[0]);
  });

  it('forgets what was undone in the last sitting once something new is written', () => {
    const first = openSitting(start);
    first.write(1, ' Thêm.');
    first.press(UNDO_COMMAND);
    const second = openSitting(first.document(), first.save());
    second.write(3, ' Khác.');
    const text = second.texts[1];
    expect(second.press(REDO_COMMAND)).toBe(text);
    expect(second.save().steps).toHaveLength(1);
  });

  it('writes per save what changed since, not the story', () => {
    const long = storyDocument(Array.from({ length: 400 }, (_, at) => paragraph(`Đoạn ${at}. ${words}`)));
    const sitting = openSitting(long);
    sitting.write(200, ' An Hòa');
    const { put } = sitting.patch();
    expect(put).toHaveLength(1);
    expect(JSON.stringify(put).length).toBeLessThan(300);
    expect(sitting.patch().put).toEqual([]);
  });

  it('moves one far block as one small step', () => {
    const sitting = openSitting(
      storyDocument(Array.from({ length: 200 }, (_, at) => paragraph(`Đoạn ${at}. ${words}`))),
    );
    sitting.change(() => {
      const block = $getRoot().getFirstChild();
      if (block !== null) $getRoot().append(block);
    });
    expect(JSON.stringify(sitting.patch().put).length).toBeLessThan(2000);
  });

  it('leaves a text alone that is not the one the steps lead to', () => {
    const first = openSitting(start);
    first.write(1, ' Thêm.');
    const kept = first.save();
    const changed = storyDocument([heading('h2', 'Khác hẳn'), paragraph('Người khác đã viết lại.')]);
    const second = openSitting(changed, kept);
    expect(second.press(UNDO_COMMAND)).toBe(documentText(changed));
  });

  it('takes back and does again what was kept before a story could name people in a photo', () => {
    const photoSaying = (caption: string): string =>
      `{"type":"photo","version":1,"photoId":null,"caption":"${caption}","alt":null,"credit":null,"size":"text","align":"center"}`;
    const step = (position: number, was: string[], is: string[]): PlacedUndoStep => {
      const texts = { head: 1, tail: 1, was: was.join(','), is: is.join(',') };
      const hunk = { at: 2, before: was.length, after: is.length, ...texts };
      return { position, step: { hunks: [hunk], fields: {} } };
    };
    const [shown, before] = [photoSaying('Bà con khu phố 3.'), photoSaying('Bà con.')];
    const steps = [step(1, [], [before]), step(2, [before], [shown]), step(3, [shown], [])];
    const sitting = openSitting(start, { done: 2, steps });
    const blocks = (command: typeof UNDO_COMMAND): Block[] => {
      sitting.press(command);
      return sitting.document().root.children;
    };
    const [title, text, own, last] = start.root.children;
    expect(blocks(REDO_COMMAND)).toEqual([title, text, last]);
    expect(blocks(UNDO_COMMAND)).toEqual([title, text, own, last]);
    expect(blocks(UNDO_COMMAND)).toEqual([title, text, photo({ caption: 'Bà con.' }), last]);
    expect(blocks(UNDO_COMMAND)).toEqual([title, text, last]);
  });

  it('never brings back a block that may not be stored', () => {
    const first = openSitting(start);
    first.write(1, ' Thêm.');
    const kept = first.save();
    const [step] = kept.steps;
    const [hunk] = step?.step.hunks ?? [];
    if (step === undefined || hunk === undefined) throw new Error('No step was kept');
    const broken = { ...hunk, was: `${hunk.was}","hidden":"` };
    const damaged = { ...kept, steps: [{ ...step, step: { ...step.step, hunks: [broken] } }] };
    const torn = { ...hunk, was: `${hunk.was}"}` };
    const unreadable = { ...kept, steps: [{ ...step, step: { ...step.step, hunks: [torn] } }] };
    for (const steps of [damaged, unreadable]) {
      const second = openSitting(first.document(), steps);
      second.press(UNDO_COMMAND);
      expect(JSON.stringify(second.document())).not.toContain('hidden');
    }
  });
});

const words = 'Sáng 22/11, Đảng ủy phường An Hòa phối hợp các ban ngành ra quân tổng vệ sinh. '.repeat(6);

type Sitting = {
  /** The text at the start and after every change made here. */
  readonly texts: string[];
  readonly change: ($change: () => void) => void;
  readonly write: (block: number, words: string) => void;
  readonly addBlock: (text: string) => void;
  readonly press: (command: typeof UNDO_COMMAND) => string;
  readonly patch: () => UndoPatch;
  /** What the library has after a save. */
  readonly save: () => KeptUndo;
  readonly document: () => StoryDocument;
};

function openSitting(document: StoryDocument, kept: KeptUndo = nothing): Sitting {
  const editor: LexicalEditorWithDispose = buildEditorFromExtensions(
    {
      name: 'sitting',
      $initialEditorState: JSON.stringify(document),
      dependencies: [HeadlessExtension, configExtension(HistoryExtension, { disabled: false })],
      onError: (error) => {
        throw error;
      },
    },
    StoryTextExtension,
  );
  const opened = StoryContent.parse({ document });
  const keeper = openUndoKeeper(editor, { kept, opened, fields: untouchedFields(opened) });
  const stored = new Map(kept.steps.map(({ position, step }) => [position, step]));
  const text = (): string => documentText(readDocument(editor));
  const texts = [text()];
  const change = ($change: () => void): void => {
    editor.update($change, { discrete: true, tag: HISTORY_PUSH_TAG });
    texts.push(text());
  };
  const patch = (): UndoPatch => {
    const made = keeper.patch();
    made.kept();
    for (const { position, step } of made.patch.put) stored.set(position, step);
    return made.patch;
  };
  return {
    texts,
    change,
    patch,
    write: (block, added) => change(() => $writeAtEnd(block, added)),
    addBlock: (added) =>
      change(() => void $getRoot().append($createParagraphNode().append($createTextNode(added)))),
    press: (command) => {
      editor.dispatchCommand(command, undefined);
      editor.update(() => undefined, { discrete: true });
      return text();
    },
    save: () => {
      const { first, last, done } = patch();
      const steps = [...stored]
        .filter(([position]) => position >= first && position <= last)
        .map(([position, step]) => ({ position, step }))
        .sort((one, other) => one.position - other.position);
      return { done, steps };
    },
    document: () => readDocument(editor),
  };
}

function untouchedFields(opened: StoryContent): FieldSource {
  return {
    content: () => opened,
    subscribe: () => () => undefined,
    typed: () => undefined,
    put: () => {
      throw new Error('No step here is one of fields');
    },
  };
}

function $writeAtEnd(block: number, words: string): void {
  const node = $getRoot().getChildAtIndex(block);
  const last = $isElementNode(node) ? node.getLastDescendant() : null;
  if ($isTextNode(last)) last.setTextContent(last.getTextContent() + words);
}
