// A charity class: an old teacher at the board, children at their desks seen from behind, sun through the window.
import type { Canvas } from '../drawing/canvas.ts';
import { colour, darker, lighter } from '../drawing/colour.ts';
import { fill, glow, vignette } from '../drawing/light.ts';
import { leaf } from '../drawing/stage.ts';
import { ellipse, group, path, polygon, rect, stroke } from '../drawing/svg.ts';
import type { Point } from '../drawing/svg.ts';
import { outfits, person } from '../figure/look.ts';
import type { Look } from '../figure/look.ts';
import { drawPerson } from '../figure/person.ts';
import { arms } from '../figure/pose.ts';
import { landscape } from './scene.ts';
import type { Layer, Scene } from './scene.ts';

export const classroom: Scene = { ...landscape, draw };

/** The teacher of the class, also seen close up in her portrait. */
export const teacher: Partial<Look> & { age: 'old' } = {
  sex: 'woman',
  age: 'old',
  hair: 'bun',
  hairColour: '#b5b0a8',
  skin: '#dfae88',
  glasses: true,
  build: 1,
};

function draw(canvas: Canvas): Layer[] {
  return [
    { blur: 1.6, shapes: [room(canvas), window(canvas), board(canvas)] },
    {
      blur: 0,
      shapes: [
        drawPerson(canvas, {
          look: person(canvas.random, { ...teacher, outfit: outfits.blouse('#6d4763', '#2a2725') }),
          at: [560, 830],
          height: 560,
          pose: { left: arms.folded, right: { elbow: [0.62, 0.3], hand: [1.35, -0.28] }, turn: 0.5, nod: 3 },
          held: pointer(),
          shadow: true,
        }),
        desks(canvas, { y: 770, height: 330, places: [250, 850, 1130], top: 1.0 }),
        desks(canvas, { y: 950, height: 430, places: [150, 520, 900, 1270], top: 1.25 }),
      ],
    },
    { blur: 14, shapes: [sunlight(canvas)] },
    { blur: 0, shapes: [vignette(canvas, landscape, 0.4)] },
  ];
}

function room(canvas: Canvas): string {
  const wall = canvas.linear([
    [0, '#e8dcb9'],
    [1, '#d9c79b'],
  ]);
  const floor = canvas.linear([
    [0, '#a98663'],
    [1, '#7a5a40'],
  ]);
  return group([
    fill(landscape, wall),
    rect({ x: 0, y: 560, width: 1500, height: 180 }, '#7fa39a'),
    rect({ x: 0, y: 552, width: 1500, height: 12 }, '#5f837b'),
    rect({ x: 0, y: 736, width: 1500, height: 270 }, floor),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((tile) =>
      stroke(`M ${750 + (tile - 4) * 110} 736 L ${750 + (tile - 4) * 330} 1000`, '#5d432f', 2, {
        opacity: 0.35,
      }),
    ),
    stroke('M 0 800 H 1500 M 0 890 H 1500', '#5d432f', 2, { opacity: 0.3 }),
    ...[1280, 1345, 1410].map((x, index) =>
      rect(
        { x, y: 250 + index * 12, width: 54, height: 74, r: 2 },
        ['#f7f5f0', '#dce6ef', '#f1e6d6'][index] ?? colour.cream,
      ),
    ),
    ...[1288, 1353, 1418].map((x, index) =>
      ellipse([x + 19, 290 + index * 12], 15, 18, ['#d8ab4c', '#c9837c', '#6f8f4e'][index] ?? colour.gold),
    ),
  ]);
}

function window(canvas: Canvas): string {
  const sky = canvas.linear([
    [0, '#fdf6e0'],
    [1, '#cfe0d4'],
  ]);
  return group([
    rect({ x: 40, y: 120, width: 270, height: 380 }, '#8a6a49'),
    rect({ x: 54, y: 134, width: 242, height: 352 }, sky),
    ...[96, 150, 236].map((x, index) =>
      leaf([x, 490], 210 - index * 30, -14 + index * 16, index % 2 === 0 ? '#8fae76' : '#6f9460'),
    ),
    stroke('M 175 134 V 486 M 54 250 H 296', '#8a6a49', 10),
    ...[94, 134, 216, 256].map((x) => stroke(`M ${x} 134 V 486`, '#6d5238', 4)),
    rect({ x: 26, y: 494, width: 298, height: 18, r: 3 }, '#a27d57'),
  ]);
}

