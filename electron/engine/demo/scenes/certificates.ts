// Handing over certificates on the stage: five people, the one in the middle gives, the next receives.
import type { Canvas } from '../drawing/canvas.ts';
import { colour } from '../drawing/colour.ts';
import type { Random } from '../drawing/random.ts';
import { fill, glow, vignette } from '../drawing/light.ts';
import { bouquet, certificate } from '../drawing/props.ts';
import { boards, curtain, eventPanel, flowerBed } from '../drawing/stage.ts';
import { group, placed, rect } from '../drawing/svg.ts';
import { outfits, person } from '../figure/look.ts';
import type { Look } from '../figure/look.ts';
import { drawPerson } from '../figure/person.ts';
import type { Figure } from '../figure/person.ts';
import { arms, moved, pose } from '../figure/pose.ts';
import type { Pose } from '../figure/pose.ts';
import { landscape } from './scene.ts';
import type { Layer, Scene } from './scene.ts';

export const certificates: Scene = { ...landscape, draw };

function draw(canvas: Canvas): Layer[] {
  const step = canvas.shot;
  const camera = { transform: `translate(${-step * 22} ${step * 8}) scale(${1 + step * 0.025})` };
  const [host, winner, giver, taker, guest] = figures(canvas);
  const people = [
    ...[host, winner, guest, giver, taker].map((figure) => drawPerson(canvas, figure)),
    placed([884, 706 - step * 12], 172, [certificate([0, 0])]),
    drawPerson(canvas, { ...giver, part: 'left-arm' }),
    drawPerson(canvas, { ...taker, part: 'right-arm' }),
  ];
  const flowers = flowerBed(canvas, [-40, 1010], [1540, 1010], 120, ['#d9b24c', '#c9473a', '#f1e6d6']);
  return [
    { blur: 2, shapes: [group([backdrop(canvas)], camera), glow(canvas, [720, 300], 720, '#ffdf9e', 0.36)] },
    { blur: 0, shapes: [group(people, camera)] },
    { blur: 3, shapes: [group([flowers], camera)] },
    { blur: 0, shapes: [vignette(canvas, landscape, 0.5)] },
  ];
}

function backdrop(canvas: Canvas): string {
  return group([
    fill(landscape, colour.maroon),
    curtain(canvas, { x: -60, y: -40, width: 1640, height: 900 }, colour.red, 62),
    eventPanel(canvas, { x: 250, y: 34, width: 1000, height: 208 }, '#a2301f'),
    rect({ x: -60, y: 838, width: 1640, height: 14 }, '#2a150f', { opacity: 0.5 }),
    boards(canvas, { x: -60, y: 850, width: 1640, height: 200 }, [750, 300], colour.wood),
  ]);
}

/** Looks that stay the same over a burst: the five are named in the caption. */
function looks(random: Random): [Look, Look, Look, Look, Look] {
  return [
    person(random, {
      sex: 'woman',
      hair: 'bun',
      outfit: outfits.aoDai('#d8ab4c', '#a5342a'),
      skin: '#e8bd98',
    }),
    person(random, { ...man, hair: 'side', outfit: outfits.shirt('#f7f5f0', '#26374f', 'long') }),
    person(random, {
      ...man,
      hair: 'side',
      hairColour: '#6d6864',
      skin: '#dfae88',
      build: 1.1,
      glasses: true,
    }),
    person(random, {
      sex: 'woman',
      hair: 'bob',
      outfit: outfits.aoDai('#2f5581', '#dce6ef'),
      skin: '#d59f79',
    }),
    person(random, {
      ...man,
      hair: 'short',
      hairColour: '#211c1b',
      skin: '#c98f69',
      outfit: outfits.shirt('#dce6ef', '#2a2725'),
    }),
  ];
}

const man = { sex: 'man', glasses: false, outfit: outfits.suit('#26374f', '#a5342a') } as const;

function figures({ random, shot }: Canvas): [Figure, Figure, Figure, Figure, Figure] {
  const [host, winner, giver, taker, guest] = looks(random);
  const ground = 1330;
  const give: Pose = {
    left: moved(arms.across, [0.1, 0.3 - shot * 0.07]),
    right: { elbow: [0.34, 0.78], hand: [0.32, 1.32 - shot * 0.07] },
    turn: 0.8,
    lean: 1.5,
  };
  const take: Pose = {
    left: { elbow: [0.34, 0.74], hand: [0.2, 1.02 - shot * 0.07] },
    right: moved(arms.across, [0.22, 0.34 - shot * 0.07]),
    turn: -0.8,
    lean: -1.5,
  };
  const paper = certificate([0, 2.66]);
  const flowers = bouquet([0, 2.75], ['#f1e6d6', '#d98a84'], '#e9dccb');
  const applause = { ...pose('clapping'), turn: 0.8 - shot * 0.3 };
  const watching = { ...pose('holding'), turn: -0.2 - shot * 0.4 };
  return [
    { look: host, at: [170, ground - 30], height: 960, pose: applause },
    {
      look: winner,
      at: [420, ground - 14],
      height: 1020,
      pose: { ...pose('holding'), turn: 0.3 },
      held: paper,
    },
    { look: giver, at: [690, ground], height: 1050, pose: give },
    { look: taker, at: [1052, ground], height: 975, pose: take },
    { look: guest, at: [1345, ground - 20], height: 1030, pose: watching, held: flowers },
  ];
}
