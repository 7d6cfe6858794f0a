// Text copied from a portal page, or typed as plain notes → the fields and blocks of a story, with a report of everything
// that did not become part of it. Pure; words are never changed here, that is the proof-reader's and the author's business.
import { storyDocument } from '#shared/document/build.ts';
import { rescueLegacy } from '#shared/vietnamese/legacy/convert.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { BylineEntry, StoryContent } from '#shared/model/story.ts';
import { dropTail } from './drop-tail.ts';
import { readEventSheet } from './event-sheet.ts';
import { describeDamage, describeDropped, describeRescue } from './import-report.ts';
import { readKicker } from './kicker.ts';
import { readLabelledByline } from './parts/byline.ts';
import { readLayout } from './parts/part.ts';
import { readBody } from './read-body.ts';
import { readPublicationDay } from './publication-day.ts';
import { readHead } from './read-head.ts';
import { readSourceLines } from './source-lines.ts';
import type { SourceLine } from './source-lines.ts';
import { splitOffByline, splitOffHeadline } from './split-lines.ts';

export type ImportedText = {
  readonly content: StoryContent;
  /** One Vietnamese sentence each: what was left out, what is doubtful. */
  readonly report: string[];
};

export type ImportOptions = {
  /** YYYY-MM-DD: a date line later than this is an event's day, not the day of publication. */
  readonly today: string;
  /** Named in the report where the text gives no headline. */
  readonly fileName?: string;
};

export function importText(given: string, options: ImportOptions): ImportedText {
  const rescued = rescueLegacy(given);
  const text = rescued?.text ?? given;
  const lines = readSourceLines(text);
  const head = readHead(lines);
  const rest = lines.slice(head.end);
  const opening =
    head.headline === '' ? splitOffHeadline(rest, options.fileName) : { ...head, lines: rest, notes: [] };
  const { article, dropped } = dropTail(splitOffByline(opening.lines), isByline);
  const leftOut = [...head.dropped, ...dropped];
  const isPage = head.date !== undefined || leftOut.length > 0 || article.some(isOnlyOnPages);
  const body = readBody(article, readLayout(article, isPage));
  const publication = readPublicationDay(head.date, leftOut, options.today);
  return {
    content: {
      kicker: readKicker(opening.headline),
      headline: opening.headline,
      lead: body.lead,
      byline: distinct([...head.byline, ...body.byline]),
      section: head.section,
      tags: [...body.tags],
      publicationDay: publication.day,
      event: readEvent(body.lead, body.blocks),
      document: storyDocument(body.blocks),
    },
    report: [
      ...(rescued === undefined ? [] : [describeRescue(rescued)]),
      ...describeDamage(text),
      ...opening.notes,
      ...publication.notes,
      ...leftOut.map(describeDropped),
      ...body.notes,
      ...describeWaitingCaptions(body.blocks),
    ],
  };
}

function isByline(line: SourceLine): boolean {
  return readLabelledByline(line.text) !== undefined;
}

/** Nobody types a byline into notes, nor lines of no-break spaces where pictures stood. */
function isOnlyOnPages(line: SourceLine): boolean {
  return isByline(line) || line.placesBefore > 0 || line.placesAfter > 0;
}

/** Pages name their source in two places ("Nguồn", "Nguồn tin"). */
function distinct(entries: readonly BylineEntry[]): BylineEntry[] {
  return entries.filter(
    (entry, index) =>
      entries.findIndex((other) => other.role === entry.role && other.name === entry.name) === index,
  );
}

/** Everything but lists and pictures may name those who came; the first few paragraphs are where they are named. */
function readEvent(lead: string, blocks: readonly Block[]): StoryContent['event'] {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph').map(blockText);
  const opening = lead === '' ? (paragraphs[0] ?? '') : lead;
  return readEventSheet(opening, paragraphs.slice(0, 6));
}

function describeWaitingCaptions(blocks: readonly Block[]): string[] {
  const waiting = blocks.filter((block) => block.type === 'photo').length;
  return waiting === 0 ? [] : [`Có ${waiting} chú thích đang chờ ảnh: văn bản không mang theo ảnh nào.`];
}
