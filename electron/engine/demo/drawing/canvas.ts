// What a scene draws on: its random numbers and the definitions (gradients, blurs) its shapes refer to.
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { element, round } from './svg.ts';
import type { Attributes } from './svg.ts';

/** Offset 0-1, colour, opacity. */
export type Stop = readonly [offset: number, colour: string, opacity?: number];

export type Canvas = {
  readonly random: Random;
  /** Number of the picture within a burst; a scene moves its people a little for each. */
  readonly shot: number;
  /** Top to bottom of what it fills, or left to right, or along the line given in fractions of the shape's box. */
  readonly linear: (stops: readonly Stop[], line?: 'down' | 'across' | readonly number[]) => string;
  /** From the middle of what it fills outwards; centre and radius in fractions of the shape's box. */
  readonly radial: (stops: readonly Stop[], centre?: { x: number; y: number; r: number }) => string;
  readonly clip: (shape: string) => string;
  readonly definitions: () => string;
};

export function createCanvas(seed: number, shot = 0): Canvas {
  const known = new Map<string, string>();
  const define = (name: string, attributes: Attributes, children: string): string => {
    const key = element(name, attributes, children);
    const id = known.get(key) ?? `d${known.size}`;
    known.set(key, id);
    return `url(#${id})`;
  };
  return {
    random: createRandom(seed),
    shot,
    linear: (stops, line = 'down') => define('linearGradient', lineOf(line), written(stops)),
    radial: (stops, centre = { x: 0.5, y: 0.5, r: 0.5 }) =>
      define('radialGradient', { cx: centre.x, cy: centre.y, r: centre.r }, written(stops)),
    clip: (shape) => define('clipPath', {}, shape),
    definitions: () => [...known].map(([key, id]) => key.replace(/^<(\w+)/u, `<$1 id="${id}"`)).join(''),
  };
}

function lineOf(line: 'down' | 'across' | readonly number[]): Attributes {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 1] =
    line === 'down' ? [0, 0, 0, 1] : line === 'across' ? [0, 0, 1, 0] : line;
  return { x1, y1, x2, y2 };
}

function written(stops: readonly Stop[]): string {
  return stops
    .map(([offset, stopColour, opacity]) =>
      element('stop', {
        offset,
        'stop-color': stopColour,
        'stop-opacity': opacity === undefined ? undefined : round(opacity),
      }),
    )
    .join('');
}
