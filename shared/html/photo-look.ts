// How large a picture stands on a page and at which side, by the classes that WordPress, Ghost and our own portal give it.
import type { PhotoBlock } from '../model/blocks.ts';

export type PhotoLook = Pick<PhotoBlock, 'size' | 'align'>;

/** `classes`: of the picture, or of the figure around it. Undefined where they say nothing of it. */
export function photoLook(classes: string): PhotoLook | undefined {
  const names = new Set(classes.split(/\s+/u));
  if (wide.some((name) => names.has(name)) || isOurs(names, 'wide')) return { size: 'wide', align: 'center' };
  const side = sides.find(([name]) => names.has(name))?.[1];
  const isSmall = small.some((name) => names.has(name)) || isOurs(names, 'small');
  // Text beside a picture makes it a small one, whatever file is shown in it.
  if (!isSmall && side === undefined) return undefined;
  return { size: 'small', align: side ?? 'center' };
}

const wide = ['alignwide', 'alignfull', 'kg-width-wide', 'kg-width-full'];
const small = ['size-medium', 'size-thumbnail'];
const sides = [
  ['alignleft', 'left'],
  ['alignright', 'right'],
  ['at-left', 'left'],
  ['at-right', 'right'],
] as const;

/** The portal's figures: `photo small at-right`. */
function isOurs(names: ReadonlySet<string>, size: string): boolean {
  return names.has('photo') && names.has(size);
}