/** A blackboard with lines of chalk in the rhythm of handwriting. */
function board(canvas: Canvas): string {
  const { random } = canvas;
  const slate = canvas.linear(
    [
      [0, '#35564c'],
      [1, '#26423b'],
    ],
    [0, 0, 1, 1],
  );
  const writing = [232, 306, 380, 454].map((y, row) => {
    const words: string[] = [];
    for (let x = 690 + (row === 0 ? 90 : 0); x < 1130 - row * 30;) {
      const letters = random.int(2, 5);
      words.push(chalkWord(canvas, x, y, letters));
      x += letters * 15 + 24;
    }
    return stroke(words.join(' '), row === 0 ? '#f3dc9a' : '#eef0e6', row === 0 ? 4.6 : 3.6, {
      opacity: 0.84,
    });
  });
  return group([
    rect({ x: 424, y: 120, width: 812, height: 424, r: 4 }, '#8a6342'),
    rect({ x: 438, y: 134, width: 784, height: 396 }, slate),
    ...[250, 324, 398, 472].map((y) => stroke(`M 660 ${y} H 1190`, '#eef0e6', 1.4, { opacity: 0.22 })),
    ...writing,
    rect({ x: 424, y: 540, width: 812, height: 16, r: 3 }, '#a57c55'),
    rect({ x: 900, y: 530, width: 60, height: 14, r: 3 }, '#e6ddc9'),
    rect({ x: 990, y: 534, width: 30, height: 8, r: 4 }, '#f7f5f0'),
  ]);
}

/** Joined loops, tall ones among them, a mark over some: handwriting without a letter in it. */
function chalkWord(canvas: Canvas, x: number, y: number, letters: number): string {
  const { random } = canvas;
  const strokes = Array.from({ length: letters }, () => {
    const height = random.chance(0.28) ? 40 : 20;
    const tail = random.chance(0.12) ? 18 : 0;
    return `c 2 ${-height} 11 ${-height} 8 ${-height * 0.4} s -2 ${height * 0.4 + tail} 7 ${height * 0.4}`;
  });
  const over = x + random.between(0, letters * 15);
  const mark = random.chance(0.6) ? `M ${over.toFixed(1)} ${y - 32} l 8 -7` : '';
  return `M ${x.toFixed(1)} ${y} ${strokes.join(' ')} ${mark}`;
}

function pointer(): string {
  return stroke('M 1.7 1.5 L 3.05 .72', '#b08a55', 0.06);
}

type Row = { y: number; height: number; places: readonly number[]; top: number };

/** Children from behind, each at a desk; `y` is where the desk's near edge is, `top` scales it. */
function desks(canvas: Canvas, { y, height, places, top }: Row): string {
  const { random } = canvas;
  const shirts = ['#f7f5f0', '#dce6ef', '#f1e6d6', '#e9d3c6'] as const;
  return group(
    places.map((x, index) => {
      const sex = random.pick(['woman', 'man']);
      const isHandUp = index === 1;
      const look = person(random, {
        sex,
        age: 'young',
        child: true,
        glasses: false,
        hair: sex === 'woman' ? random.pick(['tail', 'bob', 'long']) : 'short',
        outfit: { ...outfits.shirt(random.pick(shirts), colour.navy), over: 'scarf' },
      });
      return group([
        desk(x, y - height * 0.36, top),
        drawPerson(canvas, {
          look,
          at: [x + random.between(-16, 16), y + height * 0.42],
          height,
          view: 'back',
          pose: {
            left: arms.table,
            right: isHandUp ? { elbow: [0.2, -0.5], hand: [0.16, -1.5] } : arms.table,
          },
        }),
        bench(x, y + 10, top),
      ]);
    }),
  );
}

function desk(x: number, y: number, scale: number): string {
  const wood = '#c39a66';
  const half = 150 * scale;
  const depth = 42 * scale;
  const surface: Point[] = [
    [x - half + 24, y],
    [x + half - 24, y],
    [x + half, y + depth],
    [x - half, y + depth],
  ];
  return group([
    polygon(surface, lighter(wood, 0.18)),
    rect({ x: x - half, y: y + depth, width: half * 2, height: 16 * scale }, darker(wood, 0.22)),
    polygon(
      `${x - half * 0.72},${y + depth * 0.28} ${x - half * 0.36},${y + depth * 0.28} ${x - half * 0.3},${y + depth * 0.78} ${x - half * 0.76},${y + depth * 0.78}`,
      '#fbf8f0',
    ),
    polygon(
      `${x + half * 0.42},${y + depth * 0.3} ${x + half * 0.7},${y + depth * 0.3} ${x + half * 0.74},${y + depth * 0.74} ${x + half * 0.42},${y + depth * 0.74}`,
      '#5d7a8c',
    ),
  ]);
}

function bench(x: number, y: number, scale: number): string {
  const half = 128 * scale;
  return group([
    path(`M ${x - half} ${y - 64 * scale} h ${half * 2} v ${30 * scale} h ${-half * 2} Z`, '#a97c4d'),
    rect({ x: x - half, y: y - 64 * scale, width: half * 2, height: 6 * scale }, '#caa070'),
    rect({ x: x - half + 14, y: y - 40 * scale, width: 16 * scale, height: 190 * scale }, '#8a6039'),
    rect({ x: x + half - 30, y: y - 40 * scale, width: 16 * scale, height: 190 * scale }, '#8a6039'),
  ]);
}

function sunlight(canvas: Canvas): string {
  const ray = canvas.linear(
    [
      [0, '#fff2c4', 0.5],
      [1, '#fff2c4', 0],
    ],
    [0, 0, 1, 0.8],
  );
  return group([
    polygon('54,134 296,134 980,900 520,1000 54,486', ray),
    glow(canvas, [170, 300], 520, '#fff3cc', 0.5),
  ]);
}
