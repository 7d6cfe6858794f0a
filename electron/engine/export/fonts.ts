// The house's typeface for what is printed and drawn: two files a weight, since Be Vietnam Pro comes in subsets, and which letters
// are in which. WOFF, not WOFF2: fontkit reads the newer one but embeds its outlines empty.
import { join } from 'node:path';
import type { Font } from 'fontkit';

export type FontFiles = { readonly regular: readonly string[]; readonly bold: readonly string[] };

export function houseFonts(resourcesDir: string): FontFiles {
  const weight = (number: number): readonly string[] =>
    ['latin', 'vietnamese'].map((subset) =>
      join(resourcesDir, 'fonts', `be-vietnam-pro-${subset}-${number}.woff`),
    );
  return { regular: weight(400), bold: weight(700) };
}

/** Opened fonts in the order in which they are asked for a letter. */
export async function openFonts(files: readonly string[]): Promise<readonly Font[]> {
  const fontkit = await import('fontkit');
  const opened = await Promise.all(files.map((file) => fontkit.open(file)));
  return opened.map((font, index) => {
    if (font.type === 'TTF' || font.type === 'WOFF' || font.type === 'WOFF2') return font;
    throw new Error(`Not a font of one face: ${files[index]}`);
  });
}

export type Run = { readonly text: string; readonly font: number };

/** The text in stretches of one font each; a letter nobody has stays with the first. */
export function splitByFont(
  text: string,
  fonts: readonly Pick<Font, 'hasGlyphForCodePoint'>[],
): readonly Run[] {
  const runs: { text: string; font: number }[] = [];
  for (const letter of text.normalize('NFC')) {
    const codePoint = letter.codePointAt(0) ?? 0;
    const font = Math.max(
      0,
      fonts.findIndex((one) => one.hasGlyphForCodePoint(codePoint)),
    );
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ text: letter, font });
  }
  return runs;
}
