// A document as a row of units for comparing: a block each, a gallery as its heading and its pictures one by one, and the way
// back. Blocks a destination never shows ride with the unit they follow, so that they come through every merge. Pure.
import type { Block, GalleryBlock, GalleryItem, PhotoBlock } from '../../model/blocks.ts';
import { gallery, heading, photo } from '../build.ts';
import { oneLine } from '../inline-pieces.ts';
import { normaliseBlock } from '../normalise.ts';
import { blockText } from '../to-text.ts';

/** In a gallery or not; `start` where one begins that could be taken for more of the one before. */
export type Grouping = 'start' | 'in' | 'none';

export type Piece = {
  readonly block: Block;
  readonly grouping: Grouping;
  /** Of the gallery it came from. */
  readonly layout?: GalleryBlock['layout'] | undefined;
};

export type Unit = Piece & {
  readonly kind: 'text' | 'photo';
  /** Equal where the placement is: photos by who they are, text by what it says. */
  readonly place: string;
  /** Equal where a reader sees no difference. */
  readonly key: string;
  /** As a reader sees it: caption and alternative text of a photo, words of a text. */
  readonly text: string;
  /** Of a photo; undefined where this side does not carry it. */
  readonly alt: string | undefined;
  readonly riders: readonly Piece[];
};

export type Row = { readonly lead: readonly Piece[]; readonly units: readonly Unit[] };

export type Showing = {
  /** A block as a reader of the destination sees it, undefined for one that leaves nothing behind there. */
  readonly show?: ((block: Block) => Block | undefined) | undefined;
  /** What the destination makes of a shown block where it cannot hold it as it is. */
  readonly normalise?: ((block: Block) => Block) | undefined;
};

export function rowOf(blocks: readonly Block[], showing: Showing): Row {
  const lead: Piece[] = [];
  const units: Unit[] = [];
  const pieces = blocks.flatMap((block, index) =>
    block.type === 'gallery'
      ? galleryPieces(block, showing, blocks[index - 1]?.type === 'gallery')
      : [{ block, grouping: 'none' as const }],
  );
  for (const piece of pieces) {
    const unit = unitOf(piece, showing);
    const last = units.at(-1);
    if (unit !== undefined) units.push(unit);
    else if (last === undefined) lead.push(piece);
    else units[units.length - 1] = { ...last, riders: [...last.riders, piece] };
  }
  return { lead, units };
}

/** Pieces → blocks: neighbours of one gallery become a gallery again. */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  const made = new Set<Block>();
  let open: GalleryBlock | undefined;
  for (const { block, grouping, layout } of pieces) {
    const part = grouping === 'none' ? undefined : galleryPart(block, grouping);
    if (part === undefined) {
      blocks.push(block);
      open = undefined;
      continue;
    }
    if (open === undefined || grouping === 'start') {
      open = { ...gallery(''), layout: layout ?? 'grid' };
      blocks.push(open);
      made.add(open);
    }
    if (part.heading !== undefined) open.heading = part.heading;
    open.items.push(...part.items);
  }
  // A heading whose pictures are gone is a heading.
  return blocks.map((block) =>
    block.type === 'gallery' && made.has(block) && block.items.length === 0
      ? heading('h2', block.heading)
      : block,
  );
}

function galleryPieces(block: GalleryBlock, showing: Showing, followsGallery: boolean): Piece[] {
  const { layout } = block;
  const items = block.items.map((item): Piece => ({ block: itemPhoto(item), grouping: 'in', layout }));
  const isShown = items.some((piece) => unitOf(piece, showing) !== undefined);
  if (!isShown) return [{ block, grouping: 'none' }];
  const title = oneLine(block.heading);
  if (title !== '') return [{ block: heading('h2', title), grouping: 'start', layout }, ...items];
  return items.map((item, index) => (index === 0 && followsGallery ? { ...item, grouping: 'start' } : item));
}

function unitOf(
  piece: Piece,
  { show = normaliseBlock, normalise = (block) => block }: Showing,
): Unit | undefined {
  const seen = show(piece.block);
  // A gallery that reaches here shows none of its pictures.
  if (seen === undefined || seen.type === 'gallery') return undefined;
  if (seen.type !== 'photo') {
    const key = JSON.stringify(normalise(seen));
    return { ...piece, kind: 'text', place: key, key, text: blockText(seen), alt: undefined, riders: [] };
  }
  const text = seen.caption ?? '';
  const alt = piece.grouping === 'none' ? (seen.alt ?? '') : undefined;
  // A picture nobody can name is known by its caption.
  const place = seen.photoId === null ? `caption:${text}` : `photo:${seen.photoId}`;
  return { ...piece, kind: 'photo', place, key: JSON.stringify([place, text]), text, alt, riders: [] };
}

function itemPhoto({ photoId, caption }: GalleryItem): PhotoBlock {
  return photo({ photoId, caption });
}

function galleryPart(
  block: Block,
  grouping: Grouping,
): { readonly heading?: string; readonly items: GalleryItem[] } | undefined {
  if (block.type === 'photo' && block.photoId !== null) {
    return { items: [{ photoId: block.photoId, caption: block.caption }] };
  }
  return block.type === 'heading' && grouping === 'start'
    ? { heading: oneLine(blockText(block)), items: [] }
    : undefined;
}
