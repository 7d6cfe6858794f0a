// Clothes in head units, drawn from the ground up: legs, then the top and what marks its cut.
import type { Canvas } from '../drawing/canvas.ts';
import { colour, darker } from '../drawing/colour.ts';
import { group, path, stroke } from '../drawing/svg.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import type { Look } from './look.ts';
import { drawBack, drawFront, drawPanel, drawVest } from './trimmings.ts';

export function drawLegs(canvas: Canvas, look: Look): string {
  const { hip } = frameOf(look);
  const cloth = look.outfit.legs;
  const isTunic = look.outfit.cut === 'ao-dai';
  const wide = isTunic ? 0.12 : 0;
  const top = isTunic
    ? `M ${0.1 - hip} 3.6 L ${hip - 0.1} 3.6`
    : `M ${-hip} ${bottoms[look.outfit.cut] - 0.04} L ${hip} ${bottoms[look.outfit.cut] - 0.04}`;
  const legs =
    `${top} L ${0.46 + wide} 6.18 L .1 6.18 L .03 3.75 L -.03 3.75 L -.1 6.18 ` + `L ${-0.46 - wide} 6.18 Z`;
  const shoe = isTunic ? colour.cream : '#2a2220';
  return group([
    path('M -.1 6.16 L -.48 6.16 C -.56 6.28 -.54 6.38 -.48 6.38 L -.1 6.38 Z', shoe),
    path('M .1 6.16 L .48 6.16 C .56 6.28 .54 6.38 .48 6.38 L .1 6.38 Z', shoe),
    path(legs, cloth),
    path(legs, bodyShade(canvas)),
    stroke('M 0 3.2 L 0 3.8', darker(cloth, 0.3), 0.03),
  ]);
}

export function drawTop(canvas: Canvas, look: Look, view: 'front' | 'back'): string {
  const frame = frameOf(look);
  const { outfit } = look;
  const shape = outfit.cut === 'ao-dai' ? tunic(frame) : torso(frame, bottoms[outfit.cut]);
  return group([
    view === 'front' ? path('M -.19 1.19 L .19 1.19 L .17 1.4 L -.17 1.4 Z', darker(outfit.top, 0.35)) : '',
    path(shape, outfit.top),
    outfit.cut === 'ao-dai' ? drawPanel(look) : '',
    view === 'front' ? drawFront(look) : drawBack(look),
    outfit.over === 'vest' ? drawVest(frame) : '',
    path(shape, bodyShade(canvas)),
  ]);
}

function torso(frame: Frame, bottom: number): string {
  const { waist: w, hip: h } = frame;
  return outline(
    frame,
    `C ${-w} 2.8 ${-h} 2.95 ${-h} ${bottom} L ${h} ${bottom} C ${h} 2.95 ${w} 2.8 ${w} 2.6`,
  );
}

/** An áo dài is one piece from the collar to the shin, open at the sides from the waist. */
function tunic(frame: Frame): string {
  const { waist: w, hip: h } = frame;
  return outline(
    frame,
    `C ${-w} 2.95 ${-h - 0.02} 3.1 ${-h} 3.4 L -.6 5.72 Q -.1 5.95 .6 5.72 L ${h} 3.4 C ${h + 0.02} 3.1 ${w} 2.95 ${w} 2.6`,
  );
}

/** Neck, shoulders and sides down to the waist; `below` joins the two sides of the waist. */
function outline(frame: Frame, below: string): string {
  const { shoulder: s, waist: w } = frame;
  return (
    `M -.2 1.2 C -.3 1.36 ${-s + 0.2} 1.33 ${-s + 0.06} 1.5 C ${-s - 0.02} 1.62 ${-s + 0.02} 1.95 ${-w - 0.06} 2.3 L ${-w} 2.6 ` +
    `${below} L ${w + 0.06} 2.3 C ${s - 0.02} 1.95 ${s + 0.02} 1.62 ${s - 0.06} 1.5 C ${s - 0.2} 1.33 .3 1.36 .2 1.2 Q 0 1.36 -.2 1.2 Z`
  );
}

const bottoms: Record<Look['outfit']['cut'], number> = {
  suit: 3.55,
  shirt: 3.2,
  'ao-dai': 5.8,
  blouse: 3.45,
};

function bodyShade(canvas: Canvas): string {
  return canvas.linear(
    [
      [0, '#fff8ea', 0.14],
      [0.4, '#1b1214', 0],
      [1, '#1b1214', 0.3],
    ],
    [0, 0, 1, 0.35],
  );
}
