// A full hall from its last rows: heads, an aisle, the stage far away with its presidium under a blue panel.
import type { Canvas } from '../drawing/canvas.ts';
import { colour, darker } from '../drawing/colour.ts';
import { beam, fill, glow, vignette } from '../drawing/light.ts';
import { curtain, eventPanel, flowerBed, star, wordBars } from '../drawing/stage.ts';
import { ellipse, group, path, polygon, rect, stroke } from '../drawing/svg.ts';
import { person } from '../figure/look.ts';
import { drawPerson } from '../figure/person.ts';
import { pose } from '../figure/pose.ts';
import { landscape } from './scene.ts';
import type { Layer, Scene } from './scene.ts';

export const audience: Scene = { ...landscape, draw };

/** Rows of seats from the stage to the lens: where the heads are, how tall their people would stand, how far apart. */
const rows = [
  { head: 520, height: 235, gap: 66 },
  { head: 558, height: 290, gap: 82 },
  { head: 604, height: 360, gap: 102 },
  { head: 662, height: 450, gap: 128 },
] as const;

function draw(canvas: Canvas): Layer[] {
  return [
    { blur: 1.2, shapes: [hall(canvas), stage(canvas), presidium(canvas)] },
    { blur: 0, shapes: rows.map((row, index) => seats(canvas, row, index)) },
    { blur: 5, shapes: [lastRow(canvas)] },
    { blur: 14, shapes: [lights(canvas)] },
    { blur: 0, shapes: [vignette(canvas, landscape, 0.5)] },
  ];
}

function hall(canvas: Canvas): string {
  const wall = canvas.linear([
    [0, '#8f6f55'],
    [1, '#5c4436'],
  ]);
  const floor = canvas.linear([
    [0, '#6b4636'],
    [1, '#3a2620'],
  ]);
  const lamps: string[] = [];
  for (let near = 0.3; near < 1.4; near *= 1.32) {
    const y = 150 - near * 150;
    lamps.push(
      polygon(
        `${750 - near * 560},${y} ${750 + near * 560},${y} ${750 + near * 610},${y - 13 * near} ${750 - near * 610},${y - 13 * near}`,
        '#fff3d6',
        { opacity: 0.85 },
      ),
    );
  }
  const panels = [0, 1, 2, 3].flatMap((index) => {
    const left = index * 62;
    return [left, 1500 - left - 40].map((x) =>
      polygon(`${x},${120 + index * 20} ${x + 40},${126 + index * 20} ${x + 40},640 ${x},640`, '#000000', {
        opacity: 0.1,
      }),
    );
  });
  return group([
    fill(landscape, wall),
    polygon('0,0 1500,0 1230,150 270,150', '#d9c5a6'),
    ...lamps,
    ...panels,
    rect({ x: 0, y: 520, width: 1500, height: 490 }, floor),
    polygon('700,520 800,520 930,1010 570,1010', '#a5342a'),
    polygon('712,520 718,520 616,1010 592,1010', '#d8ab4c', { opacity: 0.7 }),
    polygon('788,520 782,520 884,1010 908,1010', '#d8ab4c', { opacity: 0.7 }),
  ]);
}

function stage(canvas: Canvas): string {
  return group([
    curtain(canvas, { x: 270, y: 118, width: 960, height: 330 }, colour.red, 34),
    rect({ x: 250, y: 110, width: 1000, height: 26 }, '#7e2420'),
    ...Array.from({ length: 16 }, (_, index) => path(`M ${262 + index * 61} 136 q 30 44 61 0 Z`, '#8f2a22')),
    rect({ x: 402, y: 176, width: 696, height: 128, r: 4 }, '#1f3f66'),
    eventPanel(canvas, { x: 410, y: 184, width: 680, height: 112 }, '#24476f'),
    star([326, 236], 36, '#f0cf52'),
    wordBars(canvas, { x: 1120, y: 216, width: 90, height: 44 }, [1, 1, 1], '#e6c46e'),
    polygon('230,448 1270,448 1300,500 200,500', '#8a5f3b'),
    rect({ x: 200, y: 500, width: 1100, height: 30 }, '#4a3020'),
  ]);
}

