// Night performance: five dancers in white and red áo dài under coloured beams, the crowd dark in front.
import type { Canvas } from '../drawing/canvas.ts';
import { darker } from '../drawing/colour.ts';
import { beam, bokeh, fill, glow, vignette } from '../drawing/light.ts';
import { lotus } from '../drawing/stage.ts';
import { circle, ellipse, group, path, placed, polygon, rect, stroke } from '../drawing/svg.ts';
import { outfits, person } from '../figure/look.ts';
import { drawPerson } from '../figure/person.ts';
import { moved, arms } from '../figure/pose.ts';
import { landscape } from './scene.ts';
import type { Layer, Scene } from './scene.ts';

export const performance: Scene = { ...landscape, draw };

function draw(canvas: Canvas): Layer[] {
  return [
    { blur: 3, shapes: [night(canvas), backlights(canvas)] },
    { blur: 0, shapes: [floor(canvas), ...dancers(canvas), haze(canvas)] },
    { blur: 4, shapes: [crowd(canvas)] },
    { blur: 0, shapes: [vignette(canvas, landscape, 0.5, '#07060f')] },
  ];
}

function night(canvas: Canvas): string {
  const sky = canvas.linear([
    [0, '#0e1526'],
    [0.6, '#27345c'],
    [1, '#5b3f6b'],
  ]);
  const petals = [0, 1, 2].map((ring) =>
    lotus([750, 560 - ring * 16], 330 - ring * 92, ['#5a3f74', '#8a4f78', '#c4717a'][ring] ?? '#c4717a'),
  );
  return group([
    fill(landscape, sky),
    rect({ x: 250, y: 90, width: 1000, height: 580, r: 6 }, '#1a2242'),
    group(petals, { opacity: 0.85 }),
    bokeh(canvas, { x: 260, y: 100, width: 980, height: 300 }, 26, ['#f0cf6a', '#e58f7c', '#9fb8e8']),
    rect({ x: 222, y: 60, width: 30, height: 640 }, '#0b0f1a'),
    rect({ x: 1248, y: 60, width: 30, height: 640 }, '#0b0f1a'),
    rect({ x: 140, y: 44, width: 1220, height: 30 }, '#0b0f1a'),
  ]);
}

function backlights(canvas: Canvas): string {
  const lamps: [number, number, string][] = [
    [300, 250, '#ffb46b'],
    [520, 500, '#ff8fa3'],
    [750, 760, '#ffe9b8'],
    [980, 1020, '#9fb8ff'],
    [1200, 1260, '#ffb46b'],
  ];
  return group([
    ...lamps.map(([from, to, tint]) => beam(canvas, [from, 72], [to, 800], 330, tint, 0.55)),
    ...lamps.map(([from, , tint]) =>
      group([glow(canvas, [from, 74], 90, tint, 0.9), circle([from, 74], 12, '#fff8e8')]),
    ),
  ]);
}

function floor(canvas: Canvas): string {
  const boards = canvas.linear([
    [0, '#3a2c4a'],
    [0.5, '#5a3d52'],
    [1, '#241a2e'],
  ]);
  return group([
    rect({ x: 0, y: 720, width: 1500, height: 300 }, boards),
    ...[250, 500, 750, 1000, 1250].map((x) => ellipse([x, 806], 150, 26, '#ffdca0', { opacity: 0.22 })),
    rect({ x: 0, y: 868, width: 1500, height: 8 }, '#e0b95f', { opacity: 0.7 }),
    rect({ x: 0, y: 876, width: 1500, height: 130 }, '#16101d'),
  ]);
}

