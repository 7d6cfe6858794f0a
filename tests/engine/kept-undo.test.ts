import { expect, it } from 'vitest';
import { keptUndo } from '#engine/library/kept-undo.ts';
import { createStory, getStory, saveStoryChange } from '#engine/library/stories.ts';
import { storyChange } from '#shared/document/block-changes.ts';
import { hunkOf } from '#shared/document/undo-hunk.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import { StoryContent } from '#shared/model/story.ts';
import type { StoryChange } from '#shared/model/story-change.ts';
import { undoLimits, type PlacedUndoStep, type UndoPatch } from '#shared/model/undo.ts';
import { temporaryLibrary } from '#tests/support/library.ts';
import { testMoment } from '#tests/support/moment.ts';

const content = (text: string, headline = 'Ra quân'): StoryContent =>
  StoryContent.parse({ headline, document: storyDocument([paragraph(text)]) });

const step = (position: number, was: string, is: string): PlacedUndoStep => {
  const hunk = hunkOf({ at: 0, before: [paragraph(was)], after: [paragraph(is)] });
  return { position, step: { hunks: hunk === undefined ? [] : [hunk], fields: {} } };
};
const patch = (put: readonly PlacedUndoStep[], range: Partial<UndoPatch> = {}): UndoPatch => ({
  first: put[0]?.position ?? 1,
  last: put.at(-1)?.position ?? 0,
  done: put.at(-1)?.position ?? 0,
  put: [...put],
  ...range,
});

function openStory() {
  const { write } = temporaryLibrary();
  const { id } = createStory(write, { content: content('một'), at: testMoment });
  const changeTo = (saved: StoryContent): StoryChange =>
    storyChange(StoryContent.parse(getStory(write, id)), saved, (block) => JSON.stringify(block));
  const save = (revision: number, saved: StoryContent, undo: UndoPatch | null = null): number =>
    saveStoryChange(write, { id, revision, change: changeTo(saved), at: testMoment, undo }).revision;
  return { id, write, save, kept: (revision: number) => keptUndo(write, id, revision) };
}

it('steps come back with the text they were saved with', () => {
  const { save, kept } = openStory();
  const steps = [step(1, 'một', 'một hai')];
  const revision = save(1, content('một hai'), patch(steps));
  expect(kept(revision)).toEqual({ done: 1, steps });
});

it('a text that somebody else changed opens without steps', () => {
  const { save, kept } = openStory();
  const revision = save(1, content('một hai'), patch([step(1, 'một', 'một hai')]));
  const later = save(revision, content('khác hẳn'));
  expect(kept(later)).toEqual({ done: 0, steps: [] });
});

it('a save of fields alone leaves the steps of the text', () => {
  const { save, kept } = openStory();
  const steps = [step(1, 'một', 'một hai')];
  const revision = save(1, content('một hai'), patch(steps));
  const later = save(revision, content('một hai', 'Tít khác'));
  expect(kept(later)).toEqual({ done: 1, steps });
});

it('fields and text written before the steps were asked for cost none of them', () => {
  const { save, kept } = openStory();
  const steps = [step(1, 'một', 'một hai')];
  const opened = save(1, content('một hai'), patch(steps));
  const later = save(opened, content('một hai', 'Tít khác'));
  save(later, content('một hai ba', 'Tít khác'));
  expect(kept(opened)).toEqual({ done: 1, steps });
});

it('steps of a save that was refused are not kept', () => {
  const { save, kept } = openStory();
  save(1, content('của người khác'));
  expect(() => save(1, content('một hai'), patch([step(1, 'một', 'một hai')]))).toThrow(/lưu ở nơi khác/u);
  expect(kept(2)).toEqual({ done: 0, steps: [] });
});

it('what was undone and then written over goes', () => {
  const { save, kept } = openStory();
  const [one, two, other] = [step(1, 'một', 'hai'), step(2, 'hai', 'ba'), step(2, 'hai', 'bốn')];
  const revision = save(1, content('ba'), patch([one, two]));
  const undone = save(revision, content('hai'), patch([], { first: 1, last: 2, done: 1 }));
  expect(kept(undone)).toEqual({ done: 1, steps: [one, two] });
  const written = save(undone, content('bốn'), patch([other], { first: 1, last: 2, done: 2 }));
  expect(kept(written)).toEqual({ done: 2, steps: [one, other] });
});

it('the oldest steps go when there are too many, or when they take too much room', () => {
  const { save, kept } = openStory();
  const many = Array.from({ length: undoLimits.steps + 1 }, (_, at) => step(at + 1, `${at}`, `${at + 1}`));
  const revision = save(1, content('một'), patch(many));
  expect(kept(revision).steps).toHaveLength(undoLimits.steps);
  const huge = step(many.length + 1, 'x', 'y'.repeat(undoLimits.size - 1000));
  const later = save(revision, content('y'), patch([huge], { first: 2 }));
  const left = kept(later).steps;
  expect(left.at(-1)).toEqual(huge);
  expect(left.length).toBeLessThan(12);
});

it('steps that do not follow each other without a gap are worth nothing beyond it', () => {
  const { save, kept } = openStory();
  const [early, late] = [step(1, 'một', 'hai'), step(3, 'ba', 'bốn')];
  const revision = save(1, content('bốn'), patch([early, late]));
  expect(kept(revision)).toEqual({ done: 3, steps: [late] });
});