function presidium(canvas: Canvas): string {
  const places = [560, 640, 720, 800, 880, 960];
  const people = places.map((x) =>
    drawPerson(canvas, {
      look: person(canvas.random),
      at: [x, 548],
      height: 200,
      pose: pose('table'),
      part: 'bust',
    }),
  );
  return group([
    ...people,
    rect({ x: 506, y: 430, width: 508, height: 12 }, '#f1e2c4'),
    rect({ x: 506, y: 440, width: 508, height: 52 }, '#b5372a'),
    ...Array.from({ length: 9 }, (_, index) =>
      path(`M ${506 + index * 56.4} 440 q 28 22 56.4 0 Z`, '#d8ab4c'),
    ),
    ...places.map((x) => rect({ x: x - 22, y: 418, width: 26, height: 13 }, '#ffffff')),
    flowerBed(canvas, [690, 434], [830, 434], 34, ['#f1e6d6', '#d98a84']),
    polygon('350,400 424,400 416,492 358,492', '#7a5235'),
    rect({ x: 342, y: 392, width: 90, height: 12 }, '#a5764c'),
    flowerBed(canvas, [210, 508], [1290, 508], 40, ['#d8ab4c', '#c9473a', '#f1e6d6']),
  ]);
}

/** One row from behind, its aisle free; every row is shifted by half a seat. */
function seats(canvas: Canvas, row: { head: number; height: number; gap: number }, index: number): string {
  const { random } = canvas;
  const aisle = row.gap * 0.95;
  const parts: string[] = [];
  for (let away = aisle + (index % 2) * row.gap * 0.18; away < 850; away += row.gap) {
    for (const side of [-1, 1]) {
      const x = 750 + side * away;
      if (random.chance(0.93)) parts.push(sitter(canvas, x, row));
      parts.push(chair(x, row));
    }
  }
  return group(parts);
}

function sitter(canvas: Canvas, x: number, { head, height }: { head: number; height: number }): string {
  const { random } = canvas;
  return drawPerson(canvas, {
    look: person(random),
    at: [x + random.between(-5, 5), head + height + random.between(-7, 7)],
    height: height * random.between(0.96, 1.04),
    view: 'back',
    pose: { ...pose('table'), nod: random.between(-5, 5) },
    part: 'bust',
  });
}

function chair(x: number, { head, height }: { head: number; height: number }): string {
  const unit = height / 6.26;
  const y = head + unit * 2.2;
  const cloth = '#8c2f28';
  return group([
    rect(
      { x: x - unit * 0.86, y, width: unit * 1.72, height: unit * 2.6, r: unit * 0.24 },
      darker(cloth, 0.2),
    ),
    rect(
      { x: x - unit * 0.78, y: y + unit * 0.08, width: unit * 1.56, height: unit * 2.5, r: unit * 0.2 },
      cloth,
    ),
    stroke(`M ${x - unit * 0.6} ${y + unit * 0.22} H ${x + unit * 0.6}`, '#b5564a', unit * 0.05),
  ]);
}

/** Heads and shoulders right in front of the lens, out of focus. */
function lastRow(canvas: Canvas): string {
  const { random } = canvas;
  const places = [40, 270, 470, 1010, 1230, 1450];
  const tops = ['#2d3340', '#e9e4da', '#6d3b4a', '#dfe6ee', '#2f5581', '#c9b48c'];
  return group(
    places.map((x, index) => {
      const hair = index === 3 ? '#8f8b86' : random.pick(['#1b1716', '#241e1c', '#17161b']);
      const r = random.between(66, 76);
      const y = random.between(806, 838);
      const top = tops[index % tops.length] ?? colour.navy;
      return group([
        path(
          `M ${x - r * 2} 1010 C ${x - r * 1.9} ${y + r * 1.5} ${x - r} ${y + r * 1.4} ${x} ${y + r * 1.35} C ${x + r} ${y + r * 1.4} ${x + r * 1.9} ${y + r * 1.5} ${x + r * 2} 1010 Z`,
          top,
        ),
        rect({ x: x - r * 0.42, y: y + r * 0.8, width: r * 0.84, height: r * 0.7, r: 10 }, '#b98560'),
        ellipse([x - r * 0.98, y + r * 0.2], r * 0.15, r * 0.26, '#c08b65'),
        ellipse([x + r * 0.98, y + r * 0.2], r * 0.15, r * 0.26, '#a87552'),
        ellipse([x, y], r, r * 1.22, hair),
        ellipse([x - r * 0.25, y - r * 0.5], r * 0.5, r * 0.4, '#ffffff', { opacity: 0.05 }),
      ]);
    }),
  );
}

function lights(canvas: Canvas): string {
  return group([
    beam(canvas, [520, 30], [640, 470], 420, '#ffe9b8', 0.3),
    beam(canvas, [980, 30], [860, 470], 420, '#ffe9b8', 0.3),
    glow(canvas, [750, 330], 620, '#ffe1a8', 0.32),
  ]);
}
