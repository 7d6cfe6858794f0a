// Where the hands are. Elbow and hand are measured from the shoulder in head units: x outwards, y down.
import type { Point } from '../drawing/svg.ts';

export type Arm = { readonly elbow: Point; readonly hand: Point };

export type Pose = {
  readonly left: Arm;
  readonly right: Arm;
  /** Degrees, from the feet. */
  readonly lean?: number;
  /** -1 looks to the left of the picture, 1 to the right. */
  readonly turn?: number;
  /** Degrees the head is tilted. */
  readonly nod?: number;
};

export const arms = {
  down: { elbow: [0.12, 0.95], hand: [0.06, 1.75] },
  folded: { elbow: [0.2, 0.95], hand: [-0.52, 1.5] },
  holding: { elbow: [0.24, 0.92], hand: [-0.14, 1.02] },
  clapping: { elbow: [0.3, 0.85], hand: [-0.5, 0.72] },
  giving: { elbow: [0.42, 0.72], hand: [1.12, 0.62] },
  /** Across the body, towards the other side. */
  across: { elbow: [0.16, 0.92], hand: [-0.98, 0.78] },
  waving: { elbow: [0.62, 0.3], hand: [0.82, -0.62] },
  explaining: { elbow: [0.36, 0.8], hand: [0.78, 0.24] },
  table: { elbow: [0.26, 0.95], hand: [-0.3, 1.32] },
  sweepingHigh: { elbow: [0.3, 0.78], hand: [-0.52, 1.02] },
  sweepingLow: { elbow: [0.26, 0.88], hand: [-0.02, 1.5] },
} as const satisfies Record<string, Arm>;

export function pose(
  left: keyof typeof arms,
  right: keyof typeof arms = left,
  rest: Omit<Pose, 'left' | 'right'> = {},
): Pose {
  return { left: arms[left], right: arms[right], ...rest };
}

/** The same arm, its hand moved a little: what a second has done between two pictures of a burst. */
export function moved(arm: Arm, by: Point): Arm {
  return {
    elbow: [arm.elbow[0] + by[0] / 2, arm.elbow[1] + by[1] / 2],
    hand: [arm.hand[0] + by[0], arm.hand[1] + by[1]],
  };
}
