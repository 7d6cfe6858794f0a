// Heads, drawn in head units: the crown is y 0, the chin y 1, the middle of the face x 0.
import type { Canvas } from '../drawing/canvas.ts';
import { colour, darker, lighter, mix } from '../drawing/colour.ts';
import { circle, ellipse, group, path, stroke } from '../drawing/svg.ts';
import { drawHat } from './hat.ts';
import type { Look } from './look.ts';

const FACE =
  'M -.36 .42 C -.39 -.03 .39 -.03 .36 .42 C .36 .72 .23 1.03 0 1.03 C -.23 1.03 -.36 .72 -.36 .42 Z';
const CAP = 'M -.395 .52 C -.48 .08 -.38 -.14 0 -.14 C .38 -.14 .48 .08 .395 .52 L .35 .5';

const FRONT_HAIR: Record<Look['hair'], string> = {
  short: `${CAP} C .35 .34 .29 .25 .2 .22 C .08 .18 -.08 .18 -.2 .22 C -.29 .25 -.35 .34 -.35 .5 Z`,
  side: `${CAP} C .36 .36 .33 .27 .25 .19 C .1 .25 -.12 .2 -.2 .1 C -.26 .2 -.34 .3 -.35 .5 Z`,
  bald: 'M -.395 .52 C -.44 .3 -.42 .12 -.33 .06 C -.3 .2 -.33 .34 -.35 .5 Z M .395 .52 C .44 .3 .42 .12 .33 .06 C .3 .2 .33 .34 .35 .5 Z',
  bob: 'M -.43 .92 C -.5 .2 -.42 -.14 0 -.14 C .42 -.14 .5 .2 .43 .92 C .37 .9 .34 .84 .36 .7 C .38 .44 .32 .28 .16 .18 C .02 .3 -.16 .36 -.32 .38 C -.36 .5 -.37 .6 -.35 .74 C -.34 .84 -.37 .9 -.43 .92 Z',
  long: 'M -.42 .98 C -.5 .2 -.42 -.14 0 -.14 C .42 -.14 .5 .2 .42 .98 C .36 .8 .36 .66 .36 .52 C .33 .32 .2 .2 .02 .12 C -.16 .2 -.33 .32 -.36 .52 C -.36 .66 -.36 .8 -.42 .98 Z',
  bun: `${CAP} C .35 .3 .2 .17 .04 .13 C -.16 .18 -.34 .3 -.35 .5 Z`,
  tail: `${CAP} C .36 .36 .3 .22 .1 .15 C -.06 .28 -.24 .32 -.34 .34 L -.35 .5 Z`,
};

/** Hair that falls or sits behind the head: drawn before the body. */
export function drawBackHair(look: Look): string {
  switch (look.hair) {
    case 'bob':
      return path(
        'M -.43 .95 C -.56 .4 -.5 -.12 0 -.12 C .5 -.12 .56 .4 .43 .95 Z',
        darker(look.hairColour, 0.25),
      );
    case 'long':
      return path(
        'M -.42 .6 C -.5 1.1 -.52 1.5 -.4 1.86 L .4 1.86 C .52 1.5 .5 1.1 .42 .6 Z',
        darker(look.hairColour, 0.2),
      );
    case 'bun':
      return look.hat !== undefined ? '' : circle([0.04, -0.12], 0.2, darker(look.hairColour, 0.15));
    case 'tail':
      return path('M .25 .1 C .62 .2 .6 .9 .46 1.25 C .36 1.2 .38 .8 .3 .5 Z', darker(look.hairColour, 0.15));
    case 'short':
    case 'side':
    case 'bald':
      return '';
  }
}

/** `turn` -1 looks to the left of the picture, 1 to the right. */
export function drawFace(canvas: Canvas, look: Look, turn: number): string {
  const { skin } = look;
  const ear = darker(skin, 0.1);
  const neck = look.sex === 'man' ? 0.17 : 0.145;
  return group([
    path(`M ${-neck} .8 L ${-neck - 0.03} 1.3 Q 0 1.5 ${neck + 0.03} 1.3 L ${neck} .8 Z`, darker(skin, 0.16)),
    ellipse([-0.37 + turn * 0.02, 0.54], 0.06, 0.1, ear),
    ellipse([0.37 + turn * 0.02, 0.54], 0.06, 0.1, ear),
    path(`${CAP} L -.35 .5 Z`, skin),
    path(FACE, skin),
    path(FACE, sideShade(canvas, turn)),
    features(look, turn),
    path(FRONT_HAIR[look.hair], look.hairColour, { 'fill-rule': 'evenodd' }),
    look.hair === 'bald'
      ? ''
      : path(
          'M -.2 -.05 C -.08 -.12 .1 -.12 .22 -.03 C .1 -.07 -.06 -.07 -.2 -.05 Z',
          lighter(look.hairColour, 0.18),
        ),
    drawHat(canvas, look, 'front'),
  ]);
}

