// A Saturday morning clean-up: a street running away between tube houses, trees, people with brooms.
import type { Canvas } from '../drawing/canvas.ts';
import { colour, darker, lighter } from '../drawing/colour.ts';
import { fill, glow, groundShadow, vignette } from '../drawing/light.ts';
import { bag, broom } from '../drawing/props.ts';
import { tubeHouse } from '../drawing/houses.ts';
import { tree, wires } from '../drawing/street.ts';
import { ellipse, group, placed, polygon, rect } from '../drawing/svg.ts';
import type { Point } from '../drawing/svg.ts';
import { outfits, person } from '../figure/look.ts';
import type { Look } from '../figure/look.ts';
import { drawPerson } from '../figure/person.ts';
import type { Figure } from '../figure/person.ts';
import { arms, pose } from '../figure/pose.ts';
import type { Pose } from '../figure/pose.ts';
import { landscape } from './scene.ts';
import type { Layer, Scene } from './scene.ts';

export const streetCleanup: Scene = { ...landscape, draw };

/** Shirts of the youth union. */
const YOUTH_BLUE = '#3b6aa5';

const vanishing: Point = [820, 430];

function draw(canvas: Canvas): Layer[] {
  return [
    { blur: 1.6, shapes: [sky(canvas), street(canvas), houses(canvas), farPeople(canvas)] },
    {
      blur: 0,
      shapes: [
        leaves(canvas, 46),
        ...workers(canvas),
        glow(canvas, [1180, 120], 900, '#ffe9b8', 0.5),
        vignette(canvas, landscape, 0.32),
      ],
    },
  ];
}

function sky(canvas: Canvas): string {
  const light = canvas.linear([
    [0, '#b7d0e0'],
    [0.5, '#f1ead8'],
    [1, '#f6e3bd'],
  ]);
  return group([fill(landscape, light), glow(canvas, [900, 330], 520, '#fff3cf', 0.9)]);
}

/** Houses on both sides, each nearer one larger, hung from the vanishing point. */
function houses(canvas: Canvas): string {
  const walls = ['#d9c39a', '#a9b9b4', '#e0cdb4', '#c79a86', '#e8dcc4', '#b8a58a', '#9fb0bd'] as const;
  const { random } = canvas;
  const row = (side: -1 | 1, edge: number): string[] =>
    [0.2, 0.3, 0.44, 0.64, 0.92, 1.28].map((near) => {
      const foot = vanishing[1] + near * 300;
      const width = near * 250;
      const height = near * random.between(620, 760);
      const middle = vanishing[0] + side * near * edge;
      const wall = random.pick(walls);
      const x = side === -1 ? middle - width : middle;
      return tubeHouse(canvas, { x, y: foot - height, width, height }, wall);
    });
  return group([...row(-1, 560), ...row(1, 440), wires([0, 120], [1500, 60], 5, 120), treesBetween(canvas)]);
}

function treesBetween(canvas: Canvas): string {
  const at: [number, number, number][] = [
    [700, 540, 250],
    [985, 545, 260],
    [545, 620, 420],
    [1135, 620, 430],
    [250, 740, 740],
    [1390, 730, 720],
  ];
  return group(
    at.map(([x, y, height]) =>
      group([
        groundShadow([x - height * 0.1, y], height * 0.3, height * 0.035, 0.22),
        tree(canvas, [x, y], height, '#6b8a4a'),
      ]),
    ),
  );
}

function street(canvas: Canvas): string {
  const [x, y] = vanishing;
  const pavement = canvas.linear([
    [0, '#d9cdb4'],
    [1, '#b3a68f'],
  ]);
  const asphalt = canvas.linear([
    [0, '#c9b99c'],
    [0.4, '#a49a8b'],
    [1, '#7d766c'],
  ]);
  const far = y + 96;
  return group([
    rect({ x: 0, y: far - 4, width: 1500, height: 500 }, pavement),
    polygon(`${x - 40},${far} ${x + 40},${far} 1900,1010 -500,1010`, '#c8bda9'),
    polygon(`${x - 24},${far} ${x + 24},${far} 1560,1010 -160,1010`, asphalt),
    polygon(`-160,1010 ${x - 24},${far} ${x - 18},${far} -90,1010`, '#e6ddcb'),
    polygon(`1560,1010 ${x + 24},${far} ${x + 18},${far} 1490,1010`, '#e6ddcb'),
    ...[0.3, 0.5, 0.74].map((near) =>
      ellipse([x - near * 260, y + near * 560], near * 420, near * 30, '#3a3a30', { opacity: 0.16 }),
    ),
  ]);
}

