// Where paragraphs, cells and rows of an RTF end, and what holds for them.
import { isBullet } from '../programs/list-marks.ts';
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
    case 'ls':
      reader.paragraph = { ...paragraph, list: value };
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

/** A cell has lines and no lists: the mark of an item stands before its words. */
function endCellLine(reader: Reader): void {
  const { line } = reader;
  const mark = reader.mark.trim();
  if (mark !== '') {
    const run: RtfRun = { text: `${isBullet(mark) ? '•' : mark} `, format: 0, font: '', url: '' };
    line.splice(line.lastIndexOf('break') + 1, 0, run);
  }
  reader.mark = '';
  line.push('break');
}

export function endParagraph(reader: Reader): void {
  flushBytes(reader);
  const { line, paragraph } = reader;
  const mark = reader.mark.trim();
  const item = mark === '' ? undefined : { list: paragraph.list, level: levelOf(paragraph), mark };
  if (line.length > 0) reader.parts.push({ kind: 'paragraph', line, heading: paragraph.heading, item });
  reader.line = [];
  reader.mark = '';
}

/** Old programs (WordPad) say it by how far the text stands in, half an inch a level. */
function levelOf({ level, indent }: Paragraph): number {
  return level ?? Math.max(0, Math.round(indent / HALF_AN_INCH) - 1);
}

const HALF_AN_INCH = 720;
