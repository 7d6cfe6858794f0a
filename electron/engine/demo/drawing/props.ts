// Things people hold, in head units round the point where the hands are.
import { colour, darker } from './colour.ts';
import { blossom, leaf, star } from './stage.ts';
import { circle, ellipse, group, path, rect, stroke } from './svg.ts';
import type { Point } from './svg.ts';

/** A framed certificate, 1.5 × 1.06 heads, its middle at `at`. */
export function certificate(at: Point): string {
  const [x, y] = at;
  const line = (top: number, width: number, paint: string): string =>
    rect({ x: x - width / 2, y: y + top, width, height: 0.05, r: 0.02 }, paint);
  return group([
    rect({ x: x - 0.75, y: y - 0.53, width: 1.5, height: 1.06, r: 0.03 }, '#8f6424'),
    rect({ x: x - 0.72, y: y - 0.5, width: 1.44, height: 1, r: 0.02 }, '#e0b95f'),
    rect({ x: x - 0.63, y: y - 0.41, width: 1.26, height: 0.82 }, '#fbf4e2'),
    rect({ x: x - 0.58, y: y - 0.36, width: 1.16, height: 0.72 }, 'none', {
      stroke: '#d8ab4c',
      'stroke-width': 0.025,
    }),
    star([x, y - 0.24], 0.075, colour.vermilion),
    line(-0.12, 0.62, colour.vermilion),
    line(0.0, 0.84, '#b9ac94'),
    line(0.09, 0.7, '#b9ac94'),
    line(0.2, 0.3, '#b9ac94'),
    circle([x + 0.32, y + 0.2], 0.1, colour.vermilion, { opacity: 0.8 }),
  ]);
}

/** A bunch of flowers in paper, its grip at `at`. */
export function bouquet(at: Point, petals: readonly [string, string], paper: string): string {
  const [x, y] = at;
  const heads: Point[] = [
    [-0.34, -0.72],
    [0, -0.9],
    [0.34, -0.72],
    [-0.18, -0.56],
    [0.18, -0.56],
    [0, -0.7],
  ];
  return group([
    leaf([x - 0.1, y - 0.3], 0.9, -42, '#4b6b42'),
    leaf([x + 0.1, y - 0.3], 0.9, 42, '#4b6b42'),
    leaf([x, y - 0.3], 0.95, -8, '#5d7f4e'),
    path(
      `M ${x - 0.56} ${y - 0.62} L ${x} ${y + 0.4} L ${x + 0.56} ${y - 0.62} Q ${x} ${y - 0.3} ${x - 0.56} ${y - 0.62} Z`,
      paper,
    ),
    ...heads.map(([dx, dy], index) => blossom([x + dx, y + dy], 0.19, petals[index % 2 === 0 ? 0 : 1])),
    path(
      `M ${x - 0.34} ${y - 0.3} L ${x} ${y + 0.4} L ${x + 0.34} ${y - 0.3} Q ${x} ${y - 0.1} ${x - 0.34} ${y - 0.3} Z`,
      darker(paper, 0.08),
    ),
    rect({ x: x - 0.14, y: y - 0.02, width: 0.28, height: 0.12, r: 0.05 }, colour.vermilion),
  ]);
}

/** A broom of coconut-leaf ribs from the hands at `grip` down to `foot`. */
export function broom(grip: Point, foot: Point): string {
  const dx = foot[0] - grip[0];
  const dy = foot[1] - grip[1];
  const length = Math.hypot(dx, dy);
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI - 90;
  return group(
    [
      stroke(`M 0 -.55 L 0 ${length - 0.9}`, '#a67c45', 0.1),
      path(
        `M -.1 ${length - 1} L .1 ${length - 1} L .46 ${length} Q .2 ${length + 0.1} 0 ${length} Q -.2 ${length + 0.1} -.46 ${length} Z`,
        '#c9a45d',
      ),
      stroke(
        [-0.26, -0.1, 0.08, 0.24]
          .map((end) => `M ${end * 0.3} ${length - 0.9} L ${end} ${length - 0.02}`)
          .join(' '),
        '#8a6a34',
        0.03,
      ),
      rect({ x: -0.13, y: length - 1.02, width: 0.26, height: 0.14, r: 0.04 }, colour.vermilion),
    ],
    { transform: `translate(${grip[0]} ${grip[1]}) rotate(${degrees.toFixed(1)})` },
  );
}

/** A knotted bag of rubbish, its knot at `at`. */
export function bag(at: Point, paint: string): string {
  const [x, y] = at;
  return group([
    path(
      `M ${x - 0.1} ${y} C ${x - 0.8} ${y + 0.3} ${x - 0.75} ${y + 1.3} ${x - 0.4} ${y + 1.45} L ${x + 0.4} ${y + 1.45} ` +
        `C ${x + 0.75} ${y + 1.3} ${x + 0.8} ${y + 0.3} ${x + 0.1} ${y} Z`,
      paint,
    ),
    stroke(
      `M ${x - 0.05} ${y + 0.1} Q ${x - 0.3} ${y + 0.7} ${x - 0.2} ${y + 1.2} M ${x + 0.1} ${y + 0.15} Q ${x + 0.35} ${y + 0.6} ${x + 0.3} ${y + 1.1}`,
      '#ffffff',
      0.04,
      { opacity: 0.2 },
    ),
    ellipse([x, y], 0.16, 0.09, darker(paint, 0.3)),
  ]);
}
