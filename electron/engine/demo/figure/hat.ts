import type { Canvas } from '../drawing/canvas.ts';
import { darker } from '../drawing/colour.ts';
import { group, path, stroke } from '../drawing/svg.ts';
import type { Look } from './look.ts';

/** Conical palm-leaf hat or cap, in head units; empty for a bare head. */
export function drawHat(canvas: Canvas, look: Look, view: 'front' | 'back'): string {
  if (look.hat === undefined) return '';
  switch (look.hat) {
    case 'leaf':
      return leafHat(canvas, view);
    case 'cap':
      return cap(look.outfit.accent, view);
  }
}

function leafHat(canvas: Canvas, view: 'front' | 'back'): string {
  const cone = 'M -.98 .34 L -.03 -.56 Q 0 -.6 .03 -.56 L .98 .34 Q 0 .62 -.98 .34 Z';
  const shade = canvas.linear(
    [
      [0.35, '#7a5a2a', 0],
      [1, '#7a5a2a', 0.4],
    ],
    'across',
  );
  const rings = [0.2, 0.4, 0.6, 0.8].map((share) => {
    const y = -0.56 + share * 0.9;
    const half = share * 0.95;
    return stroke(`M ${-half} ${y} Q 0 ${y + share * 0.3} ${half} ${y}`, '#b08d55', 0.016, { opacity: 0.55 });
  });
  const strap =
    view === 'front' ? stroke('M -.36 .4 Q -.3 1.02 0 1.1 Q .3 1.02 .36 .4', '#b9655a', 0.03) : '';
  return group([strap, path(cone, '#ead9b0'), path(cone, shade), ...rings]);
}

function cap(cloth: string, view: 'front' | 'back'): string {
  const dome = path('M -.42 .26 C -.46 -.26 .46 -.26 .42 .26 Q 0 .16 -.42 .26 Z', cloth);
  if (view === 'back') return dome + stroke('M -.4 .22 Q 0 .12 .4 .22', darker(cloth, 0.25), 0.04);
  return dome + path('M -.42 .24 Q 0 .1 .42 .24 Q .4 .4 0 .36 Q -.4 .4 -.42 .24 Z', darker(cloth, 0.22));
}
