// The retired teacher close up, upright: soft window light, her bookshelf out of focus behind her.
import type { Canvas } from '../drawing/canvas.ts';
import { bokeh, fill, glow, vignette } from '../drawing/light.ts';
import { leaf } from '../drawing/stage.ts';
import { ellipse, group, path, polygon, rect, stroke } from '../drawing/svg.ts';
import { outfits, person } from '../figure/look.ts';
import { drawPerson } from '../figure/person.ts';
import { teacher } from './classroom.ts';
import type { Layer, Scene } from './scene.ts';

export const teacherPortrait: Scene = { width: 1200, height: 1600, draw };

const size = { width: 1200, height: 1600 };

function draw(canvas: Canvas): Layer[] {
  const look = person(canvas.random, { ...teacher, outfit: outfits.blouse('#7c4f6e', '#2a2725') });
  return [
    {
      blur: 13,
      shapes: [wall(canvas), shelf(canvas), plant(), glow(canvas, [180, 360], 900, '#fff0c8', 0.75)],
    },
    {
      blur: 0,
      shapes: [
        drawPerson(canvas, {
          look,
          at: [590, 2660],
          height: 2360,
          pose: {
            left: { elbow: [0.2, 1], hand: [-0.42, 1.42] },
            right: { elbow: [0.22, 1], hand: [-0.4, 1.36] },
            turn: -0.3,
            nod: -2,
          },
          held: books(),
        }),
        glow(canvas, [40, 520], 820, '#ffe9b8', 0.34),
      ],
    },
    { blur: 16, shapes: [foreground()] },
    { blur: 0, shapes: [vignette(canvas, size, 0.5)] },
  ];
}

function wall(canvas: Canvas): string {
  return fill(
    size,
    canvas.linear(
      [
        [0, '#e9d8ae'],
        [0.55, '#b79a6c'],
        [1, '#6f5640'],
      ],
      [0, 0, 1, 0.7],
    ),
  );
}

function shelf(canvas: Canvas): string {
  const { random } = canvas;
  const spines = [
    '#a5342a',
    '#2f5581',
    '#d8ab4c',
    '#3f7274',
    '#f1e6d6',
    '#6d4763',
    '#46643f',
    '#8f5a3a',
  ] as const;
  const rows = [330, 640, 950].map((y) => {
    const row: string[] = [];
    for (let x = 640; x < 1230;) {
      const width = random.between(28, 58);
      const height = random.between(170, 240);
      row.push(rect({ x, y: y - height, width: width - 3, height }, random.pick(spines)));
      x += width + (random.chance(0.15) ? 46 : 0);
    }
    return group([...row, rect({ x: 610, y, width: 640, height: 26 }, '#6b4a30')]);
  });
  return group([
    rect({ x: 600, y: 40, width: 660, height: 1600 }, '#4f3826'),
    ...rows,
    rect({ x: 590, y: 40, width: 26, height: 1600 }, '#7a5638'),
    rect({ x: 40, y: 120, width: 330, height: 620 }, '#fff7df'),
    stroke('M 205 120 V 740 M 40 380 H 370', '#b08d62', 18),
    bokeh(canvas, { x: 60, y: 160, width: 290, height: 540 }, 14, ['#bfd3a4', '#e8efd0', '#93b27a']),
  ]);
}

function plant(): string {
  return group([
    ...[-50, -26, 0, 26, 52].map((degrees, index) =>
      leaf([170, 960], 300 - Math.abs(degrees), degrees, index % 2 === 0 ? '#5f8050' : '#7d9d63'),
    ),
    path('M 90 940 L 250 940 L 226 1100 L 114 1100 Z', '#b5714a'),
    rect({ x: 0, y: 1094, width: 460, height: 34 }, '#8a6342'),
  ]);
}

/** Exercise books held to the chest, in head units. */
function books(): string {
  return group([
    polygon('-0.5,2.72 0.48,2.66 0.53,3.6 -0.45,3.66', '#2f5581'),
    polygon('-0.45,2.67 0.53,2.61 0.58,3.55 -0.4,3.61', '#f1e6d6'),
    polygon('-0.48,2.62 0.5,2.56 0.55,3.5 -0.43,3.56', '#c9573f'),
    polygon('-0.24,3.16 0.34,3.125 0.35,3.36 -0.22,3.39', '#fbf4e2'),
    stroke('M -.42 2.62 L -.37 3.55', '#8f3325', 0.03),
  ]);
}

function foreground(): string {
  return group([
    ellipse([1120, 1560], 300, 170, '#7a2c2a'),
    ellipse([40, 1600], 330, 120, '#4a3a2c'),
    leaf([1180, 1500], 420, -38, '#5f8050'),
    leaf([1240, 1480], 460, -16, '#46643f'),
  ]);
}
