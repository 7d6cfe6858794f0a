// The pictures of an RTF text, in its order. Word and LibreOffice write each twice: as the file it was (PNG, JPEG) and, for old
// programs, as a metafile; only the first counts.
import { readTokens } from './tokens.ts';

export type RtfPicture = {
  /** Undefined for what browsers cannot show (metafiles, bitmaps); it still has its place in the order. */
  readonly mediaType: 'image/png' | 'image/jpeg' | undefined;
  /** As it stands in the text, in CSS pixels; 0 where the text does not say. */
  readonly width: number;
  readonly height: number;
  /** Base64 of the file. */
  readonly read: () => string;
};

export function readRtfPictures(rtf: string): RtfPicture[] {
  const pictures: Draft[] = [];
  const groups: Group[] = [];
  let group: Group = { isSkipped: false, picture: undefined };
  for (const token of readTokens(rtf)) {
    if (token.kind === 'open') {
      groups.push(group);
      group = { isSkipped: group.isSkipped, picture: undefined };
    } else if (token.kind === 'close') {
      group = groups.pop() ?? { isSkipped: false, picture: undefined };
    } else if (token.kind === 'word') {
      group = readWord(token, group, pictures);
    } else if ((token.kind === 'text' || token.kind === 'binary') && group.picture !== undefined) {
      group.picture.parts.push(token);
    }
  }
  return pictures.map((draft) => pictureOf(rtf, draft));
}

type Group = { readonly isSkipped: boolean; readonly picture: Draft | undefined };
type Part = { readonly kind: 'text' | 'binary'; readonly start: number; readonly end: number };
type Draft = { type: RtfPicture['mediaType']; width: number; height: number; readonly parts: Part[] };

type Word = { readonly name: string; readonly value: number | undefined };

function readWord({ name, value }: Word, group: Group, pictures: Draft[]): Group {
  if (groupsWithoutPictures.has(name)) return { ...group, isSkipped: true };
  if (name === 'pict' && !group.isSkipped) {
    const picture: Draft = { type: undefined, width: 0, height: 0, parts: [] };
    pictures.push(picture);
    return { ...group, picture };
  }
  const { picture } = group;
  if (picture === undefined) return group;
  if (name === 'pngblip') picture.type = 'image/png';
  if (name === 'jpegblip') picture.type = 'image/jpeg';
  if (name === 'picwgoal') picture.width = (value ?? 0) / TWIPS_A_PIXEL;
  if (name === 'pichgoal') picture.height = (value ?? 0) / TWIPS_A_PIXEL;
  return group;
}

/** Copies for old programs, bullets that are pictures, and what stands outside of the text; neither are their words the text's. */
export const groupsWithoutPictures: ReadonlySet<string> = new Set([
  ...['nonshppict', 'shprslt', 'listpicture', 'blipuid', 'header', 'headerl', 'headerr', 'headerf'],
  ...['footer', 'footerl', 'footerr', 'footerf', 'objdata', 'themedata', 'colorschememapping', 'datastore'],
]);

/** 1440 twips and 96 pixels are an inch. */
const TWIPS_A_PIXEL = 15;

function pictureOf(rtf: string, { type, width, height, parts }: Draft): RtfPicture {
  const isReal = type !== undefined && parts.some((part) => startsRight(rtf, part, type));
  return {
    mediaType: isReal ? type : undefined,
    ...{ width, height },
    read: () => base64Of(parts.map((part) => bytesOf(rtf, part))),
  };
}

/** What a file begins with says more than what its surroundings call it. */
function startsRight(rtf: string, part: Part, type: 'image/png' | 'image/jpeg'): boolean {
  const head = bytesOf(rtf, { ...part, end: Math.min(part.end, part.start + 64) });
  const magic = type === 'image/png' ? [0x89, 0x50, 0x4e, 0x47] : [0xff, 0xd8, 0xff];
  return magic.every((byte, index) => head[index] === byte);
}

function bytesOf(rtf: string, { kind, start, end }: Part): Uint8Array {
  const source = rtf.slice(start, end);
  if (kind === 'binary') return Uint8Array.from(source, (letter) => letter.charCodeAt(0) & 0xff);
  const digits = source.replace(/[^\da-f]+/giu, '');
  const bytes = new Uint8Array(digits.length >> 1);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = (nibble(digits.charCodeAt(index * 2)) << 4) | nibble(digits.charCodeAt(index * 2 + 1));
  }
  return bytes;
}

/** '0' is 48, 'A' 65, 'a' 97. */
function nibble(code: number): number {
  return code < 58 ? code - 48 : (code | 32) - 87;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64Of(parts: readonly Uint8Array[]): string {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; start += LINE)
    lines.push(lineOf(bytes.subarray(start, start + LINE)));
  return lines.join('');
}

/** Bytes encoded at a time; a multiple of three. */
const LINE = 3 * 4096;

function lineOf(bytes: Uint8Array): string {
  let line = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const group = (one << 16) | (two << 8) | three;
    const letters = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((group >> shift) & 63)).join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    line += letters.slice(0, 4 - missing) + '='.repeat(missing);
  }
  return line;
}
