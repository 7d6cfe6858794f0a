// Street trees and the wires between them.
import type { Canvas } from './canvas.ts';
import { darker, lighter } from './colour.ts';
import { circle, group, path, stroke } from './svg.ts';
import type { Point } from './svg.ts';

/** A street tree: trunk and clustered crown, lit from the left. */
export function tree(canvas: Canvas, foot: Point, height: number, leafColour: string = '#55774a'): string {
  const { random } = canvas;
  const [x, y] = foot;
  const crown: Point = [x, y - height * 0.7];
  const reach = height * 0.3;
  const clump = (count: number, paint: string, offset: Point, share: number): string =>
    group(
      Array.from({ length: count }, () => {
        const angle = random.between(0, Math.PI * 2);
        const away = Math.sqrt(random.next()) * reach * 0.9 * share;
        const at: Point = [
          crown[0] + offset[0] * reach + Math.cos(angle) * away,
          crown[1] + offset[1] * reach + Math.sin(angle) * away * 0.78,
        ];
        return circle(at, reach * random.between(0.17, 0.32) * share, paint);
      }),
    );
  return group([
    path(
      `M ${x - height * 0.03} ${y} Q ${x - height * 0.015} ${y - height * 0.4} ${x - height * 0.1} ${y - height * 0.66} L ${x} ${y - height * 0.55} ` +
        `L ${x + height * 0.1} ${y - height * 0.7} Q ${x + height * 0.015} ${y - height * 0.4} ${x + height * 0.035} ${y} Z`,
      '#5d4634',
    ),
    clump(26, darker(leafColour, 0.32), [0.12, 0.16], 1.1),
    clump(26, leafColour, [0, 0], 1),
    clump(15, lighter(leafColour, 0.11), [-0.2, -0.2], 0.66),
  ]);
}

/** Wires sagging from one side of the picture to the other. */
export function wires(from: Point, to: Point, count: number, sag: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const shift = index * 9;
    const middle = (from[0] + to[0]) / 2;
    return `M ${from[0]} ${from[1] + shift} Q ${middle} ${(from[1] + to[1]) / 2 + sag + shift * 1.6} ${to[0]} ${to[1] + shift}`;
  });
  return stroke(lines.join(' '), '#2b2724', 2, { opacity: 0.55 });
}
