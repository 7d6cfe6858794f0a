// Lines of the article → lead, blocks, byline and tags, by asking one recogniser after another. The order of the table
// matters: what says plainly what it is comes first, plain text last.
import { paragraph } from '#shared/document/build.ts';
import { inlineText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { BylineEntry } from '#shared/model/story.ts';
import { quoteLine } from './import-report.ts';
import { byline, describeByline } from './parts/byline.ts';
import { caption, credit } from './parts/caption.ts';
import { gallery } from './parts/gallery.ts';
import { heading } from './parts/heading.ts';
import { list } from './parts/list.ts';
import type { Layout, LineView, Part, Recogniser } from './parts/part.ts';
import { tags } from './parts/tags.ts';
import type { SourceLine } from './source-lines.ts';

export type Body = {
  readonly lead: string;
  readonly blocks: readonly Block[];
  readonly byline: readonly BylineEntry[];
  readonly tags: readonly string[];
  /** Sentences for the report. */
  readonly notes: readonly string[];
};

const recognisers: readonly Recogniser[] = [gallery, tags, credit, byline, list, caption, heading];

/** Longer opening paragraphs are body. */
const longestLead = 900;

export function readBody(lines: readonly SourceLine[], layout: Layout): Body {
  const blocks: Block[] = [];
  const bylines: BylineEntry[] = [];
  const tagNames: string[] = [];
  const notes: string[] = [];
  for (const { part, line } of readParts(lines, layout)) {
    if (part.kind === 'block') {
      blocks.push(part.block);
      if (part.note !== undefined) notes.push(part.note);
    } else if (part.kind === 'byline') {
      bylines.push(...part.byline);
      notes.push(...noteByline(line, part.byline));
    } else if (part.kind === 'tags') tagNames.push(...part.tags);
    else giveCredit(blocks, part.credit);
  }
  const { lead, rest } = layout.isPage ? takeLead(blocks) : { lead: '', rest: blocks };
  return { lead, blocks: rest, byline: bylines, tags: tagNames, notes };
}

type ReadPart = { readonly part: Part; /** The first line it was read from. */ readonly line: string };

function readParts(lines: readonly SourceLine[], layout: Layout): ReadPart[] {
  const parts: ReadPart[] = [];
  let before: Block | undefined;
  let afterGallery = false;
  for (let index = 0; index < lines.length;) {
    const part = recognise({ lines, index, layout, before, afterGallery });
    parts.push({ part, line: lines[index]?.text ?? '' });
    before = part.kind === 'block' ? part.block : undefined;
    afterGallery ||= before?.type === 'gallery';
    index += part.used;
  }
  return parts;
}

function recognise(view: LineView): Part {
  for (const recogniser of recognisers) {
    const part = recogniser(view);
    if (part !== undefined) return part;
  }
  return { kind: 'block', used: 1, block: paragraph(view.lines[view.index]?.text ?? '') };
}

function giveCredit(blocks: Block[], text: string): void {
  const last = blocks.at(-1);
  if (last?.type === 'photo') blocks[blocks.length - 1] = { ...last, credit: text };
}

/** A page sets its first paragraph as the lead; one that is all there is stays the body. */
function takeLead(blocks: readonly Block[]): { lead: string; rest: readonly Block[] } {
  const [first, ...rest] = blocks;
  if (
    first?.type !== 'paragraph' ||
    !rest.some((block) => block.type === 'paragraph' || block.type === 'list')
  ) {
    return { lead: '', rest: blocks };
  }
  const lead = inlineText(first.children);
  return lead.length > longestLead ? { lead: '', rest: blocks } : { lead, rest };
}

/** A byline line whose words the page will not print again is quoted, so that nothing goes unsaid. */
function noteByline(line: string, entries: readonly BylineEntry[]): string[] {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const printed = new Set(wordsOf(describeByline(entries)));
  if (wordsOf(line).every((word) => printed.has(word))) return [];
  return [`Dòng ${quoteLine(line)} được ghi thành bút danh (${describeByline(entries)}).`];
}