function worker(canvas: Canvas, look: Partial<Look> & { shirt: string }): Look {
  const { shirt, ...rest } = look;
  const base = outfits.shirt(shirt, canvas.random.pick(['#2f3a4a', '#3a3a3d', '#2a2725']), 'long');
  return person(canvas.random, { outfit: { ...base, accent: colour.cream }, ...rest });
}

function farPeople(canvas: Canvas): string {
  const people: [number, number, number, string][] = [
    [760, 596, 150, '#3f6ea6'],
    [905, 590, 146, '#d8ab4c'],
    [690, 640, 205, '#3f6ea6'],
    [968, 650, 215, '#46643f'],
  ];
  return group(
    people.map(([x, y, height, shirt], index) =>
      drawPerson(canvas, {
        look: worker(canvas, { shirt, ...(index % 2 === 0 ? { hat: 'leaf' as const } : {}) }),
        at: [x, y],
        height,
        view: index % 2 === 0 ? 'front' : 'back',
        pose: pose('sweepingLow', 'sweepingHigh'),
        held: broom([0.1, 2.6], [0.9, 6.1]),
        shadow: true,
      }),
    ),
  );
}

function workers(canvas: Canvas): string[] {
  const [girl, inVest, leader, woman] = crew(canvas);
  const toRight: Pose = { left: arms.sweepingLow, right: arms.sweepingHigh, turn: 0.5, lean: 3 };
  const toLeft: Pose = { left: arms.sweepingHigh, right: arms.sweepingLow, turn: -0.5, lean: -3 };
  const carrying: Pose = { left: arms.down, right: { elbow: [0.16, 0.95], hand: [0.14, 1.72] }, turn: 0.4 };
  const draw = (figure: Figure): string => drawPerson(canvas, { ...figure, shadow: true });
  return [
    draw({ look: girl, at: [300, 850], height: 500, pose: toRight, held: broom([0.25, 2.6], [1.5, 6.3]) }),
    draw({
      look: inVest,
      at: [1215, 838],
      height: 490,
      pose: toLeft,
      held: broom([-0.25, 2.6], [-1.5, 6.3]),
    }),
    bags(),
    draw({ look: leader, at: [620, 948], height: 610, pose: carrying, held: bag([0.82, 3.42], '#2f5b50') }),
    draw({ look: woman, at: [925, 968], height: 580, pose: toLeft, held: broom([-0.2, 2.6], [-1.45, 6.25]) }),
  ];
}

function crew(canvas: Canvas): [Look, Look, Look, Look] {
  const woman = { sex: 'woman', hat: 'leaf', glasses: false } as const;
  const man = { sex: 'man', glasses: false } as const;
  const old = { ...man, hair: 'short', hairColour: '#8f8b86', hat: 'cap', skin: '#c98f69' } as const;
  const girl = worker(canvas, { ...woman, shirt: YOUTH_BLUE, hair: 'tail', skin: '#dfae88' });
  const cleaner = worker(canvas, { ...old, shirt: '#f1e6d6' });
  return [
    girl,
    { ...cleaner, glasses: true, outfit: { ...cleaner.outfit, over: 'vest', accent: colour.green } },
    worker(canvas, { ...man, shirt: YOUTH_BLUE, hair: 'side', hairColour: '#211c1b', skin: '#d59f79' }),
    worker(canvas, { ...woman, shirt: '#c9837c', hair: 'bun', skin: '#e8bd98' }),
  ];
}

function bags(): string {
  return group([
    groundShadow([1380, 968], 150, 20),
    placed([1330, 760], 140, [bag([0, 0], '#3a4a44')]),
    placed([1440, 780], 130, [bag([0, 0], lighter('#2f5b50', 0.12))]),
    rect({ x: 100, y: 806, width: 132, height: 118, r: 10 }, colour.green),
    rect({ x: 92, y: 790, width: 148, height: 26, r: 8 }, darker(colour.green, 0.25)),
    rect({ x: 128, y: 850, width: 76, height: 12, r: 4 }, '#dfe8d6', { opacity: 0.7 }),
    groundShadow([170, 928], 90, 12),
  ]);
}

function leaves(canvas: Canvas, count: number): string {
  const { random } = canvas;
  return group(
    Array.from({ length: count }, () => {
      const y = random.between(640, 985);
      const near = (y - vanishing[1]) / 570;
      const x = vanishing[0] + random.between(-640, 640) * near;
      return ellipse([x, y], 13 * near, 5 * near, random.pick(['#b9791f', '#8f6a2b', '#6f8f4e', '#c99a4a']), {
        transform: `rotate(${random.int(-40, 40)} ${x.toFixed(0)} ${y.toFixed(0)})`,
      });
    }),
  );
}
