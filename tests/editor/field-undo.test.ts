import { buildEditorFromExtensions } from '@lexical/extension';
import { HeadlessExtension } from '@lexical/headless';
import { HistoryExtension } from '@lexical/history';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  configExtension,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentText } from '#shared/document/to-text.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import { StoryContent } from '#shared/model/story.ts';
import type { KeptUndo } from '#shared/model/undo.ts';
import { FROM_OUTSIDE_TAG } from '#renderer/editor/body/keep-saved.tsx';
import { StoryTextExtension } from '#renderer/editor/extensions/story-text.ts';
import type { FieldPatch } from '#renderer/editor/undo/field-changes.ts';
import type { TypedInput } from '#renderer/editor/undo/field-group.ts';
import { openUndoKeeper } from '#renderer/editor/undo/keep-undo.ts';
import { readDocument } from './support/story-text-editor.ts';

const start = StoryContent.parse({
  headline: 'Ra quân',
  lead: 'Sáng 22/11.',
  document: storyDocument([paragraph('Câu đầu.')]),
});
const typing: TypedInput = { inputType: 'insertText', composition: null };

describe('one undo for the fields and the text of a story', () => {
  it('takes back fields and text in the order in which they were written, and does them again', () => {
    const sheet = openSheet(start);
    sheet.set({ headline: 'Ra quân sớm' });
    sheet.write('Câu hai.');
    sheet.set({ lead: 'Chiều 22/11.' });
    const said = [
      ['Ra quân', 'Sáng 22/11.', 'Câu đầu.'],
      ['Ra quân sớm', 'Sáng 22/11.', 'Câu đầu.'],
      ['Ra quân sớm', 'Sáng 22/11.', 'Câu đầu. Câu hai.'],
      ['Ra quân sớm', 'Chiều 22/11.', 'Câu đầu. Câu hai.'],
    ];
    expect([1, 2, 3, 4].map(() => sheet.press(UNDO_COMMAND))).toEqual([said[2], said[1], said[0], said[0]]);
    expect([1, 2, 3, 4].map(() => sheet.press(REDO_COMMAND))).toEqual([said[1], said[2], said[3], said[3]]);
    expect(sheet.shown).toEqual([...[['lead'], ['headline']], ...[['headline'], ['lead']]]);
  });

  it('is the same in the next sitting, and what was undone can be done again there', () => {
    const first = openSheet(start);
    first.set({ headline: 'Ra quân sớm', byline: [{ role: 'both', name: 'Minh An' }] });
    first.write('Câu hai.');
    first.set({ publicationDay: '2026-11-22' });
    first.press(UNDO_COMMAND);

    const second = openSheet(first.content(), first.save());
    expect(second.press(REDO_COMMAND)).toEqual(['Ra quân sớm', 'Sáng 22/11.', 'Câu đầu. Câu hai.']);
    expect(second.content().publicationDay).toBe('2026-11-22');
    for (let step = 0; step < 3; step += 1) second.press(UNDO_COMMAND);
    expect({ ...second.content(), document: start.document }).toEqual(start);
    expect(second.words()).toEqual(['Ra quân', 'Sáng 22/11.', 'Câu đầu.']);
  });

  it('keeps what was typed without a pause as one step, and writes it again as it grows', () => {
    const sheet = openSheet(start);
    sheet.type({ headline: 'Ra quân s' });
    expect(sheet.save().steps.map(({ step }) => step.fields)).toEqual([
      { headline: { was: 'Ra quân', is: 'Ra quân s' } },
    ]);
    sheet.type({ headline: 'Ra quân sớ' });
    sheet.type({ headline: 'Ra quân sớm' });
    const steps = sheet.save().steps.map(({ step }) => step);
    expect(steps).toEqual([{ hunks: [], fields: { headline: { was: 'Ra quân', is: 'Ra quân sớm' } } }]);
    expect(sheet.press(UNDO_COMMAND)[0]).toBe('Ra quân');
  });

  it('has no step for letters that were taken away again', () => {
    const sheet = openSheet(start);
    sheet.write('Câu hai.');
    sheet.type({ headline: 'Ra quân!' });
    sheet.type({ headline: 'Ra quân' }, { inputType: 'deleteContentBackward', composition: null });
    expect(sheet.save().steps).toHaveLength(1);
    expect(sheet.press(UNDO_COMMAND)).toEqual(['Ra quân', 'Sáng 22/11.', 'Câu đầu.']);
  });

  it('does not go on with what was typed before the text was written in', () => {
    const sheet = openSheet(start);
    sheet.type({ headline: 'Ra quân!' });
    sheet.write('Câu hai.');
    sheet.type({ headline: 'Ra quân!!' });
    expect(sheet.press(UNDO_COMMAND)).toEqual(['Ra quân!', 'Sáng 22/11.', 'Câu đầu. Câu hai.']);
  });

  it('takes fields and text back together that one change wrote', () => {
    const sheet = openSheet(start);
    sheet.write('An Hòa.', () => sheet.set({ headline: 'An Hòa ra quân' }));
    sheet.write('Hết.');
    sheet.press(UNDO_COMMAND);
    expect(sheet.press(UNDO_COMMAND)).toEqual(['Ra quân', 'Sáng 22/11.', 'Câu đầu.']);
    expect(sheet.press(REDO_COMMAND)).toEqual(['An Hòa ra quân', 'Sáng 22/11.', 'Câu đầu. An Hòa.']);
    const next = openSheet(sheet.content(), sheet.save());
    expect(next.press(UNDO_COMMAND)).toEqual(['Ra quân', 'Sáng 22/11.', 'Câu đầu.']);
  });

  it('takes back a version that was brought back, fields and text, as one step', () => {
    const sheet = openSheet(start);
    sheet.bringBack({ headline: 'Bản cũ', document: storyDocument([paragraph('Chữ cũ.')]) });
    expect(sheet.words()).toEqual(['Bản cũ', 'Sáng 22/11.', 'Chữ cũ.']);
    expect(sheet.press(UNDO_COMMAND)).toEqual(['Ra quân', 'Sáng 22/11.', 'Câu đầu.']);
    expect(sheet.press(REDO_COMMAND)).toEqual(['Bản cũ', 'Sáng 22/11.', 'Chữ cũ.']);
  });

  it('leaves a field alone that others have changed since, and goes on to the step before', () => {
    const sheet = openSheet(start);
    sheet.write('Câu hai.');
    sheet.set({ lead: 'Chiều 22/11.' });
    const next = openSheet({ ...sheet.content(), lead: 'Của người khác.' }, sheet.save());
    next.press(UNDO_COMMAND);
    expect(next.press(UNDO_COMMAND)).toEqual(['Ra quân', 'Của người khác.', 'Câu đầu.']);
  });

  it('knows what was typed before the steps of earlier sittings had come', () => {
    const sheet = openSheet({ ...start, headline: 'Ra quân sớm' }, nothing, start);
    expect(sheet.press(UNDO_COMMAND)[0]).toBe('Ra quân');
  });

  it('takes tags along that were filled in with the lead, and leaves them alone else', () => {
    const sheet = openSheet(start);
    sheet.set({ tags: ['một'] });
    expect(sheet.save().steps).toEqual([]);
    sheet.set({ lead: 'Mới.', tags: ['một', 'hai'] });
    sheet.press(UNDO_COMMAND);
    expect([sheet.content().lead, sheet.content().tags]).toEqual(['Sáng 22/11.', ['một']]);
  });
});

