// The ward's one-stop service counter: officers at their screens, citizens before them, queue numbers above.
import type { Canvas } from '../drawing/canvas.ts';
import { colour, darker } from '../drawing/colour.ts';
import { fill, glow, vignette } from '../drawing/light.ts';
import { leaf, wordBars } from '../drawing/stage.ts';
import { circle, ellipse, group, path, polygon, rect, stroke } from '../drawing/svg.ts';
import { everydayOutfit, outfits, person } from '../figure/look.ts';
import { drawPerson } from '../figure/person.ts';
import { arms, pose } from '../figure/pose.ts';
import type { Layer, Scene } from './scene.ts';

const size = { width: 1333, height: 1000 };

export const serviceCounter: Scene = { ...size, draw };

const desks = [255, 667, 1079] as const;

function draw(canvas: Canvas): Layer[] {
  return [
    { blur: 1.4, shapes: [hall(canvas), ...desks.map((x, index) => queueScreen(canvas, x, index))] },
    {
      blur: 0,
      shapes: [
        ...desks.map((x, index) => officer(canvas, x, index)),
        counter(canvas),
        ...desks.map((x) => glass(canvas, x)),
        citizens(canvas),
        plant(1262, 985),
        glow(canvas, [667, 40], 760, '#f4f8ff', 0.35),
        vignette(canvas, size, 0.3, '#0b1220'),
      ],
    },
  ];
}

function hall(canvas: Canvas): string {
  const wall = canvas.linear([
    [0, '#eef2f3'],
    [1, '#cbd8de'],
  ]);
  return group([
    fill(size, wall),
    polygon('0,0 1333,0 1150,92 183,92', '#dfe7ea'),
    ...[
      [300, 560],
      [610, 723],
      [773, 1033],
    ].map(([left = 0, right = 0]) =>
      polygon(`${left - 30},18 ${right + 10},18 ${right - 16},60 ${left},60`, '#ffffff'),
    ),
    rect({ x: 0, y: 112, width: 1333, height: 92 }, '#a5342a'),
    wordBars(canvas, { x: 300, y: 134, width: 733, height: 48 }, [0.5, 1], '#f0cf6a'),
    rect({ x: 0, y: 204, width: 1333, height: 8 }, '#d8ab4c'),
  ]);
}

/** A panel over each desk: its number as a tally of dots, its service as bars. */
function queueScreen(canvas: Canvas, x: number, index: number): string {
  const dots = Array.from({ length: index + 1 }, (_, dot) => circle([x - 96 + dot * 26, 276], 9, '#f0cf6a'));
  return group([
    rect({ x: x - 140, y: 240, width: 280, height: 74, r: 6 }, '#24405f'),
    rect({ x: x - 140, y: 240, width: 280, height: 6, r: 3 }, '#4c7299'),
    ...dots,
    wordBars(canvas, { x: x - 20, y: 262, width: 140, height: 30 }, [1, 0.8], '#c9dcea'),
  ]);
}

function officer(canvas: Canvas, x: number, index: number): string {
  const sex = index === 1 ? 'man' : 'woman';
  const look = person(canvas.random, {
    sex,
    glasses: index === 1,
    hairColour: '#241f1d',
    hair: sex === 'man' ? 'side' : index === 0 ? 'tail' : 'bob',
    outfit: {
      ...outfits.shirt(index === 2 ? '#dce6ef' : '#f7f5f0', colour.navy, index === 1 ? 'short' : 'long'),
      over: 'lanyard',
    },
  });
  return group([
    rect({ x: x - 66, y: 440, width: 132, height: 160, r: 18 }, '#2c3a49'),
    drawPerson(canvas, {
      look,
      at: [x, 896],
      height: 520,
      pose: { ...pose('table'), turn: index === 0 ? -0.4 : index === 2 ? 0.35 : -0.2, nod: 2 },
    }),
  ]);
}

function counter(canvas: Canvas): string {
  const front = canvas.linear([
    [0, '#f4f1ea'],
    [1, '#c9c2b4'],
  ]);
  return group([
    rect({ x: -10, y: 634, width: 1353, height: 26 }, '#8a5f3b'),
    rect({ x: -10, y: 634, width: 1353, height: 6 }, '#c39464'),
    rect({ x: -10, y: 660, width: 1353, height: 350 }, front),
    ...[0, 1, 2].map((index) =>
      rect({ x: 30 + index * 430, y: 690, width: 412, height: 330, r: 4 }, '#ffffff', { opacity: 0.4 }),
    ),
    rect({ x: -10, y: 660, width: 1353, height: 18 }, '#000000', { opacity: 0.14 }),
    ...desks.map(deskTop),
  ]);
}

