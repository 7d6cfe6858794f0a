import { describe, expect, test } from 'vitest';
import { emptySelection, rangeTo, toggle } from '#renderer/commands/selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];

describe('picking photos as in a file manager', () => {
  test('Ctrl adds one and takes it away again', () => {
    const both = toggle(toggle(emptySelection, 'b'), 'd');
    expect(both).toEqual({ ids: ['b', 'd'], anchor: 'd' });
    expect(toggle(both, 'b')).toEqual({ ids: ['d'], anchor: 'b' });
  });

  test('Shift takes everything from the first to here, in either direction, again and again', () => {
    const first = { ids: ['c'], anchor: 'c' };
    const down = rangeTo(first, shown, 'e');
    expect(down).toEqual({ ids: ['c', 'd', 'e'], anchor: 'c' });
    expect(rangeTo(down, shown, 'b')).toEqual({ ids: ['b', 'c'], anchor: 'c' });
  });

  test('a range with nothing picked before, or from a photo no longer shown, is one photo', () => {
    expect(rangeTo(emptySelection, shown, 'd')).toEqual({ ids: ['d'], anchor: 'd' });
    expect(rangeTo({ ids: ['x'], anchor: 'x' }, shown, 'd')).toEqual({ ids: ['d'], anchor: 'd' });
  });

  test('a photo that is not shown changes nothing', () => {
    const some = { ids: ['a'], anchor: 'a' };
    expect(rangeTo(some, shown, 'x')).toBe(some);
  });
});
