// The text of an RTF (1.9.1): paragraphs with their marks, links, headings, list items and pictures, and tables row by row.
// Everything else is left behind.
import { textFormat } from '../../model/inline.ts';
import { pageOfCharset, pageOfNumber } from './code-pages.ts';
import { keptGroups, markBits, skippedGroups, wordLetters } from './control-words.ts';
import { endParagraph, readBreak, readParagraphWord } from './paragraphs.ts';
import { groupsWithoutPictures } from './pictures.ts';
import { addText, createReader, flushBytes, nameFont, type Reader } from './reader.ts';
import { readTokens, type RtfToken } from './tokens.ts';

/** A stretch of text as it stands; its font may say that it is in an old encoding. */
export type RtfRun = {
  readonly text: string;
  readonly format: number;
  readonly font: string;
  /** The address it leads to, as written; '' where it is no link. */
  readonly url: string;
};
/** A picture is the next of `readRtfPictures`. */
export type RtfLine = readonly (RtfRun | 'break' | 'picture')[];
export type RtfItem = {
  readonly list: number;
  /** From 0. */
  readonly level: number;
  /** What stands before its text: “1.”, “a)”, a bullet of whatever font. */
  readonly mark: string;
};
export type RtfPart =
  | {
      readonly kind: 'paragraph';
      readonly line: RtfLine;
      /** 1 is the highest heading; undefined for text. */
      readonly heading: number | undefined;
      readonly item: RtfItem | undefined;
    }
  | { readonly kind: 'row'; readonly cells: readonly RtfLine[] };

export function readRtfText(rtf: string): RtfPart[] {
  const reader = createReader(rtf);
  for (const token of readTokens(rtf)) readToken(reader, token);
  endParagraph(reader);
  return reader.parts;
}

function readToken(reader: Reader, token: RtfToken): void {
  if (token.kind !== 'byte') flushBytes(reader);
  switch (token.kind) {
    case 'open':
      reader.groups.push(reader.group);
      break;
    case 'close':
      reader.group = reader.groups.pop() ?? reader.group;
      break;
    case 'ignorable':
      reader.isIgnorable = true;
      return;
    case 'word':
      readWord(reader, token.name, token.value);
      break;
    case 'symbol':
      readSymbol(reader, token.letter);
      break;
    case 'byte':
      readByte(reader, token.value);
      break;
    case 'text':
      readText(reader, reader.rtf.slice(token.start, token.end).replace(/[\r\n]+/gu, ''));
      break;
    case 'binary':
      break;
  }
  reader.isIgnorable = false;
}

function readWord(reader: Reader, name: string, value: number | undefined): void {
  const { group } = reader;
  if (groupsWithoutPictures.has(name)) reader.group = { ...group, hasPictures: false, letters: 'nothing' };
  else if (name === 'pict') readPicture(reader);
  else if (name === 'fldinst') beginInstruction(reader);
  else if (name === 'fldrslt') reader.group = { ...group, url: addressOf(reader.instruction) };
  else if (name === 'shptxt' && group.hasPictures) reader.group = { ...group, letters: 'text' };
  else if (name === 'listtext' || name === 'pntext') beginMark(reader);
  else if (reader.isIgnorable ? !keptGroups.has(name) : skippedGroups.has(name))
    reader.group = { ...group, letters: 'nothing' };
  else if (name === 'fonttbl') reader.group = { ...group, letters: 'font name' };
  else if (name === 'ansicpg') reader.page = pageOfNumber(value ?? 0);
  else if (name === 'uc') reader.group = { ...group, fallback: value ?? 1 };
  else if (name === 'f') reader.group = { ...group, font: value ?? 0 };
  else if (name === 'fcharset') nameFont(reader, { page: pageOfCharset(value ?? 0) });
  else if (name === 'u') readUnicode(reader, value ?? 0);
  else if (group.letters === 'text' || group.letters === 'mark') readLayout(reader, name, value);
}

function readPicture(reader: Reader): void {
  if (reader.group.hasPictures) reader.line.push('picture');
  reader.group = { ...reader.group, hasPictures: false, letters: 'nothing' };
}

function beginInstruction(reader: Reader): void {
  if (reader.group.letters !== 'text') return;
  reader.instruction = '';
  reader.group = { ...reader.group, letters: 'instruction' };
}

function beginMark(reader: Reader): void {
  if (reader.group.letters !== 'text') return;
  reader.mark = '';
  reader.group = { ...reader.group, letters: 'mark' };
}

/** `HYPERLINK "address"`; one to a place in the same text has only a `\l`. */
function addressOf(instruction: string): string {
  const found = /^\s*HYPERLINK\s+(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"\\]\S*))/iu.exec(instruction)?.groups;
  return found?.['quoted'] ?? found?.['bare'] ?? '';
}

function readLayout(reader: Reader, name: string, value: number | undefined): void {
  const letters = wordLetters[name];
  if (letters !== undefined) return addText(reader, letters);
  const bit = markBits[name];
  if (bit !== undefined) {
    const { format } = reader.group;
    reader.group = { ...reader.group, format: value === 0 ? format & ~bit : format | bit };
    return;
  }
  switch (name) {
    case 'plain':
      reader.group = { ...reader.group, format: 0, isHidden: false };
      break;
    case 'ulnone':
      reader.group = { ...reader.group, format: reader.group.format & ~textFormat.underline };
      break;
    case 'nosupersub':
      reader.group = {
        ...reader.group,
        format: reader.group.format & ~(textFormat.superscript | textFormat.subscript),
      };
      break;
    case 'v':
    case 'deleted':
      reader.group = { ...reader.group, isHidden: value !== 0 };
      break;
    default:
      // What is said within a mark is the mark's own.
      if (reader.group.letters === 'text') readParagraphWord(reader, name, value);
  }
}

/** Signed 16-bit numbers; half of a pair at a time. */
function readUnicode(reader: Reader, value: number): void {
  addText(reader, String.fromCharCode(value < 0 ? value + 65_536 : value));
  reader.toSkip = reader.group.fallback;
}

function readByte(reader: Reader, value: number): void {
  if (reader.toSkip > 0) reader.toSkip -= 1;
  else reader.bytes.push(value);
}

function readText(reader: Reader, text: string): void {
  const kept = text.slice(reader.toSkip);
  reader.toSkip = Math.max(0, reader.toSkip - text.length);
  addText(reader, kept);
}

function readSymbol(reader: Reader, letter: string): void {
  if (reader.toSkip > 0) {
    reader.toSkip -= 1;
    return;
  }
  if (letter === '\n' || letter === '\r') {
    if (reader.group.letters === 'text') readBreak(reader, 'par');
  } else if (letter === '~') addText(reader, ' ');
  else if (letter === '_') addText(reader, '-');
  else if ('\\{}'.includes(letter)) addText(reader, letter);
}
