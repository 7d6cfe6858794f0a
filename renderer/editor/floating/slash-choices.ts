// What can be inserted from the slash menu, and which of it a typed word means. Pure.
import { fold } from '#shared/vietnamese/fold.ts';
import type { TextKind } from '../extensions/block-kinds.ts';

export type SlashKind = TextKind | 'photo' | 'gallery';

/** In the order of the menu, with the signs that do the same while typing. */
export const slashKinds: readonly { readonly kind: SlashKind; readonly sign?: string }[] = [
  { kind: 'photo' },
  { kind: 'gallery' },
  { kind: 'h2', sign: '##' },
  { kind: 'h3', sign: '###' },
  { kind: 'bullet', sign: '-' },
  { kind: 'number', sign: '1.' },
  { kind: 'quote', sign: '>' },
  { kind: 'note' },
  { kind: 'paragraph' },
];

/** Marks are optional, and so is the beginning: "phu" finds "Tít phụ". */
export function matchingKinds(query: string, nameOf: (kind: SlashKind) => string): typeof slashKinds {
  const wanted = fold(query.trim());
  return slashKinds.filter(({ kind }) => fold(nameOf(kind)).includes(wanted) || kind.startsWith(wanted));
}
