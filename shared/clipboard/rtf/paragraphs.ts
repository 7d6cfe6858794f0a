// Where paragraphs, cells and rows of an RTF end, and what holds for them.
import { flushBytes, plainParagraph, type Paragraph, type Reader } from './reader.ts';
import type { RtfRun } from './text.ts';

export function readParagraphWord(reader: Reader, name: string, value = 0): void {
  const { paragraph } = reader;
  switch (name) {
    case 'pard':
      reader.paragraph = plainParagraph;
      break;
    case 'intbl':
      reader.paragraph = { ...paragraph, isInTable: true };
      break;
    case 'ilvl':
      reader.paragraph = { ...paragraph, level: value };
      break;
    case 'li':
      reader.paragraph = { ...paragraph, indent: value };
      break;
    case 'outlinelevel':
      reader.paragraph = { ...paragraph, heading: value < BODY_TEXT ? value + 1 : undefined };
      break;
    default:
      readBreak(reader, name);
  }
}

/** The outline level that is none. */
const BODY_TEXT = 9;

export function readBreak(reader: Reader, name: string): void {
  if (name === 'line' || name === 'nestcell' || name === 'nestrow') reader.line.push('break');
  else if (name === 'par' && reader.paragraph.isInTable) endCellLine(reader);
  else if (name === 'par' || name === 'sect' || name === 'page') endParagraph(reader);
  else if (name === 'cell') {
    endCellLine(reader);
    reader.cells.push(reader.line.slice(0, -1));
    reader.line = [];
  } else if (name === 'row') {
    reader.parts.push({ kind: 'row', cells: reader.cells });
    reader.cells = [];
  }
}

/** A cell has lines and no lists: the marker of an item stands before its words. */
function endCellLine(reader: Reader): void {
  const { marker, line } = reader;
  if (marker.trim() !== '') writeMarker(line, line.lastIndexOf('break') + 1, marker);
  reader.marker = '';
  line.push('break');
}

export function endParagraph(reader: Reader): void {
  flushBytes(reader);
  const { line, marker, paragraph } = reader;
  const isItem = marker.trim() !== '' && (isNumber(marker) || isBullet(marker));
  const item = isItem ? { level: levelOf(paragraph), marker: marker.trim() } : undefined;
  if (line.length > 0 && marker.trim() !== '' && !isItem) writeMarker(line, 0, marker);
  if (line.length > 0) reader.parts.push({ kind: 'paragraph', line, heading: paragraph.heading, item });
  reader.line = [];
  reader.marker = '';
}

function writeMarker(line: Reader['line'], at: number, marker: string): void {
  const run: RtfRun = { text: `${isBullet(marker) ? '•' : marker.trim()} `, format: 0, font: '', url: '' };
  line.splice(at, 0, run);
}

/** Old programs (WordPad) say it by how far the text stands in, half an inch a level. */
function levelOf({ level, indent }: Paragraph): number {
  return level ?? Math.max(0, Math.round(indent / HALF_AN_INCH) - 1);
}

const HALF_AN_INCH = 720;

/** Whether the marker counts: “1.”, “2.1”, “(3)”, “a)”, “iv.”. */
export function isNumber(marker: string): boolean {
  return /^\(?(?:\d+(?:\.\d+)*[.)]?|\p{L}{1,5}[.)])$/u.test(marker.trim());
}

/** One letter, or signs only. What is left are words (“Điều 1.”, “Phần I.”) that no list of ours would count: they stay as they are. */
function isBullet(marker: string): boolean {
  if (isNumber(marker)) return false;
  return [...marker.trim()].length === 1 || !/[\p{L}\p{N}]/u.test(marker);
}
