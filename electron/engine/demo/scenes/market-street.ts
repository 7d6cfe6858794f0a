// The street by the market in the late afternoon: stalls under awnings, sellers in leaf hats, a passer-by.
import type { Canvas } from '../drawing/canvas.ts';
import { colour, darker, lighter } from '../drawing/colour.ts';
import { fill, glow, groundShadow, vignette } from '../drawing/light.ts';
import { leaf } from '../drawing/stage.ts';
import { pennants } from '../drawing/festoons.ts';
import { awning, tubeHouse } from '../drawing/houses.ts';
import { tree, wires } from '../drawing/street.ts';
import { circle, ellipse, group, path, polygon, rect, stroke } from '../drawing/svg.ts';
import { everydayOutfit, outfits, person } from '../figure/look.ts';
import type { Look } from '../figure/look.ts';
import { drawPerson } from '../figure/person.ts';
import { arms, pose } from '../figure/pose.ts';
import { landscape } from './scene.ts';
import type { Layer, Scene } from './scene.ts';

export const marketStreet: Scene = { ...landscape, draw };

const stalls = [150, 575, 1000, 1425] as const;

function draw(canvas: Canvas): Layer[] {
  return [
    { blur: 2.2, shapes: [evening(canvas), houses(canvas)] },
    {
      blur: 0,
      shapes: [
        road(canvas),
        ...stalls.map((x, index) => stall(canvas, x, index)),
        walkers(canvas),
        motorbike(1230, 968, 1.5),
        glow(canvas, [1420, 150], 1000, '#ffcf86', 0.5),
        vignette(canvas, landscape, 0.42),
      ],
    },
  ];
}

function evening(canvas: Canvas): string {
  return fill(
    landscape,
    canvas.linear(
      [
        [0, '#8fb0c4'],
        [0.5, '#f0d6a8'],
        [1, '#f2b872'],
      ],
      [0, 0, 0.5, 1],
    ),
  );
}

function houses(canvas: Canvas): string {
  const { random } = canvas;
  const walls = ['#d8bf92', '#b9a58a', '#c79a7c', '#e2cfae', '#a9b2ac', '#cfae8c'] as const;
  const row: string[] = [];
  for (let x = -40; x < 1500; x += 222) {
    const height = random.between(470, 640);
    row.push(tubeHouse(canvas, { x, y: 640 - height, width: 214, height }, random.pick(walls)));
  }
  return group([
    ...row,
    tree(canvas, [60, 640], 560, '#6f8f4e'),
    tree(canvas, [1130, 640], 500, '#62824f'),
    wires([-20, 90], [1520, 150], 5, 90),
    pennants([-20, 190], [1520, 130], 60, 30),
  ]);
}

function road(canvas: Canvas): string {
  const asphalt = canvas.linear([
    [0, '#b09a80'],
    [1, '#7b6c60'],
  ]);
  return group([
    rect({ x: 0, y: 636, width: 1500, height: 370 }, '#c4ae8d'),
    rect({ x: 0, y: 800, width: 1500, height: 210 }, asphalt),
    rect({ x: 0, y: 792, width: 1500, height: 14 }, '#dccbb0'),
    polygon('0,636 1500,636 1500,660 0,660', '#000000', { opacity: 0.12 }),
  ]);
}

/** A stall: seller behind heaps of produce, an awning on two poles. */
function stall(canvas: Canvas, x: number, index: number): string {
  const cloth = [colour.vermilion, colour.teal, colour.amber, colour.blue][index] ?? colour.vermilion;
  return group([
    rect({ x: x - 186, y: 400, width: 9, height: 400 }, '#6b4e36'),
    rect({ x: x + 177, y: 400, width: 9, height: 400 }, '#6b4e36'),
    rect({ x: x - 176, y: 420, width: 352, height: 250 }, '#3a2a22', { opacity: 0.28 }),
    ...[-120, -60, 66, 126].map((dx) => hanging(canvas, x + dx)),
    seller(canvas, x - 20, index),
    polygon(`${x - 180},668 ${x + 180},668 ${x + 200},724 ${x - 200},724`, '#a97c4d'),
    ...[-150, -75, 0, 75, 150].map((dx) => produce(canvas, x + dx, 706)),
    rect({ x: x - 200, y: 724, width: 400, height: 92 }, '#7a5638'),
    ...[0, 1, 2, 3].map((crate) => crateOf(canvas, x - 192 + crate * 98, 740)),
    awning({ x: x - 214, y: 366, width: 428, height: 76 }, cloth),
    groundShadow([x, 820], 220, 12, 0.26),
  ]);
}

function seller(canvas: Canvas, x: number, index: number): string {
  const { random } = canvas;
  const blouse = random.pick(['#8c3b52', '#6d4763', '#3f7274', '#5d7a8c']);
  const look: Look =
    index === 1
      ? person(random, {
          sex: 'man',
          hair: 'short',
          glasses: false,
          outfit: outfits.shirt('#f1e6d6', colour.navy),
        })
      : person(random, {
          sex: 'woman',
          hair: 'bun',
          hat: 'leaf',
          glasses: false,
          outfit: outfits.blouse(blouse, '#2a2725'),
        });
  const turned = index % 2 === 0 ? { ...pose('table'), turn: 0.5 } : { ...pose('holding'), turn: -0.4 };
  return drawPerson(canvas, { look, at: [x, 868], height: 378, pose: turned, part: 'bust' });
}

function hanging(canvas: Canvas, x: number): string {
  const paint = canvas.random.pick(['#d8ab4c', '#c9632f', '#8fae56']);
  return group([
    stroke(`M ${x} 430 V 470`, '#4a3426', 2),
    ...[0, 1, 2].map((row) =>
      ellipse([x + (row - 1) * 9, 484 + (row % 2) * 10], 10, 18, darker(paint, row * 0.06)),
    ),
  ]);
}