function dancers(canvas: Canvas): string[] {
  const { random } = canvas;
  const places: [number, number, number, string][] = [
    [270, 790, 470, '#c23b22'],
    [1230, 790, 470, '#c23b22'],
    [505, 812, 495, '#f7f5f0'],
    [995, 812, 495, '#f7f5f0'],
    [750, 838, 540, '#d8ab4c'],
  ];
  return places.map(([x, y, height, cloth], index) => {
    const lean = index === 4 ? 0 : (index % 2 === 0 ? -1 : 1) * 4;
    const up = { elbow: [0.55, 0.08], hand: [0.7, -1.02] } as const;
    const out = moved(arms.giving, [0.1, -0.35]);
    const pose =
      index === 4
        ? { left: up, right: up, turn: 0 }
        : index % 2 === 0
          ? { left: up, right: out, lean, turn: 0.6 }
          : { left: out, right: up, lean, turn: -0.6 };
    const isSplit = index === 4;
    return group([
      ellipse([x, y], 120, 16, '#120b1a', { opacity: 0.5 }),
      drawPerson(canvas, {
        look: person(random, {
          sex: 'woman',
          hair: 'bun',
          hairColour: '#1b1720',
          glasses: false,
          skin: random.pick(['#e8bd98', '#dfae88', '#efc9a6']),
          outfit: outfits.aoDai(cloth, cloth === '#f7f5f0' ? '#c23b22' : '#f7f5f0'),
        }),
        at: [x, y],
        height,
        pose,
      }),
      ...fans(x, y, height, isSplit ? 'both' : index % 2 === 0 ? 'left' : 'right'),
    ]);
  });
}

/** A folding fan in each raised hand. */
function fans(x: number, y: number, height: number, side: 'left' | 'right' | 'both'): string[] {
  const unit = height / 6.26;
  const hands = side === 'both' ? [-1, 1] : side === 'left' ? [-1] : [1];
  return hands.map((hand) => {
    const lean = side === 'both' ? 0 : hand * 28;
    return placed([x + hand * unit * 1.3 + lean, y - height + unit * 0.42], unit, [fan(hand * 24)]);
  });
}

function fan(degrees: number): string {
  const silk = '#e58f7c';
  const ribs = [-64, -38, -12, 14, 40, 64].map((angle) => {
    const radians = ((angle - 90) * Math.PI) / 180;
    return `M 0 0 L ${(Math.cos(radians) * 1.05).toFixed(2)} ${(Math.sin(radians) * 1.05).toFixed(2)}`;
  });
  return group(
    [
      path('M 0 0 L -1 -.5 A 1.12 1.12 0 0 1 1 -.5 Z', silk),
      path('M 0 0 L -.5 -.25 A .56 .56 0 0 1 .5 -.25 Z', darker(silk, 0.3)),
      stroke(ribs.join(' '), '#fbe9d2', 0.035),
    ],
    { transform: `rotate(${degrees})` },
  );
}

function haze(canvas: Canvas): string {
  return group([
    glow(canvas, [750, 470], 620, '#ffd9a0', 0.3),
    glow(canvas, [750, 860], 700, '#c4717a', 0.22),
  ]);
}

function crowd(canvas: Canvas): string {
  const { random } = canvas;
  const heads: string[] = [];
  for (let x = -20; x < 1540; x += random.between(92, 128)) {
    const y = random.between(926, 964);
    const r = random.between(40, 52);
    const dark = random.pick(['#0d0a14', '#120e1a', '#0a0910']);
    heads.push(group([ellipse([x, y + 112], r * 2, 84, dark), ellipse([x, y], r, r * 1.2, dark)]));
    if (random.chance(0.22)) heads.push(phone(x + 34, y - 74));
  }
  return group([...heads, polygon('0,990 1500,990 1500,1000 0,1000', '#0a0910')]);
}

function phone(x: number, y: number): string {
  return group([
    stroke(`M ${x + 4} ${y + 120} L ${x + 22} ${y + 50}`, '#0d0a14', 26),
    rect({ x, y, width: 44, height: 74, r: 7 }, '#15131b'),
    rect({ x: x + 4, y: y + 6, width: 36, height: 60, r: 3 }, '#a8748c'),
    rect({ x: x + 14, y: y + 26, width: 16, height: 38, r: 6 }, '#f3d49a'),
  ]);
}
