// Writes SVG as text. Coordinates are rounded: the pictures are large and six digits of a curve help nobody.

export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Point = readonly [x: number, y: number];

/** One element; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`)
    .join('');
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

export function path(d: string, fill: string, attributes: Attributes = {}): string {
  return element('path', { d, fill, ...attributes });
}

/** An open line with round ends and joints. */
export function stroke(d: string, colour: string, width: number, attributes: Attributes = {}): string {
  return element('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...attributes,
  });
}

export function rect(
  box: { x: number; y: number; width: number; height: number; r?: number },
  fill: string,
  attributes: Attributes = {},
): string {
  const { x, y, width, height, r } = box;
  return element('rect', { x, y, width, height, rx: r, fill, ...attributes });
}

export function ellipse(
  at: Point,
  rx: number,
  ry: number,
  fill: string,
  attributes: Attributes = {},
): string {
  return element('ellipse', { cx: at[0], cy: at[1], rx, ry, fill, ...attributes });
}

export function circle(at: Point, r: number, fill: string, attributes: Attributes = {}): string {
  return element('circle', { cx: at[0], cy: at[1], r, fill, ...attributes });
}

/** `points` as computed, or written out as SVG has them ("0,0 10,0 5,8"). */
export function polygon(
  points: readonly Point[] | string,
  fill: string,
  attributes: Attributes = {},
): string {
  const written =
    typeof points === 'string' ? points : points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
  return element('polygon', { points: written, fill, ...attributes });
}

export function group(children: readonly string[], attributes: Attributes = {}): string {
  return element('g', attributes, children.join('') || ' ');
}

/** A group moved to `at`, then scaled. */
export function placed(at: Point, scale: number, children: readonly string[]): string {
  return group(children, { transform: `translate(${round(at[0])} ${round(at[1])}) scale(${round(scale)})` });
}

export function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