/** A heap of round fruit, or greens. */
function produce(canvas: Canvas, x: number, y: number): string {
  const { random } = canvas;
  if (random.chance(0.3)) {
    return group(
      [-40, -18, 4, 26, 44].map((degrees, index) =>
        leaf([x, y + 6], 62 - Math.abs(degrees) * 0.3, degrees, index % 2 === 0 ? '#5f8a4a' : '#7fa860'),
      ),
    );
  }
  const paint = random.pick(['#d9622b', '#c23b22', '#e0b040', '#8fae56', '#9a4f6a', '#e8c15a']);
  const rowsOfFruit = [4, 3, 2].flatMap((count, row) =>
    Array.from({ length: count }, (_, index) =>
      circle(
        [x + (index - (count - 1) / 2) * 17, y - row * 14],
        10.5,
        lighter(paint, random.between(0, 0.22)),
        { stroke: darker(paint, 0.25), 'stroke-width': 1 },
      ),
    ),
  );
  return group([ellipse([x, y + 8], 40, 10, '#6b4a2c'), ...rowsOfFruit]);
}

function crateOf(canvas: Canvas, x: number, y: number): string {
  const paint = canvas.random.pick(['#5f8a4a', '#d9622b', '#e0b040', '#8fae56']);
  return group([
    ...Array.from({ length: 5 }, (_, index) =>
      circle([x + 12 + index * 16, y + 6], 11, lighter(paint, (index % 3) * 0.08)),
    ),
    rect({ x, y: y + 8, width: 88, height: 58, r: 3 }, '#c39a66'),
    stroke(`M ${x} ${y + 27} h 88 M ${x} ${y + 47} h 88`, '#8a6338', 3),
  ]);
}

function walkers(canvas: Canvas): string {
  const { random } = canvas;
  const woman = { sex: 'woman', glasses: false } as const;
  const shopper = person(random, {
    ...woman,
    hair: 'long',
    hairColour: '#241f1d',
    outfit: outfits.blouse('#dce6ef', '#34506f'),
  });
  const grandfather = person(random, {
    sex: 'man',
    age: 'old',
    hair: 'short',
    outfit: everydayOutfit(random, 'man'),
  });
  const girl = person(random, {
    ...woman,
    age: 'young',
    child: true,
    hair: 'tail',
    outfit: outfits.shirt('#d98a84', '#34506f'),
  });
  const carrying = { left: arms.down, right: { elbow: [0.14, 0.92], hand: [0.2, 1.7] } } as const;
  const leading = { left: arms.folded, right: arms.down, turn: 0.6 };
  const led = { left: { elbow: [0.2, 0.5], hand: [0.5, 0.1] }, right: arms.down, turn: -0.5 } as const;
  return group([
    drawPerson(canvas, {
      look: shopper,
      at: [372, 958],
      height: 470,
      view: 'back',
      pose: carrying,
      shadow: true,
    }),
    basket(440, 796),
    drawPerson(canvas, { look: grandfather, at: [770, 940], height: 455, pose: leading, shadow: true }),
    drawPerson(canvas, { look: girl, at: [876, 946], height: 300, pose: led, shadow: true }),
  ]);
}

function basket(x: number, y: number): string {
  return group([
    ...[-24, 0, 22].map((degrees) => leaf([x, y + 10], 64, degrees, '#6f9a56')),
    path(`M ${x - 44} ${y} L ${x + 44} ${y} L ${x + 32} ${y + 62} L ${x - 32} ${y + 62} Z`, '#c9a15c'),
    stroke(`M ${x - 40} ${y + 20} H ${x + 40} M ${x - 36} ${y + 40} H ${x + 36}`, '#96703a', 4),
    stroke(`M ${x - 40} ${y} C ${x - 30} ${y - 52} ${x + 30} ${y - 52} ${x + 40} ${y}`, '#96703a', 6),
  ]);
}

/** A parked step-through motorbike seen from the side; wheels stand on `y`. */
function motorbike(x: number, y: number, scale: number): string {
  const wheel = (dx: number): string =>
    group([
      circle([dx, -32], 32, '#231f1e'),
      circle([dx, -32], 20, '#8b8780'),
      circle([dx, -32], 15, '#3a3634'),
      circle([dx, -32], 5, '#c9c4ba'),
    ]);
  return group(
    [
      ellipse([0, 2], 120, 9, '#120d0a', { opacity: 0.3 }),
      wheel(-84),
      wheel(84),
      stroke('M -84 -32 L -62 -112', '#55504c', 9),
      path(
        'M -96 -66 C -92 -96 -74 -100 -62 -98 L -48 -50 C -30 -38 6 -40 22 -44 L 34 -78 L 104 -84 C 116 -78 112 -60 100 -56 L 60 -50 C 46 -26 -18 -22 -48 -30 C -66 -40 -76 -56 -96 -66 Z',
        '#b5372a',
      ),
      path('M 12 -84 C 30 -98 96 -100 112 -88 L 104 -78 L 20 -76 Z', '#2b2624'),
      path('M -66 -98 L -50 -52 L -38 -54 L -54 -102 Z', darker('#b5372a', 0.25)),
      stroke('M -62 -112 L -40 -124 M -62 -112 L -78 -120', '#2b2624', 7),
      circle([-76, -100], 10, '#f3e4b8'),
      rect({ x: 100, y: -78, width: 12, height: 9, r: 2 }, '#f0a63c'),
      ellipse([-56, -132], 9, 6, '#55504c'),
    ],
    { transform: `translate(${x} ${y}) scale(${scale})` },
  );
}
