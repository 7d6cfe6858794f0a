import { describe, expect, it } from 'vitest';
import {
  beginGroup,
  continueGroup,
  editOf,
  type FieldGroup,
  type TypedInput,
} from '#renderer/editor/undo/field-group.ts';

const PAUSE_MS = 700;

const typing: TypedInput = { inputType: 'insertText', composition: null };
const deleting: TypedInput = { inputType: 'deleteContentBackward', composition: null };
const composing = (composition: number): TypedInput => ({ inputType: 'insertCompositionText', composition });
const pasting: TypedInput = { inputType: 'insertFromPaste', composition: null };

/** What the field says after a change, how that came about, and milliseconds since the one before. */
type Change = readonly [text: string, typed: TypedInput | undefined, after?: number];

describe('what is undone together in a field', () => {
  it('letters without a pause between them', () => {
    expect(
      stepsOf('', [
        ['R', typing],
        ['Ra', typing],
        ['Ra ', typing],
        ['Ra q', typing],
      ]),
    ).toEqual(['', 'Ra q']);
  });

  it('a pause begins a step', () => {
    expect(
      stepsOf('', [
        ['R', typing],
        ['Ra', typing],
        ['Ra ', typing, PAUSE_MS + 1],
        ['Ra q', typing],
      ]),
    ).toEqual([...['', 'Ra', 'Ra q']]);
  });

  it('a caret that was moved begins a step', () => {
    expect(
      stepsOf('quân', [
        ['quân!', typing],
        ['Xquân!', typing],
      ]),
    ).toEqual(['quân', 'quân!', 'Xquân!']);
  });

  it('letters taken back while one types are no step of their own', () => {
    expect(
      stepsOf('', [
        ['R', typing],
        ['Rs', typing],
        ['R', deleting],
        ['Ra', typing],
      ]),
    ).toEqual(['', 'Ra']);
  });

  it('the Backspaces of an input method belong to the word, also behind a pause', () => {
    expect(
      stepsOf('đưong', [
        ['đưon', deleting, PAUSE_MS + 1],
        ['đưo', deleting, 0],
        ['đư', deleting, 0],
        ['đường', typing, 0],
        ['đường ', typing],
      ]),
    ).toEqual(['đưong', 'đường ']);
  });

  it('deleting more than the word one is in is a step, and what is typed then another', () => {
    expect(
      stepsOf('Ra quân', [
        ['Ra quâ', deleting],
        ['Ra ', deleting],
        ['Ra', deleting],
        ['Ra n', typing],
      ]),
    ).toEqual(['Ra quân', 'Ra', 'Ra n']);
  });

  it('a composed word with the space behind it, however long the composing takes', () => {
    expect(
      stepsOf('', [
        ['t', composing(1)],
        ['tô', composing(1), 2000],
        ['tổng', composing(1)],
        ['tổng ', typing, PAUSE_MS + 1],
        ['tổng v', composing(2)],
        ['tổng vệ', composing(2)],
        ['tổng vệ, ', typing],
        ['tổng vệ, s', typing],
      ]),
    ).toEqual(['', 'tổng ', 'tổng vệ, ', 'tổng vệ, s']);
  });

  it('a paste or words put there by a command stand alone', () => {
    expect(
      stepsOf('', [
        ['Có @h', typing],
        ['Có đồng chí Hùng', undefined],
        ['Có đồng chí Hùng,', typing],
        ['Có đồng chí Hùng, dán', pasting],
        ['Có đồng chí Hùng, dán!', typing],
      ]),
    ).toEqual([
      ...['', 'Có @h', 'Có đồng chí Hùng', 'Có đồng chí Hùng,'],
      ...['Có đồng chí Hùng, dán', 'Có đồng chí Hùng, dán!'],
    ]);
  });

  it('another field begins a step', () => {
    const group = beginGroup({ field: 'kicker', edit: editOf('', 'a'), typed: typing, at: 0 });
    const press = { field: 'lead', edit: editOf('', 'b'), typed: typing, at: 1 };
    expect(group && continueGroup(group, press, PAUSE_MS)).toBeUndefined();
  });
});

it('the stretch in which two texts differ is found where letters repeat', () => {
  expect(editOf('an an', 'an an an')).toEqual({ at: 5, removed: '', inserted: ' an' });
  expect(editOf('hoa', 'hòa')).toEqual({ at: 1, removed: 'o', inserted: 'ò' });
  expect(editOf('aa', 'a')).toEqual({ at: 1, removed: 'a', inserted: '' });
});

/** What the field said where a step begins or ends. */
function stepsOf(start: string, changes: readonly Change[]): string[] {
  const said = [start];
  let [before, at] = [start, 0];
  let open: FieldGroup | undefined;
  for (const [text, typed, after = 100] of changes) {
    at += after;
    const press = { field: 'headline', edit: editOf(before, text), typed, at };
    const going = open && continueGroup(open, press, PAUSE_MS);
    if (going === undefined) said.push(text);
    else said[said.length - 1] = text;
    open = going ?? beginGroup(press);
    before = text;
  }
  return said;
}
