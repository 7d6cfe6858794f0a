// A woman speaks at a lectern; behind her, out of focus, the drape, a flag and the golden panel.
import type { Canvas } from '../drawing/canvas.ts';
import { colour, darker } from '../drawing/colour.ts';
import { fill, glow, vignette } from '../drawing/light.ts';
import { blossom, curtain, eventPanel, flowerBed, leaf, lotus, star } from '../drawing/stage.ts';
import { circle, ellipse, group, path, polygon, rect, stroke } from '../drawing/svg.ts';
import type { Point } from '../drawing/svg.ts';
import { outfits, person } from '../figure/look.ts';
import { drawPerson } from '../figure/person.ts';
import { arms } from '../figure/pose.ts';
import { portrait } from './scene.ts';
import type { Layer, Scene } from './scene.ts';

export const lectern: Scene = { ...portrait, draw };

function draw(canvas: Canvas): Layer[] {
  const speaker = person(canvas.random, {
    sex: 'woman',
    hair: 'bob',
    hairColour: '#2a2220',
    skin: '#e8bd98',
    glasses: false,
    build: 1.02,
    outfit: outfits.aoDai('#6d4763', '#f0d9a0'),
  });
  const figure = drawPerson(canvas, {
    look: speaker,
    at: [505, 1830],
    height: 1540,
    pose: { left: arms.table, right: arms.explaining, turn: -0.35, nod: -3 },
    part: 'bust',
  });
  return [
    { blur: 7, shapes: [backdrop(canvas), glow(canvas, [520, 420], 640, '#ffe2b0', 0.4)] },
    { blur: 0, shapes: [figure, stand(canvas), flowers(canvas), microphone([430, 905])] },
    { blur: 10, shapes: [audience(canvas)] },
    { blur: 0, shapes: [vignette(canvas, portrait, 0.55)] },
  ];
}

function backdrop(canvas: Canvas): string {
  return group([
    fill(portrait, colour.maroon),
    curtain(canvas, { x: -40, y: -40, width: 1080, height: 1600 }, colour.red, 80),
    eventPanel(canvas, { x: 470, y: 120, width: 900, height: 230 }, '#a2301f'),
    stroke('M 128 170 L 128 1500', '#b98a35', 16),
    path(
      'M 128 190 C 230 150 300 250 330 520 C 340 700 300 860 250 930 C 180 880 140 700 128 560 Z',
      '#c8321f',
    ),
    path('M 128 190 C 200 260 230 420 200 700 C 180 780 150 700 128 560 Z', '#8f2015', { opacity: 0.5 }),
    star([245, 430], 62, '#f0cf52'),
  ]);
}

function stand(canvas: Canvas): string {
  const wood = canvas.linear(
    [
      [0, '#a87a4f'],
      [0.45, '#8a5f3b'],
      [1, '#5d3e28'],
    ],
    'across',
  );
  const board: Point[] = [
    [180, 952],
    [790, 952],
    [830, 1018],
    [140, 1018],
  ];
  return group([
    polygon('222,1018 748,1018 720,1520 250,1520', wood),
    polygon('262,1062 708,1062 688,1520 282,1520', '#000000', { opacity: 0.1 }),
    stroke('M 262 1062 L 708 1062 L 688 1520 M 262 1062 L 282 1520', '#d2a670', 4, { opacity: 0.6 }),
    polygon(board, '#c39464'),
    rect({ x: 140, y: 1016, width: 690, height: 24, r: 4 }, '#7a5235'),
    polygon('360,958 600,958 612,996 346,996', '#fbf8f0'),
    polygon('372,964 474,964 474,990 362,990', '#d9d3c6'),
    lotus([485, 1240], 92, '#e0b95f'),
  ]);
}

function flowers(canvas: Canvas): string {
  return group([
    leaf([660, 1030], 190, 34, '#3f5f3a'),
    leaf([700, 1030], 170, 62, '#55774a'),
    leaf([610, 1030], 170, -18, '#3f5f3a'),
    flowerBed(canvas, [570, 1034], [810, 1034], 130, ['#f1e6d6', '#d98a84', '#e8c15a']),
    ...[600, 650, 700, 755].map((x, index) =>
      blossom([x, 950 + (index % 2) * 34], 31, index % 2 === 0 ? '#f1e6d6' : '#d98a84'),
    ),
  ]);
}

function microphone(base: Point): string {
  const [x, y] = base;
  return group([
    ellipse([x, y + 58], 34, 10, '#2a2725'),
    stroke(`M ${x} ${y + 54} C ${x} ${y - 60} ${x + 10} ${y - 120} ${x + 48} ${y - 176}`, '#2a2725', 8),
    stroke(`M ${x + 44} ${y - 170} L ${x + 62} ${y - 202}`, '#3d3a38', 26),
    circle([x + 64, y - 206], 15, darker('#8b8780', 0.4)),
  ]);
}

/** Heads of the front row, close to the lens. */
function audience(canvas: Canvas): string {
  const heads: [number, number, string][] = [
    [60, 1500, '#1f1a19'],
    [330, 1560, '#2a2220'],
    [650, 1580, '#241c1a'],
    [930, 1500, '#1b1716'],
  ];
  return group(
    heads.map(([x, y, hair]) => {
      const width = canvas.random.between(92, 112);
      return group([
        ellipse([x, y + 150], width * 1.7, 130, '#2d2a30'),
        ellipse([x, y], width, width * 1.24, hair),
      ]);
    }),
  );
}