/** Screen, papers and a small plant on each desk. */
function deskTop(x: number): string {
  return group([
    rect({ x: x + 66, y: 520, width: 132, height: 92, r: 6 }, '#22282f'),
    rect({ x: x + 74, y: 528, width: 116, height: 76, r: 2 }, '#3b4a58'),
    rect({ x: x + 122, y: 610, width: 20, height: 26 }, '#22282f'),
    ellipse([x + 132, 637], 40, 6, '#22282f'),
    polygon(`${x - 150},622 ${x - 66},622 ${x - 58},640 ${x - 158},640`, '#ffffff'),
    polygon(`${x - 140},616 ${x - 70},618 ${x - 64},632 ${x - 146},632`, '#f1e6d6'),
    rect({ x: x - 196, y: 592, width: 26, height: 46, r: 4 }, '#b5714a'),
    leaf([x - 183, 594], 46, -20, '#5f8050'),
    leaf([x - 183, 594], 50, 14, '#7d9d63'),
  ]);
}

function glass(canvas: Canvas, x: number): string {
  const pane = canvas.linear(
    [
      [0, '#ffffff', 0.32],
      [0.5, '#ffffff', 0.04],
      [1, '#ffffff', 0.2],
    ],
    [0, 0, 1, 1],
  );
  return group([
    rect({ x: x - 200, y: 330, width: 400, height: 268 }, pane),
    rect({ x: x - 206, y: 322, width: 8, height: 314 }, '#b9c6cc'),
    rect({ x: x + 198, y: 322, width: 8, height: 314 }, '#b9c6cc'),
    rect({ x: x - 206, y: 322, width: 412, height: 7 }, '#b9c6cc'),
    polygon(`${x - 160},330 ${x - 96},330 ${x - 190},520 ${x - 198},520 ${x - 198},420`, '#ffffff', {
      opacity: 0.2,
    }),
  ]);
}

function citizens(canvas: Canvas): string {
  const { random } = canvas;
  const woman = person(random, {
    sex: 'woman',
    hair: 'tail',
    hairColour: '#241f1d',
    outfit: outfits.blouse('#b5622f', '#2a2725'),
  });
  const man = person(random, {
    sex: 'man',
    age: 'old',
    hair: 'short',
    outfit: everydayOutfit(random, 'man'),
  });
  return group([
    drawPerson(canvas, {
      look: woman,
      at: [330, 1366],
      height: 790,
      view: 'back',
      pose: { left: arms.table, right: { elbow: [0.24, 0.8], hand: [0.1, 0.75] } },
    }),
    drawPerson(canvas, {
      look: man,
      at: [970, 1370],
      height: 830,
      view: 'back',
      pose: { left: { elbow: [0.3, 0.8], hand: [0.16, 0.7] }, right: arms.table },
    }),
    folder(212, 935),
  ]);
}

function folder(x: number, y: number): string {
  return group([
    polygon(
      `${x - 84},${y - 40} ${x + 30},${y - 56} ${x + 46},${y + 34} ${x - 68},${y + 52}`,
      darker('#d8ab4c', 0.15),
    ),
    polygon(`${x - 76},${y - 50} ${x + 28},${y - 64} ${x + 42},${y + 20} ${x - 62},${y + 36}`, '#fbf8f0'),
    path(
      `M ${x - 60} ${y - 34} l 66 -9 M ${x - 57} ${y - 18} l 72 -10 M ${x - 54} ${y - 2} l 50 -7`,
      'none',
      { stroke: '#b9b2a4', 'stroke-width': 5 },
    ),
  ]);
}

function plant(x: number, y: number): string {
  return group([
    ...[-56, -30, -8, 18, 44, 66].map((degrees, index) =>
      leaf([x, y - 70], 240 - Math.abs(degrees), degrees, index % 2 === 0 ? '#46643f' : '#6f8f4e'),
    ),
    path(
      `M ${x - 60} ${y - 90} L ${x + 60} ${y - 90} L ${x + 42} ${y + 30} L ${x - 42} ${y + 30} Z`,
      '#f1ede4',
    ),
    stroke(`M ${x - 62} ${y - 86} H ${x + 62}`, '#d9d3c6', 10),
  ]);
}
