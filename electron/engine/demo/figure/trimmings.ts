// What tells one cut from another, in head units: lapels, buttons, flowers, collars, scarves, vests.
import { colour, darker, lighter } from '../drawing/colour.ts';
import { circle, ellipse, group, path, polygon, rect, stroke } from '../drawing/svg.ts';
import type { Point } from '../drawing/svg.ts';
import type { Frame } from './frame.ts';
import type { Look } from './look.ts';

/** What lies over the neck, drawn after it: collar, scarf, lanyard. */
export function drawCollar(look: Look, view: 'front' | 'back'): string {
  const { outfit } = look;
  const cloth = outfit.cut === 'suit' ? colour.white : outfit.top;
  const parts: string[] = [];
  if (outfit.cut === 'ao-dai') {
    parts.push(
      path('M -.2 1.17 Q 0 1.27 .2 1.17 L .26 1.38 Q 0 1.7 -.26 1.38 Z', lighter(cloth, 0.07)),
      stroke('M 0 1.23 L .02 1.5', darker(cloth, 0.25), 0.018),
    );
  } else if (view === 'back') {
    parts.push(path('M -.24 1.16 Q 0 1.06 .24 1.16 L .3 1.36 Q 0 1.26 -.3 1.36 Z', lighter(cloth, 0.1)));
  } else if (outfit.cut === 'blouse') {
    const band =
      'M -.2 1.17 L -.27 1.24 C -.24 1.48 -.1 1.66 0 1.82 C .1 1.66 .24 1.48 .27 1.24 L .2 1.17 C .18 1.38 .08 1.52 0 1.64 C -.08 1.52 -.18 1.38 -.2 1.17 Z';
    parts.push(path(band, lighter(cloth, 0.12)));
  } else {
    const fold = lighter(cloth, 0.3);
    const edge = { stroke: darker(cloth, 0.2), 'stroke-width': 0.015 };
    parts.push(polygon('-0.2,1.16 -0.34,1.36 -0.12,1.56 0,1.38', fold, edge));
    parts.push(polygon('0.2,1.16 0.34,1.36 0.12,1.56 0,1.38', fold, edge));
  }
  if (outfit.over === 'scarf') parts.push(scarf(view));
  if (outfit.over === 'lanyard' && view === 'front') parts.push(lanyard());
  return group(parts);
}

export function drawPanel(look: Look): string {
  const cloth = look.outfit.top;
  const flowers: Point[] = [
    [-0.3, 5.1],
    [0.12, 5.35],
    [-0.05, 4.75],
    [0.34, 4.95],
    [-0.28, 4.4],
    [0.2, 4.3],
  ];
  return group([
    ...flowers.map((at, index) => flower(at, 0.13 - index * 0.012, look.outfit.accent)),
    stroke('M -.15 3.3 Q -.22 4.4 -.2 5.7', darker(cloth, 0.22), 0.03, { opacity: 0.6 }),
    stroke('M .25 3.4 Q .3 4.4 .32 5.6', darker(cloth, 0.22), 0.03, { opacity: 0.6 }),
  ]);
}

export function drawFront(look: Look): string {
  const { top, accent, cut } = look.outfit;
  const seam = darker(top, 0.24);
  switch (cut) {
    case 'suit':
      return suitFront(top, accent);
    case 'ao-dai':
      return group([
        stroke('M .16 1.42 Q .42 1.6 .52 1.95', seam, 0.025),
        flower([-0.22, 2.0], 0.12, accent),
        flower([0.06, 2.3], 0.09, accent),
      ]);
    case 'blouse':
      return group([
        path(
          'M -.2 1.17 C -.18 1.38 -.08 1.52 0 1.64 C .08 1.52 .18 1.38 .2 1.17 Z',
          darker(look.skin, 0.16),
        ),
        stroke('M 0 1.66 L 0 3.4', seam, 0.025),
        ...[1.9, 2.3, 2.7, 3.1].map((y) => circle([0.03, y], 0.03, lighter(top, 0.4))),
      ]);
    case 'shirt':
      return group([
        stroke('M 0 1.5 L 0 3.2', seam, 0.022),
        ...[1.75, 2.1, 2.45, 2.8].map((y) => circle([0.035, y], 0.022, seam)),
        rect({ x: 0.2, y: 1.95, width: 0.28, height: 0.32, r: 0.03 }, darker(top, 0.07)),
      ]);
  }
}

