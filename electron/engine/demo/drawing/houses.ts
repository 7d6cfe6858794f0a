// Tube houses and awnings, seen from the front.
import type { Canvas } from './canvas.ts';
import { colour, darker, lighter, mix } from './colour.ts';
import type { Size } from './light.ts';
import { ellipse, group, path, rect, stroke } from './svg.ts';

type Box = { readonly x: number; readonly y: number } & Size;

/** A narrow house seen from the front: shop below, balconies above. `lit` = share of windows with light in them. */
export function tubeHouse(canvas: Canvas, box: Box, wall: string, lit = 0): string {
  const { x, y, width } = box;
  const floors = Math.max(2, Math.round(box.height / (width * 0.95)));
  const height = box.height / floors;
  const upper = Array.from({ length: floors - 1 }, (_, floor) =>
    storey(canvas, { x, y: y + floor * height, width, height }, wall, lit),
  );
  return group([
    rect(box, wall),
    rect({ x, y, width, height: height * 0.1 }, lighter(wall, 0.3)),
    ...upper,
    shop(canvas, { x, y: y + (floors - 1) * height, width, height }, wall, lit > 0),
    rect({ x: x + width * 0.94, y, width: width * 0.06, height: box.height }, '#000000', { opacity: 0.14 }),
  ]);
}

/** The ground floor: an open shop, or its shutter. */
function shop(canvas: Canvas, { x, y, width, height }: Box, wall: string, isNight: boolean): string {
  const { random } = canvas;
  const door = { x: x + width * 0.1, y: y + height * 0.3, width: width * 0.8, height: height * 0.7 };
  const isOpen = random.chance(0.5);
  const inside = isNight ? '#e9b765' : '#3a3230';
  const slats = Array.from({ length: isOpen ? 0 : Math.floor(door.height / 10) }, (_, index) =>
    rect({ x: door.x, y: door.y + 8 + index * 10, width: door.width, height: 2 }, '#1b1a17', {
      opacity: 0.25,
    }),
  );
  const cloth = random.pick([colour.vermilion, colour.teal, colour.amber, colour.blue, colour.green]);
  return group([
    rect(door, isOpen ? inside : mix(colour.slate, wall, 0.3)),
    ...slats,
    awning({ x: x + width * 0.03, y: y + height * 0.14, width: width * 0.94, height: height * 0.24 }, cloth),
  ]);
}

function storey(canvas: Canvas, box: Box, wall: string, lit: number): string {
  const { random } = canvas;
  const glass = random.chance(lit)
    ? random.pick(['#f4cf7c', '#efbe63', '#f7dca0'])
    : mix('#52636f', wall, random.between(0.05, 0.25));
  const columns = random.int(1, 2);
  const width = (box.width * 0.72) / columns;
  const windows = Array.from({ length: columns }, (_, index) => {
    const x = box.x + box.width * 0.14 + (index + 0.08) * width;
    return pane(
      { x, y: box.y + box.height * 0.24, width: width * 0.84, height: box.height * 0.52 },
      glass,
      wall,
    );
  });
  return group([...windows, balcony(canvas, box, wall)]);
}

function pane(frame: Box, glass: string, wall: string): string {
  const { x, y, width, height } = frame;
  return group([
    rect({ x: x - 3, y: y - 3, width: width + 6, height: height + 6 }, lighter(wall, 0.35)),
    rect(frame, glass),
    stroke(
      `M ${x + width / 2} ${y} v ${height} M ${x} ${y + height * 0.35} h ${width}`,
      lighter(wall, 0.3),
      2.5,
    ),
  ]);
}

function balcony(canvas: Canvas, { x, y, width, height }: Box, wall: string): string {
  const { random } = canvas;
  const rail = y + height * 0.74;
  const bars = Array.from(
    { length: 9 },
    (_, index) => `M ${x + width * (0.08 + index * 0.105)} ${rail} v ${height * 0.2}`,
  );
  const greens = ['#55774a', '#6f8f4e', '#3f5f3a'] as const;
  const plants = Array.from({ length: random.chance(0.6) ? 4 : 0 }, () =>
    ellipse(
      [x + width * random.between(0.12, 0.88), rail + 2],
      width * 0.08,
      height * 0.07,
      random.pick(greens),
    ),
  );
  return group([
    rect({ x, y: y + height * 0.94, width, height: height * 0.06 }, darker(wall, 0.22)),
    stroke(bars.join(' '), darker(wall, 0.5), 2.5),
    stroke(`M ${x + width * 0.05} ${rail} h ${width * 0.9}`, darker(wall, 0.55), 4),
    ...plants,
  ]);
}

/** A striped awning with a scalloped edge. */
export function awning(box: Box, cloth: string): string {
  const stripes = Math.max(4, Math.round(box.width / 26));
  const step = box.width / stripes;
  const parts = Array.from({ length: stripes }, (_, index) => {
    const paint = index % 2 === 0 ? cloth : colour.cream;
    const x = box.x + index * step;
    const drop = box.y + box.height * 0.8;
    return path(
      `M ${x} ${box.y} h ${step} V ${drop} a ${step / 2} ${box.height * 0.2} 0 0 1 ${-step} 0 Z`,
      paint,
    );
  });
  return group([
    ...parts,
    rect({ x: box.x, y: box.y, width: box.width, height: box.height * 0.12 }, '#000000', { opacity: 0.16 }),
  ]);
}
