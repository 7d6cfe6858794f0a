// A neighbourhood feast at dusk: lanterns and pennants over an alley, a long table, people of all ages.
import type { Canvas } from '../drawing/canvas.ts';
import { colour, lighter } from '../drawing/colour.ts';
import { fill, glow, vignette } from '../drawing/light.ts';
import { lanterns, pennants } from '../drawing/festoons.ts';
import { tubeHouse } from '../drawing/houses.ts';
import { circle, ellipse, group, path, polygon, rect } from '../drawing/svg.ts';
import { everydayOutfit, outfits, person } from '../figure/look.ts';
import type { Look } from '../figure/look.ts';
import { drawPerson } from '../figure/person.ts';
import { arms, pose } from '../figure/pose.ts';
import { landscape } from './scene.ts';
import type { Layer, Scene } from './scene.ts';

export const festival: Scene = { ...landscape, draw };

function draw(canvas: Canvas): Layer[] {
  return [
    { blur: 2.4, shapes: [dusk(canvas), alley(canvas), ground(canvas)] },
    {
      blur: 0,
      shapes: [
        pennants([-20, 250], [930, -40], 60, 38),
        pennants([560, -40], [1520, 260], 60, 38),
        lanterns(canvas, [-30, 60], [1530, 40], { sag: 150, size: 62, count: 11 }),
        standing(canvas),
        table(canvas),
        children(canvas),
        lanterns(canvas, [-60, -50], [620, 10], { sag: 130, size: 92, count: 4 }),
        glow(canvas, [750, 420], 800, '#ffc66b', 0.28),
        vignette(canvas, landscape, 0.55, '#150d1c'),
      ],
    },
  ];
}

function dusk(canvas: Canvas): string {
  return fill(
    landscape,
    canvas.linear([
      [0, '#2b3658'],
      [0.42, '#7b5671'],
      [0.66, '#d98a5f'],
      [1, '#e8b57a'],
    ]),
  );
}

function alley(canvas: Canvas): string {
  const walls = ['#8a6f66', '#6f6674', '#9c7b62', '#75707f', '#a08468'] as const;
  const { random } = canvas;
  const houses: string[] = [];
  for (let x = -30; x < 1500; x += 196) {
    const height = random.between(430, 600);
    houses.push(tubeHouse(canvas, { x, y: 690 - height, width: 190, height }, random.pick(walls), 0.75));
  }
  return group([...houses, ...[180, 560, 980, 1330].map((x) => glow(canvas, [x, 560], 260, '#ffcf7a', 0.4))]);
}

function ground(canvas: Canvas): string {
  const floor = canvas.linear([
    [0, '#8a6650'],
    [1, '#4a3a38'],
  ]);
  return group([
    rect({ x: 0, y: 686, width: 1500, height: 320 }, floor),
    ellipse([750, 800], 760, 90, '#f2b866', { opacity: 0.16 }),
  ]);
}

function guest(canvas: Canvas, given: Partial<Look> & { age?: 'young' | 'grown' | 'old' } = {}): Look {
  const { random } = canvas;
  const sex = given.sex ?? random.pick(['woman', 'man']);
  const outfit =
    sex === 'woman' && random.chance(0.4)
      ? outfits.aoDai(random.pick(['#a5342a', '#d8ab4c', '#6d4763', '#3f7274']))
      : everydayOutfit(random, sex);
  return person(random, { sex, outfit, ...given });
}

/** The neighbours behind the table, singing and clapping. */
function standing(canvas: Canvas): string {
  const { random } = canvas;
  const places = [90, 232, 372, 520, 664, 818, 962, 1110, 1262, 1412];
  const gestures = [
    pose('clapping'),
    pose('folded'),
    pose('clapping'),
    pose('down', 'waving'),
    pose('table'),
    pose('clapping'),
    pose('down', 'explaining'),
  ];
  return group(
    places.map((x, index) => {
      const isOld = index === 3 || index === 6;
      return drawPerson(canvas, {
        look: guest(canvas, { age: isOld ? 'old' : 'grown' }),
        at: [x, 900 + random.between(-14, 14)],
        height: random.between(478, 540),
        pose: { ...(gestures[index % gestures.length] ?? pose('down')), turn: random.between(-0.7, 0.7) },
      });
    }),
  );
}

function table(canvas: Canvas): string {
  const cloth = canvas.linear([
    [0, '#c8402c'],
    [1, '#7e2420'],
  ]);
  const dishes = Array.from({ length: 12 }, (_, index) =>
    dish(canvas, 110 + index * 118, 742 + (index % 2) * 20),
  );
  return group([
    polygon('20,716 1480,716 1530,792 -30,792', '#f1e2c4'),
    rect({ x: -30, y: 790, width: 1560, height: 220 }, cloth),
    ...Array.from({ length: 14 }, (_, index) =>
      path(`M ${-30 + index * 114} 790 q 57 58 114 0 Z`, lighter('#d8ab4c', index % 2 === 0 ? 0.05 : 0.2)),
    ),
    ...dishes,
  ]);
}

function dish(canvas: Canvas, x: number, y: number): string {
  const { random } = canvas;
  const food = random.pick(['#c9632f', '#6f8f4e', '#d8ab4c', '#a5342a', '#e8c99a']);
  const heap = Array.from({ length: 6 }, () =>
    circle(
      [x + random.between(-26, 26), y - random.between(6, 20)],
      random.between(8, 13),
      lighter(food, random.between(0, 0.3)),
    ),
  );
  return group([
    ellipse([x + 4, y + 6], 54, 13, '#6b4a33', { opacity: 0.3 }),
    ellipse([x, y], 52, 14, '#fbf8f0'),
    ellipse([x, y - 2], 40, 9, '#dfe6ee'),
    ...heap,
  ]);
}

function children(canvas: Canvas): string {
  const { random } = canvas;
  const places: [number, number, 'woman' | 'man', string][] = [
    [330, 1110, 'woman', '#d8ab4c'],
    [640, 1136, 'man', '#3b6aa5'],
    [1010, 1124, 'woman', '#c9837c'],
    [1250, 1108, 'man', '#6f8f4e'],
  ];
  return group(
    places.map(([x, y, sex, top], index) =>
      group([
        drawPerson(canvas, {
          look: person(random, {
            sex,
            child: true,
            age: 'young',
            glasses: false,
            hair: sex === 'woman' ? 'tail' : 'short',
            outfit: outfits.shirt(top, colour.navy),
          }),
          at: [x, y],
          height: 400,
          view: index % 2 === 0 ? 'back' : 'front',
          pose: { left: arms.down, right: arms.waving, turn: 0.4 },
        }),
      ]),
    ),
  );
}
