// The text of an RTF: paragraphs, bold, italic, underline, tables row by row. Everything else is left behind.
import { textFormat } from '../../model/inline.ts';
import { decodeBytes, pageOfCharset, pageOfNumber } from './code-pages.ts';
import { keptGroups, markBits, skippedGroups, wordLetters } from './control-words.ts';
import { readTokens, type RtfToken } from './tokens.ts';

/** A stretch of text as it stands; its font may say that it is in an old encoding. */
export type RtfRun = { text: string; readonly format: number; readonly font: string };
export type RtfLine = readonly (RtfRun | 'break')[];
export type RtfPart =
  | { readonly kind: 'paragraph'; readonly line: RtfLine }
  | { readonly kind: 'row'; readonly cells: readonly RtfLine[] };

export function readRtfText(rtf: string): RtfPart[] {
  const reader = createReader(rtf);
  for (const token of readTokens(rtf)) readToken(reader, token);
  endParagraph(reader);
  return reader.parts;
}

type Group = {
  readonly isSkipped: boolean;
  readonly isFontTable: boolean;
  readonly format: number;
  readonly font: number;
  /** Characters that stand behind a `\u` for programs without Unicode. */
  readonly fallback: number;
};

type Reader = {
  readonly rtf: string;
  readonly parts: RtfPart[];
  readonly groups: Group[];
  group: Group;
  line: (RtfRun | 'break')[];
  cells: RtfLine[];
  isInTable: boolean;
  bytes: number[];
  /** Of the last `\u`, still to be passed over. */
  toSkip: number;
  page: string;
  readonly fonts: Map<number, { name: string; page: string | undefined }>;
  isIgnorable: boolean;
};

function createReader(rtf: string): Reader {
  const group = { isSkipped: false, isFontTable: false, format: 0, font: -1, fallback: 1 };
  return {
    ...{ rtf, parts: [], groups: [], group, line: [], cells: [], isInTable: false, bytes: [], toSkip: 0 },
    ...{ page: 'windows-1252', fonts: new Map(), isIgnorable: false },
  };
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
  if (reader.isIgnorable && !keptGroups.has(name)) reader.group = { ...group, isSkipped: true };
  else if (skippedGroups.has(name)) reader.group = { ...group, isSkipped: true };
  else if (name === 'fonttbl') reader.group = { ...group, isSkipped: true, isFontTable: true };
  else if (name === 'ansicpg') reader.page = pageOfNumber(value ?? 0);
  else if (name === 'uc') reader.group = { ...group, fallback: value ?? 1 };
  else if (name === 'f') readFont(reader, value ?? 0);
  else if (name === 'fcharset') nameFont(reader, { page: pageOfCharset(value ?? 0) });
  else if (name === 'u') readUnicode(reader, value ?? 0);
  else if (!group.isSkipped) readLayout(reader, name, value);
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
      reader.group = { ...reader.group, format: 0 };
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
      reader.group = { ...reader.group, isSkipped: value !== 0 };
      break;
    case 'pard':
      reader.isInTable = false;
      break;
    case 'intbl':
      reader.isInTable = true;
      break;
    default:
      readBreak(reader, name);
  }
}

function readBreak(reader: Reader, name: string): void {
  if (name === 'line' || name === 'nestcell' || name === 'nestrow') reader.line.push('break');
  else if (name === 'par' && reader.isInTable) reader.line.push('break');
  else if (name === 'par' || name === 'sect' || name === 'page') endParagraph(reader);
  else if (name === 'cell') {
    reader.cells.push(reader.line);
    reader.line = [];
  } else if (name === 'row') {
    reader.parts.push({ kind: 'row', cells: reader.cells });
    reader.cells = [];
  }
}

function endParagraph(reader: Reader): void {
  flushBytes(reader);
  if (reader.line.length > 0) reader.parts.push({ kind: 'paragraph', line: reader.line });
  reader.line = [];
}

function readFont(reader: Reader, number: number): void {
  reader.group = { ...reader.group, font: number };
}

function nameFont(
  reader: Reader,
  known: { readonly name?: string; readonly page?: string | undefined },
): void {
  const { font, isFontTable } = reader.group;
  if (!isFontTable) return;
  const before = reader.fonts.get(font);
  reader.fonts.set(font, {
    name: (before?.name ?? '') + (known.name ?? ''),
    page: known.page ?? before?.page,
  });
}

/** Signed 16-bit numbers; half of a pair at a time. */
function readUnicode(reader: Reader, value: number): void {
  const letter = String.fromCharCode(value < 0 ? value + 65_536 : value);
  if (!reader.group.isSkipped) addText(reader, letter);
  reader.toSkip = reader.group.fallback;
}

function readByte(reader: Reader, value: number): void {
  if (reader.toSkip > 0) reader.toSkip -= 1;
  else if (!reader.group.isSkipped) reader.bytes.push(value);
}

function readText(reader: Reader, text: string): void {
  const kept = text.slice(reader.toSkip);
  reader.toSkip = Math.max(0, reader.toSkip - text.length);
  if (reader.group.isFontTable) nameFont(reader, { name: kept.replace(/;.*$/u, '') });
  if (!reader.group.isSkipped) addText(reader, kept);
}

function readSymbol(reader: Reader, letter: string): void {
  if (reader.toSkip > 0) {
    reader.toSkip -= 1;
    return;
  }
  if (reader.group.isSkipped) return;
  if (letter === '\n' || letter === '\r') readBreak(reader, 'par');
  else if (letter === '~') addText(reader, ' ');
  else if (letter === '_') addText(reader, '-');
  else if ('\\{}'.includes(letter)) addText(reader, letter);
}

function flushBytes(reader: Reader): void {
  if (reader.bytes.length === 0) return;
  const { bytes } = reader;
  reader.bytes = [];
  addText(reader, decodeBytes(bytes, reader.fonts.get(reader.group.font)?.page ?? reader.page));
}

function addText(reader: Reader, text: string): void {
  if (text === '') return;
  const { format, font: number } = reader.group;
  const font = reader.fonts.get(number)?.name.trim() ?? '';
  const last = reader.line.at(-1);
  if (last !== undefined && last !== 'break' && last.format === format && last.font === font)
    last.text += text;
  else reader.line.push({ text, format, font });
}
