// What hangs over a street on a feast day: pennants and lanterns on ropes.
import type { Canvas } from './canvas.ts';
import { colour, darker, lighter } from './colour.ts';
import { circle, ellipse, group, path, polygon, rect, stroke } from './svg.ts';
import type { Point } from './svg.ts';

/** A string of paper pennants. */
export function pennants(from: Point, to: Point, sag: number, size: number): string {
  const count = Math.floor(Math.hypot(to[0] - from[0], to[1] - from[1]) / (size * 1.15));
  const paints = [colour.vermilion, colour.gold, colour.blue, colour.cream, colour.green];
  const flags = Array.from({ length: count }, (_, index) => {
    const [x, y] = alongRope(from, to, sag, (index + 0.5) / count);
    const paint = paints[index % paints.length] ?? colour.gold;
    return polygon(`${x - size * 0.4},${y} ${x + size * 0.4},${y} ${x},${y + size}`, paint);
  });
  return group([rope(from, to, sag), ...flags]);
}

/** A string of glowing lanterns in two shapes. */
export function lanterns(
  canvas: Canvas,
  from: Point,
  to: Point,
  options: { sag: number; size: number; count: number },
): string {
  const { sag, size, count } = options;
  const paints = ['#d9482b', '#e8a93a', '#d9482b', '#c96a8a', '#e3c04f'];
  const hung = Array.from({ length: count }, (_, index) => {
    const at = alongRope(from, to, sag, (index + 0.5) / count);
    return lantern(canvas, at, size, paints[index % paints.length] ?? '#d9482b', index % 2 === 0);
  });
  return group([rope(from, to, sag), ...hung]);
}

function lantern(canvas: Canvas, at: Point, size: number, paint: string, isRound: boolean): string {
  const [x, y] = at;
  const light = canvas.radial([
    [0, lighter(paint, 0.72)],
    [0.6, lighter(paint, 0.18)],
    [1, paint],
  ]);
  const halo = canvas.radial([
    [0, '#ffcf70', 0.38],
    [1, '#ffd98a', 0],
  ]);
  const middle = y + size * 0.85;
  const body = isRound
    ? ellipse([x, middle], size * 0.62, size * 0.52, light)
    : path(
        `M ${x} ${y + size * 0.2} C ${x + size * 0.75} ${y + size * 0.5} ${x + size * 0.5} ${y + size * 1.1} ${x + size * 0.2} ${y + size * 1.5} L ${x - size * 0.2} ${y + size * 1.5} C ${x - size * 0.5} ${y + size * 1.1} ${x - size * 0.75} ${y + size * 0.5} ${x} ${y + size * 0.2} Z`,
        light,
      );
  const foot = isRound ? middle + size * 0.5 : y + size * 1.5;
  const ribs = [-0.3, 0, 0.3].map(
    (share) =>
      `M ${x + share * size * 0.5} ${y + size * 0.38} Q ${x + share * size * 1.7} ${middle} ${x + share * size * 0.5} ${foot - size * 0.04}`,
  );
  return group([
    circle([x, middle], size * 1.9, halo),
    stroke(`M ${x} ${y} v ${size * 0.4}`, '#3a2c22', 2),
    body,
    stroke(ribs.join(' '), darker(paint, 0.3), Math.max(1, size * 0.03), { opacity: 0.4 }),
    rect({ x: x - size * 0.16, y: y + size * 0.28, width: size * 0.32, height: size * 0.1, r: 2 }, '#8a5a20'),
    rect(
      { x: x - size * 0.14, y: foot - size * 0.05, width: size * 0.28, height: size * 0.08, r: 2 },
      '#8a5a20',
    ),
    stroke(`M ${x} ${foot} v ${size * 0.5}`, colour.gold, size * 0.09),
  ]);
}

function rope(from: Point, to: Point, sag: number): string {
  return stroke(
    `M ${from[0]} ${from[1]} Q ${(from[0] + to[0]) / 2} ${(from[1] + to[1]) / 2 + sag * 2} ${to[0]} ${to[1]}`,
    '#3a2c22',
    2.2,
    { opacity: 0.8 },
  );
}

function alongRope(from: Point, to: Point, sag: number, share: number): Point {
  const drop = 4 * sag * share * (1 - share);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share + drop];
}
