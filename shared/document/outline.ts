// A story from above: its headings, and the places still to be filled in, each with the way there.
import type { Block, StoryDocument } from '../model/blocks.ts';
import type { FindingPlace } from '../model/finding.ts';
import { headFields } from '../model/head-fields.ts';
import type { StoryContent } from '../model/story.ts';
import { blockText } from './to-text.ts';
import { findToFillIn, type ToFillIn } from './to-fill-in.ts';

export type OutlineEntry = {
  readonly place: FindingPlace;
  readonly text: string;
  /** Of a heading; 0 for anything else. */
  readonly level: 0 | 2 | 3;
};

/** Empty headings lead nowhere. */
export function outlineOf(document: StoryDocument): OutlineEntry[] {
  return document.root.children.flatMap((block, index): OutlineEntry[] => {
    const text = blockText(block);
    if (block.type !== 'heading' || text.trim() === '') return [];
    const place = { kind: 'block', index, start: 0, end: text.length } as const;
    return [{ place, text, level: block.tag === 'h2' ? 2 : 3 }];
  });
}

/** In reading order, each with the words around it. */
export function placesToFillIn(content: StoryContent): OutlineEntry[] {
  const fields = headFields.flatMap((field) =>
    entriesIn(content[field], (span) => ({ kind: 'field', field, ...span })),
  );
  return [...fields, ...content.document.root.children.flatMap(entriesOfBlock)];
}

function entriesOfBlock(block: Block, index: number): OutlineEntry[] {
  // The texts of a gallery are several; only the whole of it can be pointed at.
  return entriesIn(blockText(block), (span) => ({
    kind: 'block',
    index,
    ...(block.type === 'gallery' ? {} : span),
  }));
}

function entriesIn(text: string, toPlace: (span: ToFillIn) => FindingPlace): OutlineEntry[] {
  return findToFillIn(text).map((span) => ({ place: toPlace(span), text: around(text, span), level: 0 }));
}

const AROUND = 24;

function around(text: string, { start, end }: ToFillIn): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const head = start > AROUND ? `…${before.replace(/^\S*\s/u, '')}` : before;
  const tail = end + AROUND < text.length ? `${behind.replace(/\s\S*$/u, '')}…` : behind;
  return `${head}${text.slice(start, end)}${tail}`;
}
