// Colours of the demo pictures: the paper, ink and vermilion of the interface, and what goes with them.

export const colour = {
  white: '#f7f5f0',
  cream: '#f1e6d6',
  sand: '#dcc8a8',
  vermilion: '#c23b22',
  red: '#a5342a',
  maroon: '#6f2430',
  gold: '#d8ab4c',
  amber: '#b9791f',
  blue: '#2f5581',
  navy: '#26374f',
  teal: '#3f7274',
  green: '#46643f',
  wood: '#7a5235',
  walnut: '#4a3428',
  grey: '#8b8780',
  slate: '#4b525b',
} as const;

export const skins = ['#e8bd98', '#dfae88', '#d59f79', '#c98f69', '#efc9a6', '#bd835f'] as const;

/** `amount` 0 = first colour, 1 = second. Colours are #rrggbb. */
export function mix(first: string, second: string, amount: number): string {
  const a = channels(first);
  const b = channels(second);
  const mixed = a.map((value, index) => Math.round(value + ((b[index] ?? value) - value) * amount));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export function darker(base: string, amount: number): string {
  return mix(base, '#16100f', amount);
}

export function lighter(base: string, amount: number): string {
  return mix(base, '#fffaf0', amount);
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
