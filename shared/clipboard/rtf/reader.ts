// Where the reading of an RTF stands, and where its letters go.
import { decodeBytes } from './code-pages.ts';
import type { RtfLine, RtfPart, RtfRun } from './text.ts';

export type Group = {
  /** What becomes of the letters in it. */
  readonly letters: 'text' | 'mark' | 'instruction' | 'font name' | 'nothing';
  readonly isHidden: boolean;
  /** Pictures in it are the text's, wherever its letters go. */
  readonly hasPictures: boolean;
  readonly format: number;
  readonly font: number;
  readonly url: string;
  /** Characters that stand behind a `\u` for programs without Unicode. */
  readonly fallback: number;
};

/** What holds for a paragraph and, until `\pard`, for those behind it. */
export type Paragraph = {
  readonly isInTable: boolean;
  /** 0 where none is named. */
  readonly list: number;
  readonly level: number | undefined;
  /** Twips from the margin. */
  readonly indent: number;
  readonly heading: number | undefined;
};

export type Reader = {
  readonly rtf: string;
  readonly parts: RtfPart[];
  readonly groups: Group[];
  group: Group;
  line: (RtfRun | 'break' | 'picture')[];
  cells: RtfLine[];
  paragraph: Paragraph;
  /** Of the paragraph at hand, which is an item of a list. */
  mark: string;
  /** Of the field at hand. */
  instruction: string;
  bytes: number[];
  /** Of the last `\u`, still to be passed over. */
  toSkip: number;
  page: string;
  readonly fonts: Map<number, { name: string; page: string | undefined }>;
  isIgnorable: boolean;
};

export const plainParagraph: Paragraph = {
  isInTable: false,
  list: 0,
  level: undefined,
  indent: 0,
  heading: undefined,
};

export function createReader(rtf: string): Reader {
  const group: Group = {
    ...{ letters: 'text', isHidden: false, hasPictures: true, format: 0, font: -1, url: '', fallback: 1 },
  };
  return {
    ...{ rtf, parts: [], groups: [], group, line: [], cells: [], paragraph: plainParagraph, mark: '' },
    ...{ instruction: '', bytes: [], toSkip: 0, page: 'windows-1252', fonts: new Map(), isIgnorable: false },
  };
}

export function nameFont(
  reader: Reader,
  known: { readonly name?: string; readonly page?: string | undefined },
): void {
  const { font, letters } = reader.group;
  if (letters !== 'font name') return;
  const before = reader.fonts.get(font);
  reader.fonts.set(font, {
    name: (before?.name ?? '') + (known.name ?? ''),
    page: known.page ?? before?.page,
  });
}

export function flushBytes(reader: Reader): void {
  if (reader.bytes.length === 0) return;
  const { bytes } = reader;
  reader.bytes = [];
  addText(reader, decodeBytes(bytes, reader.fonts.get(reader.group.font)?.page ?? reader.page));
}

export function addText(reader: Reader, text: string): void {
  if (text === '') return;
  switch (reader.group.letters) {
    case 'text':
      if (!reader.group.isHidden) addRun(reader, text);
      break;
    case 'mark':
      reader.mark += text;
      break;
    case 'instruction':
      reader.instruction += text;
      break;
    case 'font name':
      nameFont(reader, { name: text.replace(/;.*$/u, '') });
      break;
    case 'nothing':
      break;
  }
}

function addRun(reader: Reader, text: string): void {
  const { format, font: number, url } = reader.group;
  const font = reader.fonts.get(number)?.name.trim() ?? '';
  const last = reader.line.at(-1);
  const isSame = typeof last === 'object' && last.format === format && last.font === font && last.url === url;
  if (isSame) reader.line.splice(-1, 1, { ...last, text: last.text + text });
  else reader.line.push({ text, format, font, url });
}
