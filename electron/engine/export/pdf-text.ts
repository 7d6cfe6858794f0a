// Lines of text on a page in two subset fonts: pdfkit writes one font at a time and wraps no mixture, so lines are broken here.
import type { Font } from 'fontkit';
import { splitByFont, type Run } from './fonts.ts';

export type Face = {
  /** Names under which the page knows the files, in the order of `fonts`. */
  readonly names: readonly string[];
  readonly fonts: readonly Font[];
};
export type PlacedRun = Run & { readonly width: number };
export type TextLine = readonly PlacedRun[];

type Wrapping = { readonly face: Face; readonly size: number; readonly width: number; readonly most: number };

/** Broken between words, and inside one that is wider than the line; more than `most` lines end in an ellipsis. */
export function breakLines(text: string, wrapping: Wrapping): readonly TextLine[] {
  const { width, most } = wrapping;
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .normalize('NFC')
    .split(/\s+/u)
    .flatMap((one) => fitting(one, wrapping))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, wrapping) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  const shown = lines.slice(0, most);
  if (lines.length > most)
    shown[most - 1] = shortened(`${shown[most - 1] ?? ''} ${lines[most] ?? ''}`, wrapping);
  return shown.map((one) => measured(one, wrapping));
}

/** The start of a text that fits, with an ellipsis: cut between words, or between letters where one word fills the line. */
function shortened(text: string, wrapping: Wrapping): string {
  const fits = (start: string): boolean => widthOf(`${start}…`, wrapping) <= wrapping.width;
  const words = text.split(' ');
  while (words.length > 1 && !fits(words.join(' '))) words.pop();
  let letters = [...words.join(' ')];
  while (letters.length > 0 && !fits(letters.join(''))) letters = letters.slice(0, -1);
  return `${letters.join('').replace(/[\s,;:–-]+$/u, '')}…`;
}

/** A word in pieces that fit a line each. */
function fitting(word: string, wrapping: Wrapping): readonly string[] {
  if (widthOf(word, wrapping) <= wrapping.width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter, wrapping) > wrapping.width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function widthOf(text: string, wrapping: Wrapping): number {
  return measured(text, wrapping).reduce((sum, { width }) => sum + width, 0);
}

function measured(text: string, { face, size }: Wrapping): TextLine {
  return splitByFont(text, face.fonts).map((run) => {
    const font = face.fonts[run.font];
    const width = font === undefined ? 0 : (font.layout(run.text).advanceWidth / font.unitsPerEm) * size;
    return { ...run, width };
  });
}
