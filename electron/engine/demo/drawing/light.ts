// Light and lens: what makes a flat scene look photographed.
import type { Canvas } from './canvas.ts';
import { circle, ellipse, group, polygon, rect } from './svg.ts';
import type { Point } from './svg.ts';

export type Size = { readonly width: number; readonly height: number };

export function fill(size: Size, paint: string, attributes: Record<string, string | number> = {}): string {
  return rect({ x: 0, y: 0, width: size.width, height: size.height }, paint, attributes);
}

/** Darkens the corners. */
export function vignette(canvas: Canvas, size: Size, strength = 0.42, tint = '#120a08'): string {
  return fill(
    size,
    canvas.radial(
      [
        [0.52, tint, 0],
        [1, tint, strength],
      ],
      { x: 0.5, y: 0.48, r: 0.78 },
    ),
  );
}

/** A pool of light round a point; `reach` in pixels. */
export function glow(canvas: Canvas, at: Point, reach: number, tint: string, strength = 0.5): string {
  const paint = canvas.radial([
    [0, tint, strength],
    [0.45, tint, strength * 0.36],
    [1, tint, 0],
  ]);
  return circle(at, reach, paint);
}

/** A beam from a lamp at `from`, falling on `to`, `spread` pixels wide there. */
export function beam(
  canvas: Canvas,
  from: Point,
  to: Point,
  spread: number,
  tint: string,
  strength = 0.3,
): string {
  const paint = canvas.linear([
    [0, tint, strength],
    [1, tint, 0],
  ]);
  const shape: Point[] = [
    [from[0] - 8, from[1]],
    [from[0] + 8, from[1]],
    [to[0] + spread / 2, to[1]],
    [to[0] - spread / 2, to[1]],
  ];
  return polygon(shape, paint);
}

/** Lights out of focus. */
export function bokeh(
  canvas: Canvas,
  area: { x: number; y: number } & Size,
  count: number,
  tints: readonly [string, ...string[]],
): string {
  const { random } = canvas;
  const discs = Array.from({ length: count }, () => {
    const at: Point = [area.x + random.next() * area.width, area.y + random.next() * area.height];
    const r = random.between(8, 34);
    return circle(at, r, random.pick(tints), { opacity: random.between(0.1, 0.42) });
  });
  return group(discs);
}

/** The shadow things leave on the ground they stand on. */
export function groundShadow(at: Point, rx: number, ry: number, strength = 0.3): string {
  return ellipse(at, rx, ry, '#120d0a', { opacity: strength });
}
