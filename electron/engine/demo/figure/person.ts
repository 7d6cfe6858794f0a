// A whole person on the picture: placed by the feet, drawn from the back to the front.
import type { Canvas } from '../drawing/canvas.ts';
import { darker } from '../drawing/colour.ts';
import { ellipse, group, path, round, stroke } from '../drawing/svg.ts';
import type { Point } from '../drawing/svg.ts';
import { drawLegs, drawTop } from './clothes.ts';
import { frameOf } from './frame.ts';
import { drawBackHair, drawFace, drawHeadBack } from './head.ts';
import type { Look } from './look.ts';
import { arms } from './pose.ts';
import type { Arm, Pose } from './pose.ts';
import { drawCollar } from './trimmings.ts';

/** Head units from crown to sole. */
const ADULT = 6.26;
const CHILD = 4.76;
/** The body is drawn with a long neck so that collars can be shaped; it is worn this much higher. */
const RAISE = 0.12;

export type Figure = {
  readonly look: Look;
  /** Middle of the feet, in the picture. */
  readonly at: Point;
  /** Standing height in the picture, also of a person who sits and is drawn to the waist. */
  readonly height: number;
  readonly pose?: Pose;
  readonly view?: 'front' | 'back';
  /** `bust` leaves the legs out, for who sits behind a table; an arm alone lies over a thing two people hold. */
  readonly part?: 'whole' | 'bust' | 'left-arm' | 'right-arm';
  /** What the person holds, in head units, under the hands. */
  readonly held?: string;
  readonly shadow?: boolean;
};

const standing: Pose = { left: arms.down, right: arms.down };

export function drawPerson(canvas: Canvas, figure: Figure): string {
  const { look, at, height, view = 'front', part = 'whole', pose = standing } = figure;
  const isChild = look.child === true;
  const unit = height / (isChild ? CHILD : ADULT);
  const squeeze = isChild ? (CHILD - 1.1) / (ADULT - 1.1) : 1;
  const inBody = (parts: string[]): string =>
    group(parts, {
      transform: `translate(0 ${round(1.1 * (1 - squeeze) - RAISE)}) scale(${isChild ? 0.8 : 1} ${round(squeeze)})`,
    });
  const head = group(
    [view === 'front' ? drawFace(canvas, look, pose.turn ?? 0) : drawHeadBack(canvas, look)],
    {
      transform: pose.nod === undefined ? undefined : `rotate(${pose.nod} 0 1.05)`,
    },
  );
  const clothes = [part === 'whole' ? drawLegs(canvas, look) : '', drawTop(canvas, look, view)];
  const leftArm = drawArm(look, pose.left, -1);
  const rightArm = drawArm(look, pose.right, 1);
  const limbs = [figure.held ?? '', leftArm, rightArm];
  const front = [inBody(clothes), head, inBody([drawCollar(look, 'front'), ...limbs])];
  const behind = [inBody([...limbs, ...clothes, drawCollar(look, 'back')]), head];
  const all = view === 'front' ? [drawBackHair(look), ...front] : behind;
  const body = part === 'left-arm' ? [inBody([leftArm])] : part === 'right-arm' ? [inBody([rightArm])] : all;
  const lean = pose.lean === undefined ? '' : ` rotate(${round(pose.lean)} 0 ${isChild ? CHILD : ADULT})`;
  const top = at[1] - height;
  return group([
    figure.shadow === true
      ? ellipse([at[0] + unit * 0.5, at[1]], unit * 1.15, unit * 0.16, '#120d0a', { opacity: 0.28 })
      : '',
    group(body, { transform: `translate(${round(at[0])} ${round(top)}) scale(${round(unit)})${lean}` }),
  ]);
}

/** `side` -1 is the left of the picture. */
function drawArm(look: Look, arm: Arm, side: -1 | 1): string {
  const { outfit, skin, build } = look;
  const width = (look.sex === 'man' ? 0.33 : 0.27) * (0.6 + build * 0.4);
  const x = frameOf(look).shoulder - width * 0.58;
  const shoulder: Point = [side * x, 1.62];
  const elbow: Point = [side * (x + arm.elbow[0]), 1.62 + arm.elbow[1]];
  const hand: Point = [side * (x + arm.hand[0]), 1.62 + arm.hand[1]];
  const cloth = side === 1 ? darker(outfit.top, 0.1) : outfit.top;
  const bare = `M ${at(shoulder)} L ${at(elbow)} L ${at(hand)}`;
  const upper = outfit.sleeves === 'long' ? elbow : toward(shoulder, elbow, 0.62);
  const lower = outfit.sleeves === 'long' ? toward(elbow, hand, 0.9) : upper;
  const sleeve = `M ${at(shoulder)} L ${at(upper)}`;
  const cuff = `M ${at(upper)} L ${at(lower)}`;
  const edge = darker(outfit.top, 0.22);
  return group([
    stroke(bare, darker(skin, 0.14), width * 0.68 + 0.03),
    stroke(bare, skin, width * 0.68),
    drawHand(skin, elbow, hand, width * 3.1 * side),
    stroke(cuff, edge, width * 0.86 + 0.035, { 'stroke-linecap': 'butt' }),
    stroke(sleeve, edge, width + 0.035),
    stroke(cuff, cloth, width * 0.86, { 'stroke-linecap': 'butt' }),
    stroke(sleeve, cloth, width),
  ]);
}

/** A hand at the end of a forearm; a negative `size` puts the thumb on the other side. */
function drawHand(skin: string, elbow: Point, hand: Point, size: number): string {
  const degrees = (Math.atan2(hand[1] - elbow[1], hand[0] - elbow[0]) * 180) / Math.PI - 90;
  return group(
    [
      path('M -.11 -.1 C -.15 .08 -.13 .27 0 .29 C .13 .27 .14 .08 .11 -.1 Z', skin),
      path('M -.1 -.02 C -.21 .02 -.22 .16 -.15 .2 C -.11 .18 -.1 .12 -.06 .08 Z', skin, {
        stroke: darker(skin, 0.2),
        'stroke-width': 0.018,
      }),
      stroke('M .02 .27 L .03 .16 M -.045 .26 L -.04 .17', darker(skin, 0.2), 0.016),
    ],
    {
      transform: `translate(${at(hand)}) rotate(${round(degrees)}) scale(${round(size)} ${round(Math.abs(size))})`,
    },
  );
}

function at([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function toward(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
