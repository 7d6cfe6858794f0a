// Three rows of people on the steps of the ward office, in daylight.
import type { Canvas } from '../drawing/canvas.ts';
import { colour, darker, lighter } from '../drawing/colour.ts';
import { fill, glow, vignette } from '../drawing/light.ts';
import { bouquet, certificate } from '../drawing/props.ts';
import { flowerBed, leaf, star, wordBars } from '../drawing/stage.ts';
import { ellipse, group, path, polygon, rect, stroke } from '../drawing/svg.ts';
import { person } from '../figure/look.ts';
import { drawPerson } from '../figure/person.ts';
import { pose } from '../figure/pose.ts';
import { landscape } from './scene.ts';
import type { Layer, Scene } from './scene.ts';

export const groupPhoto: Scene = { ...landscape, draw };

const stone = '#cfc4b2';

function draw(canvas: Canvas): Layer[] {
  return [
    {
      blur: 0,
      shapes: [
        building(canvas),
        steps(canvas),
        row(canvas, { count: 9, ground: 700, height: 356, from: 300, to: 1200, holds: 0 }),
        row(canvas, { count: 8, ground: 806, height: 384, from: 300, to: 1200, holds: 0.12 }),
        row(canvas, { count: 7, ground: 926, height: 420, from: 295, to: 1205, holds: 1 }),
        pots(canvas),
        glow(canvas, [180, 120], 900, '#fff1cf', 0.3),
        vignette(canvas, landscape, 0.3),
      ],
    },
  ];
}

function building(canvas: Canvas): string {
  const sky = canvas.linear([
    [0, '#a9c6dc'],
    [1, '#e9eef0'],
  ]);
  const wall = '#e9d3a2';
  const windows = [90, 190, 1250, 1350].flatMap((x) => [130, 330].map((y) => officeWindow(x, y)));
  const columns = [262, 452, 1000, 1190].map((x) => column(canvas, x));
  return group([
    fill(landscape, sky),
    ellipse([1330, 90], 180, 40, '#ffffff', { opacity: 0.6 }),
    rect({ x: 30, y: 84, width: 1440, height: 660 }, wall),
    rect({ x: 30, y: 66, width: 1440, height: 26 }, lighter(wall, 0.5)),
    rect({ x: 30, y: 296, width: 1440, height: 12 }, lighter(wall, 0.5)),
    ...windows,
    rect({ x: 470, y: 300, width: 560, height: 444 }, '#7d8a8c'),
    ...[470, 610, 750, 890].map((x) => rect({ x: x + 8, y: 310, width: 124, height: 434 }, '#5b6d73')),
    ...[470, 750].map((x) =>
      polygon(`${x + 20},744 ${x + 80},310 ${x + 120},310 ${x + 60},744`, '#ffffff', { opacity: 0.12 }),
    ),
    polygon('220,120 750,8 1280,120', lighter(wall, 0.42)),
    polygon('290,112 750,24 1210,112', wall),
    star([750, 78], 34, '#d9a92f'),
    rect({ x: 220, y: 118, width: 1060, height: 96 }, '#a5342a'),
    wordBars(canvas, { x: 400, y: 138, width: 700, height: 56 }, [0.55, 1], '#f0cf6a'),
    rect({ x: 220, y: 214, width: 1060, height: 16 }, '#000000', { opacity: 0.16 }),
    ...columns,
  ]);
}

function officeWindow(x: number, y: number): string {
  return group([
    rect({ x: x - 8, y: y - 8, width: 82, height: 146 }, '#f7ecd2'),
    rect({ x, y, width: 66, height: 130 }, '#607884'),
    polygon(`${x},${y + 90} ${x + 66},${y + 20} ${x + 66},${y + 60} ${x},${y + 130}`, '#ffffff', {
      opacity: 0.16,
    }),
    stroke(`M ${x + 33} ${y} v 130 M ${x} ${y + 44} h 66`, '#f7ecd2', 5),
    rect({ x: x - 12, y: y + 136, width: 90, height: 10 }, '#d8bd86'),
  ]);
}

function column(canvas: Canvas, x: number): string {
  const round = canvas.linear(
    [
      [0, '#fbf3df'],
      [0.5, '#efe0bd'],
      [1, '#b99d6c'],
    ],
    'across',
  );
  return group([
    rect({ x, y: 226, width: 48, height: 520 }, round),
    rect({ x: x - 10, y: 226, width: 68, height: 20 }, '#f7ecd2'),
    rect({ x: x - 10, y: 690, width: 68, height: 30 }, '#e2d0a6'),
  ]);
}

function steps(canvas: Canvas): string {
  const edges: [number, number, number][] = [
    [640, 220, 1280],
    [742, 170, 1330],
    [852, 110, 1390],
  ];
  const ground = canvas.linear([
    [0, '#b9ad9b'],
    [1, '#8f8474'],
  ]);
  return group([
    rect({ x: 0, y: 742, width: 1500, height: 260 }, ground),
    ...edges.map(([y, left, right]) =>
      group([
        polygon(
          `${left + 26},${y} ${right - 26},${y} ${right},${y + 64} ${left},${y + 64}`,
          lighter(stone, 0.26),
        ),
        rect({ x: left, y: y + 64, width: right - left, height: 46 }, darker(stone, 0.16)),
        rect({ x: left, y: y + 64, width: right - left, height: 7 }, lighter(stone, 0.5)),
      ]),
    ),
  ]);
}

type Row = { count: number; ground: number; height: number; from: number; to: number; holds: number };

function row(canvas: Canvas, { count, ground, height, from, to, holds }: Row): string {
  const { random } = canvas;
  const step = (to - from) / (count - 1);
  const people = Array.from({ length: count }, (_, index) => {
    const hasPaper = random.chance(holds);
    const middle = (index / (count - 1)) * 2 - 1;
    const isFlowers = hasPaper && index % 3 === 1;
    const held = isFlowers ? bouquet([0, 2.7], ['#f1e6d6', '#d98a84'], '#eadbc6') : certificate([0, 2.66]);
    return drawPerson(canvas, {
      look: person(random),
      at: [from + index * step + random.between(-9, 9), ground + random.between(-4, 4)],
      height: height * random.between(0.94, 1.05),
      pose: {
        ...(hasPaper ? pose('holding') : pose(random.chance(0.4) ? 'folded' : 'down')),
        turn: -middle * 0.35,
      },
      ...(hasPaper ? { held } : {}),
      shadow: true,
    });
  });
  return group(people);
}

function pots(canvas: Canvas): string {
  const pot = (x: number, y: number): string =>
    group([
      ...[-64, -40, -20, 0, 20, 40, 64].map((degrees, index) =>
        leaf([x, y - 60], 150 - Math.abs(degrees) * 0.5, degrees, index % 2 === 0 ? '#3f5f3a' : '#62824f'),
      ),
      path(
        `M ${x - 58} ${y - 82} L ${x + 58} ${y - 82} L ${x + 40} ${y + 30} L ${x - 40} ${y + 30} Z`,
        '#a8623f',
      ),
      rect({ x: x - 64, y: y - 92, width: 128, height: 20, r: 4 }, '#bd7750'),
    ]);
  return group([
    pot(96, 880),
    pot(1404, 880),
    flowerBed(canvas, [-30, 1010], [330, 1012], 86, [colour.gold, '#d98a84', '#f1e6d6']),
    flowerBed(canvas, [1170, 1012], [1530, 1010], 86, [colour.gold, '#d98a84', '#f1e6d6']),
  ]);
}
