// A meeting hall: drapes, the panel with the event's name (bars, never letters), boards, flowers.
import type { Canvas } from './canvas.ts';
import { colour, darker, lighter } from './colour.ts';
import type { Size } from './light.ts';
import { circle, ellipse, group, path, polygon, rect, stroke } from './svg.ts';
import type { Point } from './svg.ts';

type Box = { readonly x: number; readonly y: number } & Size;

/** A drape in soft folds. */
export function curtain(canvas: Canvas, box: Box, cloth: string, foldWidth = 54): string {
  const fold = canvas.linear(
    [
      [0, '#000000', 0.2],
      [0.38, '#ffffff', 0.07],
      [0.62, '#000000', 0],
      [1, '#000000', 0.26],
    ],
    'across',
  );
  const folds: string[] = [];
  for (let x = box.x; x < box.x + box.width;) {
    const width = foldWidth * canvas.random.between(0.6, 1.3);
    const cut = Math.min(width, box.x + box.width - x);
    folds.push(rect({ x, y: box.y, width: cut, height: box.height }, fold));
    x += width;
  }
  const depth = canvas.linear([
    [0, '#000000', 0.34],
    [0.3, '#000000', 0],
    [1, '#000000', 0.3],
  ]);
  return group([rect(box, cloth), ...folds, rect(box, depth)]);
}

/** Bars in the rhythm of words, centred in lines; the first line is the largest. */
export function wordBars(canvas: Canvas, box: Box, lines: readonly number[], paint: string): string {
  const { random } = canvas;
  const total = lines.reduce((sum, share) => sum + share, 0);
  const gap = box.height * 0.16;
  const unit = (box.height - gap * (lines.length - 1)) / total;
  let y = box.y;
  const bars: string[] = [];
  for (const share of lines) {
    const height = unit * share;
    const words = Array.from({ length: random.int(5, 8) }, () => random.between(1.1, 3) * height);
    const space = height * 0.55;
    const sum = words.reduce((width, word) => width + word + space, -space);
    const scale = Math.min(1, (box.width * random.between(0.82, 1)) / sum);
    let x = box.x + (box.width - sum * scale) / 2;
    for (const word of words) {
      bars.push(rect({ x, y, width: word * scale, height, r: height * 0.2 }, paint));
      x += (word + space) * scale;
    }
    y += height + gap;
  }
  return group(bars);
}

export function star(at: Point, r: number, paint: string): string {
  const points = Array.from({ length: 10 }, (_, index): Point => {
    const reach = index % 2 === 0 ? r : r * 0.39;
    const angle = (Math.PI / 5) * index - Math.PI / 2;
    return [at[0] + Math.cos(angle) * reach, at[1] + Math.sin(angle) * reach];
  });
  return polygon(points, paint);
}

/** Stylised lotus, `r` half its width. */
export function lotus(at: Point, r: number, paint: string): string {
  const petal = 'M 0 .3 C -.34 .1 -.3 -.42 0 -.72 C .3 -.42 .34 .1 0 .3 Z';
  const leaves = [-74, 74, -46, 46, -22, 22, 0].map((degrees, index) =>
    path(petal, index % 2 === 0 ? paint : lighter(paint, 0.22), {
      transform: `translate(${at[0]} ${at[1]}) scale(${r}) rotate(${degrees} 0 .3)`,
      stroke: darker(paint, 0.24),
      'stroke-width': 0.02,
    }),
  );
  return group(leaves);
}

/** The golden panel over a stage with the name of the event. */
export function eventPanel(canvas: Canvas, box: Box, letters: string): string {
  const { x, y, width, height } = box;
  const gilt = canvas.linear(
    [
      [0, '#e6c46e'],
      [0.5, colour.gold],
      [1, '#b98a35'],
    ],
    [0, 0, 1, 1],
  );
  const inset = height * 0.07;
  const frame = { x: x + inset, y: y + inset, width: width - inset * 2, height: height - inset * 2, r: 5 };
  const text = {
    x: x + height * 0.75,
    y: y + height * 0.22,
    width: width - height * 1.5,
    height: height * 0.56,
  };
  const lotusAt = (at: number): string => lotus([at, y + height * 0.55], height * 0.24, letters);
  return group([
    rect({ x: x + 6, y: y + 10, width, height, r: 8 }, '#000000', { opacity: 0.25 }),
    rect({ ...box, r: 8 }, gilt),
    rect(frame, 'none', { stroke: letters, 'stroke-width': height * 0.014, opacity: 0.7 }),
    lotusAt(x + height * 0.42),
    lotusAt(x + width - height * 0.42),
    wordBars(canvas, text, [0.6, 1, 0.6], letters),
  ]);
}

/** Boards running away from the viewer towards `vanishing`. */
export function boards(canvas: Canvas, box: Box, vanishing: Point, wood: string): string {
  const floor = canvas.linear([
    [0, darker(wood, 0.42)],
    [1, lighter(wood, 0.08)],
  ]);
  const seams = Array.from({ length: 29 }, (_, index) => {
    const bottom = box.x + box.width * (index / 14 - 0.5);
    const share = (box.y - vanishing[1]) / (box.y + box.height - vanishing[1]);
    const top = vanishing[0] + (bottom - vanishing[0]) * share;
    return `M ${top.toFixed(1)} ${box.y} L ${bottom.toFixed(1)} ${box.y + box.height}`;
  });
  const clip = canvas.clip(rect(box, '#000'));
  return group([rect(box, floor), stroke(seams.join(' '), '#1b100a', 2, { opacity: 0.28 })], {
    'clip-path': clip,
  });
}

/** A bed of leaves and blossoms from `from` to `to`, `height` tall. */
export function flowerBed(
  canvas: Canvas,
  from: Point,
  to: Point,
  height: number,
  blossoms: readonly [string, ...string[]],
): string {
  const { random } = canvas;
  const count = Math.max(6, Math.round((to[0] - from[0]) / (height * 0.28)));
  const leaves: string[] = [];
  const flowers: string[] = [];
  for (let index = 0; index <= count; index += 1) {
    const x = from[0] + ((to[0] - from[0]) * index) / count;
    const y = from[1] + ((to[1] - from[1]) * index) / count;
    leaves.push(
      leaf(
        [x, y],
        height * random.between(0.7, 1.05),
        random.between(-34, 34),
        random.pick(['#3f5f3a', '#55774a', '#2f4b31']),
      ),
    );
    const at: Point = [x + random.between(-0.2, 0.2) * height, y - height * random.between(0.3, 0.85)];
    flowers.push(blossom(at, height * random.between(0.11, 0.19), random.pick(blossoms)));
  }
  return group([...leaves, ...flowers]);
}

export function leaf(at: Point, length: number, degrees: number, paint: string): string {
  return path('M 0 0 C -.28 -.3 -.22 -.75 0 -1 C .22 -.75 .28 -.3 0 0 Z', paint, {
    transform: `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)}) rotate(${degrees.toFixed(0)}) scale(${length.toFixed(1)})`,
  });
}

export function blossom(at: Point, r: number, paint: string): string {
  const petals = [0, 60, 120, 180, 240, 300].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return ellipse(
      [at[0] + Math.cos(angle) * r * 0.55, at[1] + Math.sin(angle) * r * 0.55],
      r * 0.5,
      r * 0.5,
      paint,
    );
  });
  return group([circle(at, r * 0.9, darker(paint, 0.18)), ...petals, circle(at, r * 0.3, '#e8b93f')]);
}