const nothing: KeptUndo = { done: 0, steps: [] };

/** A story open for writing: the fields here, the text in a real editor. */
function openSheet(story: StoryContent, kept: KeptUndo = nothing, opened: StoryContent = story) {
  let content = story;
  let typed: TypedInput | undefined;
  const shown: string[][] = [];
  const listeners = new Set<() => void>();
  const set = (patch: Partial<StoryContent>): void => {
    content = { ...content, ...patch };
    for (const listener of listeners) listener();
  };
  const editor = buildEditorFromExtensions(
    {
      name: 'sheet',
      $initialEditorState: JSON.stringify(story.document),
      dependencies: [HeadlessExtension, configExtension(HistoryExtension, { disabled: false })],
      onError: (error) => {
        throw error;
      },
    },
    StoryTextExtension,
  );
  const keeper = openUndoKeeper(editor, {
    kept,
    opened,
    fields: {
      content: () => content,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      typed: () => typed,
      put: (patch: FieldPatch, show) => {
        set(patch);
        if (show) shown.push(Object.keys(patch));
      },
    },
  });
  const stored = new Map(kept.steps.map(({ position, step }) => [position, step]));
  const words = (): string[] => [
    content.headline,
    content.lead,
    documentText(readDocument(editor)).replace('\n\n', ' '),
  ];
  return {
    shown,
    words,
    content: (): StoryContent => ({ ...content, document: readDocument(editor) }),
    /** As a command does. */
    set,
    /** As a person does. */
    type: (patch: FieldPatch, input = typing): void => {
      typed = input;
      set(patch);
      typed = undefined;
    },
    write: (text: string, alongside = (): void => undefined): void =>
      editor.update(
        () => {
          $getRoot().append($createParagraphNode().append($createTextNode(text)));
          alongside();
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      ),
    bringBack: (patch: Partial<StoryContent> & Pick<StoryContent, 'document'>): void => {
      content = { ...content, ...patch };
      const state = editor.parseEditorState(JSON.stringify(patch.document));
      editor.setEditorState(state, { tag: FROM_OUTSIDE_TAG });
      for (const listener of listeners) listener();
    },
    press: (command: typeof UNDO_COMMAND): string[] => {
      editor.dispatchCommand(command, undefined);
      editor.update(() => undefined, { discrete: true });
      return words();
    },
    /** What the library has after a save. */
    save: (): KeptUndo => {
      const { patch, kept: isKept } = keeper.patch();
      isKept();
      for (const { position, step } of patch.put) stored.set(position, step);
      const steps = [...stored]
        .filter(([position]) => position >= patch.first && position <= patch.last)
        .map(([position, step]) => ({ position, step }))
        .sort((one, other) => one.position - other.position);
      return { done: patch.done, steps };
    },
  };
}
