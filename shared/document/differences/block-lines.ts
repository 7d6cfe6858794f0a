// What differs inside a block, line by line: the text of a paragraph, the rows of a table, the pictures of a gallery, the texts
// of a photo. Pure.
import type { Block, GalleryBlock, PhotoBlock, Table } from '../../model/blocks.ts';
import { align } from '../three-way/align.ts';
import type { Unit } from '../three-way/units.ts';
import { paragraph } from '../build.ts';
import { blockText } from '../to-text.ts';

/** Which text of a block a line is; `looks` is how it stands on the page (size, columns), not a text. */
export type LineName =
  'text' | 'heading' | 'row' | 'picture' | 'caption' | 'alt' | 'credit' | 'people' | 'address' | 'looks';

export type Line = {
  readonly name: LineName;
  readonly kind: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  /** Null: nothing of its own, the photo's text is shown. */
  readonly before: string | null;
  readonly after: string | null;
  readonly photoId?: string;
};

/** Of a changed block; of one that is new or gone give the other side as undefined. */
export function blockLines(before: Block | undefined, after: Block | undefined): Line[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined || after === undefined || before.type !== after.type) {
    return paired(linesOf(before), linesOf(after));
  }
  if (before.type === 'table' && after.type === 'table') return tableLines(before, after);
  if (before.type === 'gallery' && after.type === 'gallery') return galleryLines(before, after);
  return paired(linesOf(before), linesOf(after));
}

/** Same words, other marks, links or kind of block. */
export function differsInFormOnly(lines: readonly Line[]): boolean {
  return lines.every((line) => line.kind === 'same');
}

type Told = { readonly name: LineName; readonly text: string | null; readonly photoId?: string };

function linesOf(block: Block | undefined): Told[] {
  if (block === undefined) return [];
  switch (block.type) {
    case 'photo':
      return photoLines(block);
    case 'gallery':
      return [
        { name: 'heading', text: block.heading },
        ...block.items.map(({ photoId, caption }): Told => ({ name: 'picture', text: caption, photoId })),
        { name: 'looks', text: block.layout },
      ];
    case 'table':
      return rowsOf(block).map((text) => ({ name: 'row', text }));
    case 'embed':
      return [
        { name: 'heading', text: block.title },
        { name: 'address', text: block.url },
        { name: 'caption', text: block.caption },
      ];
    default:
      return [{ name: 'text', text: blockText(block) }];
  }
}

function photoLines({ photoId, caption, alt, credit, people, size, align: side }: PhotoBlock): Told[] {
  const picture = photoId === null ? {} : { photoId };
  return [
    { name: 'caption', text: caption, ...picture },
    { name: 'alt', text: alt },
    { name: 'credit', text: credit },
    { name: 'people', text: people?.join(', ') ?? null },
    { name: 'looks', text: `${size} ${side}` },
  ];
}

/** By name where both have it once; the rest of either side stands alone. */
function paired(before: readonly Told[], after: readonly Told[]): Line[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [old, now] = [before, after].map((side) => side.filter((line) => line.name === name));
    const most = Math.max(old?.length ?? 0, now?.length ?? 0);
    return Array.from({ length: most }, (_, at) => lineOf(name, old?.[at], now?.[at]));
  });
}

function lineOf(name: LineName, old: Told | undefined, now: Told | undefined): Line {
  const photoId = now?.photoId ?? old?.photoId;
  const kind =
    old === undefined ? 'added' : now === undefined ? 'removed' : old.text === now.text ? 'same' : 'changed';
  const picture = photoId === undefined ? {} : { photoId };
  return { name, kind, before: old?.text ?? null, after: now?.text ?? null, ...picture };
}

function tableLines(before: Table, after: Table): Line[] {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  return matched(old.map(rowUnit), now.map(rowUnit)).map(({ kind, one, other }) => ({
    name: 'row',
    kind,
    before: one?.text ?? null,
    after: other?.text ?? null,
  }));
}

function galleryLines(before: GalleryBlock, after: GalleryBlock): Line[] {
  const told = (block: GalleryBlock): Told[] => linesOf(block).filter(({ name }) => name !== 'picture');
  const [heading, looks] = paired(told(before), told(after));
  const captions = [before, after].map(
    ({ items }) => new Map(items.map(({ photoId, caption }) => [photoId, caption])),
  );
  const pictures = matched(before.items.map(pictureUnit), after.items.map(pictureUnit)).map(
    ({ kind, one, other }): Line => ({
      name: 'picture',
      kind,
      before: captions[0]?.get(one?.place ?? '') ?? null,
      after: captions[1]?.get(other?.place ?? '') ?? null,
      photoId: other?.place ?? one?.place ?? '',
    }),
  );
  return [heading, ...pictures, looks].filter((line) => line !== undefined);
}

type Match = { readonly kind: Line['kind']; readonly one?: Unit; readonly other?: Unit };

/** In the order of the side of now, what is gone where it stood. */
function matched(old: readonly Unit[], now: readonly Unit[]): Match[] {
  const { kept, moved, added } = align(old, now);
  const origins = new Map([...moved].map(([index, unit]) => [unit, old[index]]));
  const matches: Match[] = [];
  for (let index = 0; index <= old.length; index += 1) {
    for (const other of added.get(index) ?? []) {
      const one = origins.get(other);
      matches.push(one === undefined ? { kind: 'added', other } : { kind: 'moved', one, other });
    }
    const one = old[index];
    const other = kept.get(index);
    if (one === undefined || moved.has(index)) continue;
    if (other === undefined) matches.push({ kind: 'removed', one });
    else matches.push({ kind: one.key === other.key ? 'same' : 'changed', one, other });
  }
  return matches;
}

function rowsOf(table: Table): string[] {
  return blockText(table).split('\n');
}

function rowUnit(text: string): Unit {
  return { ...bareUnit, kind: 'text', place: text, key: text, text };
}

function pictureUnit({ photoId, caption }: GalleryBlock['items'][number]): Unit {
  return { ...bareUnit, kind: 'photo', place: photoId, key: JSON.stringify([photoId, caption]), text: '' };
}

const bareUnit = { block: paragraph(''), grouping: 'none', alt: undefined, riders: [] } as const;
