import { describe, expect, test } from 'vitest';
import { placeBeside } from '#renderer/ui/place-beside.ts';

const area = { left: 0, top: 0, right: 1000, bottom: 600 } as const;

function box(left: number, top: number, width: number, height: number) {
  return { left, top, width, height, right: left + width, bottom: top + height };
}

describe('a floating panel', () => {
  test('stands under its anchor', () => {
    expect(
      placeBeside(box(100, 100, 80, 28), { width: 200, height: 150 }, { placement: 'below-start', area }),
    ).toEqual({ left: 100, top: 132 });
  });

  test('turns over it where there is no room below', () => {
    expect(
      placeBeside(box(100, 500, 80, 28), { width: 200, height: 150 }, { placement: 'below-start', area }),
    ).toEqual({ left: 100, top: 346 });
  });

  test('turns under it where there is no room above', () => {
    expect(
      placeBeside(box(100, 60, 80, 28), { width: 200, height: 150 }, { placement: 'above-start', area }),
    ).toEqual({ left: 100, top: 92 });
  });

  test('never leaves the window', () => {
    expect(
      placeBeside(box(950, 100, 40, 28), { width: 200, height: 150 }, { placement: 'below-start', area }),
    ).toEqual({ left: 792, top: 132 });
    expect(
      placeBeside(box(100, 280, 80, 28), { width: 200, height: 900 }, { placement: 'below-start', area }),
    ).toEqual({ left: 100, top: 8 });
  });

  test('stays in its part of the window', () => {
    const sheet = { left: 300, top: 50, right: 700, bottom: 550 };
    expect(
      placeBeside(
        box(310, 200, 40, 20),
        { width: 200, height: 40 },
        { placement: 'above-center', area: sheet },
      ),
    ).toEqual({ left: 308, top: 156 });
    expect(
      placeBeside(
        box(660, 60, 30, 20),
        { width: 200, height: 40 },
        { placement: 'above-start', area: sheet },
      ),
    ).toEqual({ left: 492, top: 84 });
  });
});
