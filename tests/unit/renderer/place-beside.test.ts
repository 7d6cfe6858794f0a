import { describe, expect, test } from 'vitest';
import { placeBeside } from '#renderer/ui/place-beside.ts';

const room = { width: 1000, height: 600 } as const;

function box(left: number, top: number, width: number, height: number) {
  return { left, top, width, height, right: left + width, bottom: top + height };
}

describe('a floating panel', () => {
  test('stands under its anchor', () => {
    expect(
      placeBeside(box(100, 100, 80, 28), { width: 200, height: 150 }, { placement: 'below-start', ...room }),
    ).toEqual({ left: 100, top: 132 });
  });

  test('turns over it where there is no room below', () => {
    expect(
      placeBeside(box(100, 500, 80, 28), { width: 200, height: 150 }, { placement: 'below-start', ...room }),
    ).toEqual({ left: 100, top: 346 });
  });

  test('turns under it where there is no room above', () => {
    expect(
      placeBeside(box(100, 60, 80, 28), { width: 200, height: 150 }, { placement: 'above-start', ...room }),
    ).toEqual({ left: 100, top: 92 });
  });

  test('never leaves the window', () => {
    expect(
      placeBeside(box(950, 100, 40, 28), { width: 200, height: 150 }, { placement: 'below-start', ...room }),
    ).toEqual({ left: 792, top: 132 });
    expect(
      placeBeside(box(100, 280, 80, 28), { width: 200, height: 900 }, { placement: 'below-start', ...room }),
    ).toEqual({ left: 100, top: 8 });
  });
});
