import { describe, expect, test } from 'vitest';
import { firstSlots, resized, stepSlot } from '#renderer/features/photos/compare/slots.ts';
import { markOfKey, toggleLabel } from '#renderer/features/photos/marks/mark-keys.ts';
import { actualPixels, panned } from '#renderer/features/photos/zoom/zoom.ts';
import { noRecipe } from '#shared/model/recipe.ts';
import { aPhoto } from '#tests/support/builders.ts';

const press = (key: string, code: string, given: Partial<Record<'shiftKey' | 'ctrlKey', boolean>> = {}) => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...given,
});

describe('keys that mark', () => {
  test.each([
    ['p', 'KeyP', { pick: 'picked' }],
    ['X', 'KeyX', { pick: 'rejected' }],
    ['u', 'KeyU', { pick: 'none' }],
    ['0', 'Digit0', { stars: 0 }],
    ['5', 'Numpad5', { stars: 5 }],
    ['6', 'Digit6', { label: 'red' }],
    ['9', 'Digit9', { label: 'blue' }],
    ['-', 'Minus', { label: 'purple' }],
  ])('%s sets %s %o', (key, code, set) => {
    expect(markOfKey(press(key, code))).toEqual({ set, advance: false });
  });

  test('with Shift they mark and go on, whatever the key types then; with Ctrl they mean something else', () => {
    expect(markOfKey(press('#', 'Digit3', { shiftKey: true }))).toEqual({ set: { stars: 3 }, advance: true });
    expect(markOfKey(press('P', 'KeyP', { shiftKey: true }))).toEqual({
      set: { pick: 'picked' },
      advance: true,
    });
    expect(markOfKey(press('p', 'KeyP', { ctrlKey: true }))).toBeUndefined();
    expect(markOfKey(press('a', 'KeyA'))).toBeUndefined();
  });

  test('a label all of them have is taken off by its own key', () => {
    const red = { label: 'red' as const };
    expect(toggleLabel(red, [red, red])).toEqual({ label: 'none' });
    expect(toggleLabel(red, [red, { label: 'none' }])).toEqual(red);
    expect(toggleLabel({ stars: 2 }, [red])).toEqual({ stars: 2 });
  });
});

describe('comparing', () => {
  const photos = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
  test('begins with the selection, else with the active photo and what follows it', () => {
    expect(firstSlots({ photos, selected: ['d', 'b'], activeId: 'b', count: 2 })).toEqual(['b', 'd']);
    expect(firstSlots({ photos, selected: ['c'], activeId: 'c', count: 2 })).toEqual(['c', 'd']);
    expect(firstSlots({ photos, selected: [], activeId: 'e', count: 2 })).toEqual(['e', 'd']);
  });
  test('four places keep the two there were; a photo that is gone gives its place up', () => {
    const asked = { photos, selected: [], activeId: 'b', count: 4 };
    expect(resized(['b', 'd'], asked)).toEqual(['b', 'd', 'c', 'e']);
    expect(resized(['b', 'x'], { ...asked, count: 2 })).toEqual(['b', 'c']);
  });
  test('an arrow brings the next candidate that is not there yet, and stops at the end', () => {
    expect(stepSlot(['a', 'b'], photos, { at: 0, step: 1 })).toEqual(['c', 'b']);
    expect(stepSlot(['c', 'e'], photos, { at: 1, step: -1 })).toEqual(['c', 'd']);
    expect(stepSlot(['d', 'e'], photos, { at: 0, step: 1 })).toEqual(['d', 'e']);
  });
});

describe('real pixels', () => {
  const photo = aPhoto({});
  const focused = { ...photo, capture: { ...photo.capture, focus: { x: 0.3, y: 0.4 } } };
  test('are those an editor wanted sharp, else where the camera focused, else under the pointer', () => {
    const chosen = { ...focused, recipe: { ...noRecipe, focus: { x: 0.7, y: 0.2 } } };
    const pointer = { x: 0.1, y: 0.9 };
    const centers = [chosen, focused, photo].map((one) => actualPixels(one, pointer).center);
    expect(centers).toEqual([{ x: 0.7, y: 0.2 }, { x: 0.3, y: 0.4 }, pointer]);
    expect(actualPixels(photo, undefined).center).toEqual({ x: 0.5, y: 0.5 });
  });
  test('are moved by dragging as far as the edge of the picture', () => {
    const sizes = { picture: { width: 6000, height: 4000 }, frame: { width: 1000, height: 800 } };
    const zoom = { isActual: true, center: { x: 0.5, y: 0.5 } };
    expect(panned(zoom, { dx: 600, dy: -400 }, sizes).center).toEqual({ x: 0.4, y: 0.6 });
    expect(panned(zoom, { dx: 9000, dy: -9000 }, sizes).center).toEqual({ x: 1 / 12, y: 0.9 });
  });
});
