// Two states of a story side by side, as a reader would see them: which fields say something else, and of the blocks which are
// the same, changed, new, gone or elsewhere. Pure. What differs inside a block: differences/block-lines.ts; taking one
// difference back: differences/take-back.ts.
import type { Block, StoryDocument } from '../model/blocks.ts';
import type { StoryContent } from '../model/story.ts';
import { normaliseBlock } from './normalise.ts';
import { align } from './three-way/align.ts';
import { comparedFields } from './three-way/fields.ts';
import type { Unit } from './three-way/units.ts';
import { blockText } from './to-text.ts';

/** A top-level block and where it stands in its document. */
export type Placed = { readonly block: Block; readonly index: number };

/**
 * `left` marks where a block stood that is now at `moved`, which carries both. A moved photo may have another caption; a moved
 * text is the same text.
 */
export type BlockDifference =
  | { readonly kind: 'same' | 'changed' | 'moved'; readonly before: Placed; readonly after: Placed }
  | { readonly kind: 'left' | 'removed'; readonly before: Placed }
  | { readonly kind: 'added'; readonly after: Placed };

export const storyFields = [...comparedFields, 'event'] as const satisfies readonly (keyof StoryContent)[];
export type StoryField = (typeof storyFields)[number];

export type FieldDifference = { readonly name: StoryField; readonly before: string; readonly after: string };

export type Differences = {
  /** Those that differ. */
  readonly fields: readonly FieldDifference[];
  /** Every block that shows something, in reading order. */
  readonly blocks: readonly BlockDifference[];
};

export function compareStories(before: StoryContent, after: StoryContent): Differences {
  const fields = storyFields
    .map((name) => ({ name, before: fieldText(before, name), after: fieldText(after, name) }))
    .filter((field) => field.before !== field.after);
  return { fields, blocks: compareDocuments(before.document, after.document) };
}

/** Marks of the desk and spaces a reader cannot see are no difference. */
export function compareDocuments(before: StoryDocument, after: StoryDocument): BlockDifference[] {
  const [old, now] = [unitsOf(before), unitsOf(after)];
  const { kept, moved, added } = align(old, now);
  const origins = new Map([...moved].map(([index, unit]) => [unit, old[index]]));
  const differences: BlockDifference[] = [];
  for (let index = 0; index <= old.length; index += 1) {
    for (const unit of added.get(index) ?? []) differences.push(asArrived(unit, origins.get(unit)));
    const unit = old[index];
    if (unit === undefined) continue;
    const same = kept.get(index);
    if (same === undefined) {
      differences.push({ kind: moved.has(index) ? 'left' : 'removed', before: placeOf(unit) });
    } else {
      const kind = unit.key === same.key ? 'same' : 'changed';
      differences.push({ kind, before: placeOf(unit), after: placeOf(same) });
    }
  }
  return goneFirst(differences);
}

/** A field as one text; lists by commas, the event sheet by lines. */
export function fieldText(content: StoryContent, name: StoryField): string {
  switch (name) {
    case 'kicker':
    case 'headline':
    case 'lead':
    case 'section':
      return content[name];
    case 'publicationDay':
      return content.publicationDay ?? '';
    case 'tags':
      return content.tags.join(', ');
    case 'byline':
      return content.byline.map(({ role, name: person }) => `${person} (${roles[role]})`).join(', ');
    case 'event': {
      const { what, when, where, who } = content.event;
      return [what, when, where, ...who].filter((line) => line !== '').join('\n');
    }
  }
}

const roles = { text: 'tin', photo: 'ảnh', both: 'tin và ảnh' } as const;

type PlacedUnit = Unit & { readonly placed: Placed };

function unitsOf(document: StoryDocument): PlacedUnit[] {
  return document.root.children.flatMap((block, index): PlacedUnit[] => {
    const shown = normaliseBlock(block);
    if (shown === undefined) return [];
    const key = JSON.stringify(shown);
    const isPhoto = shown.type === 'photo' && shown.photoId !== null;
    return [
      {
        ...{ block, grouping: 'none', alt: undefined, riders: [], placed: { block, index } },
        kind: isPhoto ? 'photo' : 'text',
        key,
        place: isPhoto ? `photo:${shown.photoId}` : key,
        text: shown.type === 'gallery' ? galleryText(shown) : blockText(shown),
      },
    ];
  });
}

/** A gallery is known again by its pictures. */
function galleryText(gallery: Extract<Block, { type: 'gallery' }>): string {
  return [gallery.heading, ...gallery.items.map(({ photoId }) => photoId)].join(' ');
}

function placeOf(unit: Unit): Placed {
  // Proof: every unit here comes from unitsOf.
  return (unit as PlacedUnit).placed;
}

function asArrived(unit: Unit, origin: Unit | undefined): BlockDifference {
  const after = placeOf(unit);
  return origin === undefined ? { kind: 'added', after } : { kind: 'moved', before: placeOf(origin), after };
}

/** Between two blocks that stayed, what is gone stands before what came in its place. */
function goneFirst(differences: readonly BlockDifference[]): BlockDifference[] {
  const ordered: BlockDifference[] = [];
  let gone: BlockDifference[] = [];
  let come: BlockDifference[] = [];
  const flush = (): void => {
    ordered.push(...gone, ...come);
    [gone, come] = [[], []];
  };
  for (const difference of differences) {
    if (difference.kind === 'removed' || difference.kind === 'left') gone.push(difference);
    else if (difference.kind === 'added' || difference.kind === 'moved') come.push(difference);
    else {
      flush();
      ordered.push(difference);
    }
  }
  flush();
  return ordered;
}
