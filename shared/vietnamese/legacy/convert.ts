// Text in an encoding from before Unicode → Unicode: recognised by its font or by how little of it is Vietnamese as it stands,
// and left alone where that is not plain. Pure.
import { impossibleShare, readTokens } from '../syllable.ts';
import { legacyEncodings, legacyTables, type LegacyEncoding } from './tables.ts';

export type LegacyFont = {
  readonly encoding: LegacyEncoding;
  /** Fonts of TCVN3 whose names end in H draw small letters as capitals. */
  readonly isCapitals: boolean;
};

/** ".VnTimeH", "VNI-Times", "VPS Times"; undefined for every other font. */
export function legacyFont(name: string): LegacyFont | undefined {
  const font = name.trim().replace(/^["']|["']$/gu, '');
  if (/^\.Vn/iu.test(font)) return { encoding: 'tcvn3', isCapitals: font.endsWith('H') };
  if (/^VNI[-\s]/iu.test(font)) return { encoding: 'vni', isCapitals: false };
  return /^VPS[-\s]/iu.test(font) ? { encoding: 'vps', isCapitals: false } : undefined;
}

/** Longest match first; what the table does not know stays. NFC. */
export function convertLegacy(text: string, { encoding, isCapitals = false }: ConvertOptions): string {
  const table = legacyTables[encoding];
  let converted = '';
  for (let at = 0; at < text.length;) {
    const two = text.slice(at, at + 2);
    const written = table.has(two) ? two : text.charAt(at);
    converted += table.get(written) ?? written;
    at += written.length;
  }
  const composed = converted.normalize('NFC');
  return isCapitals ? composed.toUpperCase() : composed;
}

type ConvertOptions = { readonly encoding: LegacyEncoding; readonly isCapitals?: boolean };

/** Vietnamese in Unicode has about 1 % impossible words, the same in a legacy encoding about 80 %. */
const LEGACY_SHARE = 0.3;
const VIETNAMESE_SHARE = 0.08;
const FEWEST_WORDS = 20;
/** This much text, in UTF-16 units, shows the encoding of all of it. */
const SAMPLE = 50_000;

/**
 * The encoding a text must be in, because it is no Vietnamese as it stands and plainly is one by that table; undefined when
 * there is too little of it, when it is another language, and when two tables would do.
 */
export function detectLegacy(text: string): LegacyEncoding | undefined {
  const sample = text.slice(0, SAMPLE);
  const tokens = readTokens(sample);
  const marked = tokens.filter((token) => /[^\p{ASCII}]/u.test(token));
  // Foreign text is no Vietnamese either, but has few letters outside ASCII: legacy text has them in most words.
  if (tokens.length < FEWEST_WORDS || marked.length < tokens.length / 3) return undefined;
  if (impossibleShare(sample) < LEGACY_SHARE) return undefined;
  const [best, second] = legacyEncodings
    .map((encoding) => ({ encoding, share: impossibleShare(convertLegacy(sample, { encoding })) }))
    .toSorted((one, other) => one.share - other.share);
  if (best === undefined || second === undefined || best.share > VIETNAMESE_SHARE) return undefined;
  return second.share > best.share * 2 + 0.02 ? best.encoding : undefined;
}

export type ConvertedText = {
  readonly text: string;
  readonly encoding: LegacyEncoding;
  /** The first line that changed, as it was and as it is. */
  readonly example: { readonly before: string; readonly after: string };
};

/** The whole text in Unicode, where it plainly was in a legacy encoding. */
export function rescueLegacy(text: string): ConvertedText | undefined {
  const encoding = detectLegacy(text);
  if (encoding === undefined) return undefined;
  const converted = convertLegacy(text, { encoding });
  const lines = text.split('\n').map((before) => ({ before, after: convertLegacy(before, { encoding }) }));
  const changed = lines.find(({ before, after }) => before !== after);
  const example = changed ?? { before: '', after: '' };
  return {
    text: converted,
    encoding,
    example: { before: example.before.trim(), after: example.after.trim() },
  };
}
