// Where things lie in a picture and in its frame, both ways.
import { describe, expect, it } from 'vitest';
import { boxToFrame, boxToPicture, frameSize, toFrame, toPicture, turnBox } from '#shared/picture/frame.ts';

const size = { width: 6000, height: 4000 };

describe('a frame', () => {
  it('is the picture itself while nothing is turned', () => {
    expect(frameSize(size, { turns: 0, straighten: 0 })).toEqual(size);
    expect(frameSize(size, { turns: 3, straighten: 0 })).toEqual({ width: 4000, height: 6000 });
  });

  it.each([-45, -12.5, -0.1, 0.1, 3, 30, 45])(
    'straightened by %f° keeps the shape and shows no empty corner',
    (straighten) => {
      const turn = { turns: 0, straighten };
      const frame = frameSize(size, turn);
      expect(frame.width / frame.height).toBeCloseTo(1.5, 10);
      const corners = [
        { x: 0, y: 0 },
        { x: 1, y: 0 },
        { x: 0, y: 1 },
        { x: 1, y: 1 },
      ].map((corner) => toPicture(corner, size, turn));
      const reach = corners.flatMap(({ x, y }) => [x, 1 - x, y, 1 - y]);
      expect(Math.min(...reach)).toBeGreaterThan(-1e-9);
      // As large as can be: a corner lies on the edge.
      expect(Math.min(...reach)).toBeLessThan(1e-9);
    },
  );

  it('turns a point the way the picture turns', () => {
    const inTheSky = { x: 0.25, y: 0.1 };
    expect(toFrame(inTheSky, size, { turns: 1, straighten: 0 })).toEqual({ x: 0.9, y: 0.25 });
    const { x, y } = toFrame({ x: 1, y: 0.5 }, size, { turns: 0, straighten: 10 });
    // Clockwise: what is at the right sinks.
    expect(x).toBeGreaterThan(1);
    expect(y).toBeGreaterThan(0.5);
  });

  it('finds the way back from everywhere', () => {
    for (let turns = 0; turns < 4; turns += 1) {
      for (const straighten of [-44, -3.3, 0, 0.7, 20]) {
        const there = toFrame({ x: 0.31, y: 0.77 }, size, { turns, straighten });
        const { x, y } = toPicture(there, size, { turns, straighten });
        expect([x, y]).toEqual([expect.closeTo(0.31, 10), expect.closeTo(0.77, 10)]);
      }
    }
  });

  it('takes a box along whole', () => {
    const face = { x: 0.2, y: 0.3, width: 0.1, height: 0.2 };
    const quarter = { turns: 1, straighten: 0 };
    const turned = boxToFrame(face, size, quarter);
    expect(turned).toEqual({
      ...{ x: expect.closeTo(0.5), y: expect.closeTo(0.2) },
      ...{ width: expect.closeTo(0.2), height: expect.closeTo(0.1) },
    });
    expect(turnBox(face, 1)).toEqual(turned);
    const back = boxToPicture(turned, size, quarter);
    expect([back.x, back.y, back.width, back.height]).toEqual(
      [0.2, 0.3, 0.1, 0.2].map((n) => expect.closeTo(n)),
    );
    // Straightened, the box round it is larger, never smaller.
    const slanted = boxToFrame(face, size, { turns: 0, straighten: 5 });
    expect(slanted.width * slanted.height).toBeGreaterThan(face.width * face.height);
  });
});
