import { describe, expect, test } from 'vitest';
import {
  boxAround,
  boxBetween,
  moveBox,
  nextBox,
  scaleBox,
} from '#renderer/features/photos/names/box-geometry.ts';

describe('a box on a picture', () => {
  test('is a head’s size around a click, and the size of the others once there are some', () => {
    expect(boxAround({ x: 0.5, y: 0.5 }, [], 1.5)).toEqual({
      x: 0.455,
      y: 0.415625,
      width: 0.09,
      height: 0.16875,
    });
    const other = { x: 0, y: 0, width: 0.2, height: 0.2 };
    expect(boxAround({ x: 0.5, y: 0.5 }, [other], 1.5)).toEqual({ x: 0.4, y: 0.4, width: 0.2, height: 0.2 });
  });

  test('stays whole inside the picture, wherever it is put or moved', () => {
    expect(boxAround({ x: 0, y: 1 }, [], 1.5)).toMatchObject({ x: 0, y: 0.83125 });
    expect(moveBox({ x: 0.8, y: 0.1, width: 0.2, height: 0.2 }, { x: 0.5, y: -0.5 })).toEqual({
      ...{ x: 0.8, y: 0, width: 0.2, height: 0.2 },
    });
    expect(scaleBox({ x: 0, y: 0, width: 0.9, height: 0.9 }, 2)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  test('is drawn from any corner', () => {
    const box = { x: 0.2, y: 0.3, width: 0.2, height: 0.1 };
    expect(boxBetween({ x: 0.4, y: 0.4 }, { x: 0.2, y: 0.3 })).toEqual(box);
  });

  test('added by key stands to the right of the last one, else in the middle', () => {
    expect(nextBox([], 1.5)).toMatchObject({ x: 0.455 });
    expect(nextBox([{ x: 0.1, y: 0.3, width: 0.1, height: 0.1 }], 1.5)).toEqual({
      ...{ x: 0.23, y: 0.3, width: 0.1, height: 0.1 },
    });
  });
});