function suitFront(jacket: string, tie: string): string {
  const lapel = darker(jacket, 0.2);
  return group([
    polygon('-0.24,1.2 0.24,1.2 0,2.35', colour.white),
    polygon('-0.075,1.38 0.075,1.38 0.05,1.52 0.1,2.1 0,2.3 -0.1,2.1 -0.05,1.52', tie),
    polygon('-0.22,1.22 -0.42,1.5 -0.34,1.66 -0.02,2.42 0,2.3', lapel),
    polygon('0.22,1.22 0.42,1.5 0.34,1.66 0.02,2.42 0,2.3', lapel),
    stroke('M 0 2.4 L .02 3.5', lapel, 0.03),
    circle([0.06, 2.62], 0.035, lapel),
    circle([0.06, 2.95], 0.035, lapel),
    rect({ x: 0.3, y: 1.98, width: 0.24, height: 0.05 }, lapel),
    circle([-0.42, 1.78], 0.05, colour.vermilion),
  ]);
}

export function drawBack(look: Look): string {
  const seam = darker(look.outfit.top, 0.2);
  return group([
    stroke('M -.5 1.62 Q 0 1.74 .5 1.62', seam, 0.02, { opacity: 0.7 }),
    look.outfit.cut === 'suit' ? stroke('M 0 2.5 L 0 3.5', seam, 0.03) : '',
  ]);
}

export function drawVest(frame: Frame): string {
  const { shoulder: s, waist: w, hip: h } = frame;
  const stripe = '#f2e37a';
  return group([
    path(
      `M -.22 1.22 L ${-s + 0.2} 1.42 C ${-s + 0.14} 1.8 ${-w - 0.08} 2.1 ${-w} 2.6 L ${-h} 3.2 L ${h} 3.2 L ${w} 2.6 ` +
        `C ${w + 0.08} 2.1 ${s - 0.14} 1.8 ${s - 0.2} 1.42 L .22 1.22 L 0 1.9 Z`,
      '#d9622b',
    ),
    path(`M ${-w - 0.05} 2.28 L ${w + 0.05} 2.28 L ${w} 2.5 L ${-w} 2.5 Z`, stripe),
    path(`M ${-w - 0.02} 2.78 L ${w + 0.02} 2.78 L ${h - 0.02} 3 L ${-h + 0.02} 3 Z`, stripe),
    stroke('M 0 1.9 L 0 3.2', '#8f3d18', 0.03),
  ]);
}

function scarf(view: 'front' | 'back'): string {
  const red = colour.vermilion;
  if (view === 'back') return polygon('-0.34,1.24 0.34,1.24 0,1.9', red);
  return group([
    path('M -.26 1.16 Q 0 1.42 .26 1.16 L .32 1.32 Q 0 1.64 -.32 1.32 Z', red),
    polygon('0,1.46 -0.24,2.12 -0.04,2.06', darker(red, 0.12)),
    polygon('0,1.46 0.24,2.12 0.04,2.06', red),
    ellipse([0, 1.5], 0.09, 0.075, darker(red, 0.2)),
  ]);
}

function lanyard(): string {
  return group([
    stroke('M -.22 1.3 L 0 2.2 L .22 1.3', colour.blue, 0.045),
    rect({ x: -0.15, y: 2.16, width: 0.3, height: 0.4, r: 0.03 }, colour.white, {
      stroke: colour.blue,
      'stroke-width': 0.02,
    }),
    rect({ x: -0.09, y: 2.24, width: 0.12, height: 0.15 }, colour.sand),
    rect({ x: -0.09, y: 2.44, width: 0.18, height: 0.03 }, colour.grey),
  ]);
}

function flower(at: Point, r: number, petal: string): string {
  const petals = [0, 72, 144, 216, 288].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return circle([at[0] + Math.cos(angle) * r * 0.6, at[1] + Math.sin(angle) * r * 0.6], r * 0.48, petal);
  });
  return group([...petals, circle(at, r * 0.3, darker(petal, 0.3))], { opacity: 0.8 });
}