function sideShade(canvas: Canvas, turn: number): string {
  const line = turn > 0 ? [1, 0, 0, 0.1] : [0, 0, 1, 0.1];
  return canvas.linear(
    [
      [0.5, '#5a2a18', 0],
      [1, '#5a2a18', 0.26],
    ],
    line,
  );
}

function features(look: Look, turn: number): string {
  const x = turn * 0.11;
  const line = mix(look.skin, '#3a1c14', 0.55);
  const eyes = [-0.155, 0.155].map((side) => side * (1 - Math.abs(turn) * 0.08) + x);
  return group([
    ...eyes.map((eye) => ellipse([eye, 0.7], 0.085, 0.06, '#c4503a', { opacity: 0.12 })),
    ...eyes.map((eye) =>
      stroke(
        `M ${eye - 0.075} .435 Q ${eye} .395 ${eye + 0.075} .43`,
        mix(look.hairColour, look.skin, 0.3),
        0.035,
      ),
    ),
    ...eyes.map((eye) => ellipse([eye, 0.53], 0.033, 0.042, '#241a17')),
    stroke(
      `M ${x * 1.3 + 0.015} .58 Q ${x * 1.3 + 0.05} .66 ${x * 1.3 - 0.01} .68`,
      darker(look.skin, 0.26),
      0.03,
    ),
    stroke(`M ${x - 0.105} .795 Q ${x} .87 ${x + 0.105} .795`, line, 0.036),
    look.glasses === true ? glasses(eyes) : '',
  ]);
}

function glasses(eyes: readonly number[]): string {
  const frame = { stroke: '#2b2624', 'stroke-width': 0.026, 'fill-opacity': 0.16 };
  const [left = 0, right = 0] = eyes;
  return group([
    ...eyes.map((eye) => ellipse([eye, 0.535], 0.115, 0.098, '#ffffff', frame)),
    stroke(`M ${left + 0.115} .52 Q ${(left + right) / 2} .49 ${right - 0.115} .52`, '#2b2624', 0.026),
  ]);
}

/** The head from behind. */
export function drawHeadBack(canvas: Canvas, look: Look): string {
  const hair = look.hairColour;
  const shade = canvas.linear(
    [
      [0, '#fff4e0', 0.16],
      [0.5, '#000000', 0],
      [1, '#000000', 0.25],
    ],
    [0, 0, 0.6, 1],
  );
  const cap =
    'M -.4 .5 C -.48 .06 -.36 -.13 0 -.13 C .36 -.13 .48 .06 .4 .5 C .4 .72 .3 .92 .2 .96 L -.2 .96 C -.3 .92 -.4 .72 -.4 .5 Z';
  const shapes: Record<Look['hair'], string> = {
    short: cap,
    side: cap,
    bald: 'M -.4 .48 C -.36 .6 .36 .6 .4 .48 C .4 .74 .3 .92 .2 .95 L -.2 .95 C -.3 .92 -.4 .74 -.4 .48 Z',
    bob: 'M -.44 .98 C -.56 .2 -.42 -.14 0 -.14 C .42 -.14 .56 .2 .44 .98 Q 0 1.14 -.44 .98 Z',
    long: 'M -.44 1.9 C -.52 .9 -.56 -.14 0 -.14 C .56 -.14 .52 .9 .44 1.9 Q 0 2.05 -.44 1.9 Z',
    bun: cap,
    tail: cap,
  };
  return group([
    path('M -.18 .7 L -.19 1.02 Q 0 1.1 .19 1.02 L .18 .7 Z', darker(look.skin, 0.14)),
    ellipse([-0.4, 0.54], 0.06, 0.1, darker(look.skin, 0.06)),
    ellipse([0.4, 0.54], 0.06, 0.1, darker(look.skin, 0.12)),
    look.hair === 'bald' ? path(cap, look.skin) : '',
    path(shapes[look.hair], hair),
    path(shapes[look.hair], shade),
    look.hair === 'bun' ? circle([0, 0.5], 0.22, darker(hair, 0.3)) + circle([-0.02, 0.47], 0.19, hair) : '',
    look.hair === 'tail'
      ? path('M -.1 .4 L .1 .4 C .18 .9 .16 1.4 0 1.75 C -.16 1.4 -.18 .9 -.1 .4 Z', darker(hair, 0.22))
      : '',
    look.hair === 'tail' ? ellipse([0, 0.42], 0.11, 0.06, colour.vermilion) : '',
    drawHat(canvas, look, 'back'),
  ]);
}
