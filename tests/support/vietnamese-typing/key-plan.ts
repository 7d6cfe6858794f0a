// In which order the keys of a word are pressed, and what the word looks like after each: Telex or VNI, the marks right after
// their letters, at the end of the word, or the tone before the word is whole.
import { takeTonesOff } from '#shared/vietnamese/tone.ts';
import { putTone, tones } from './tone-place.ts';

export const methods = ['telex', 'vni'] as const;
export const orders = ['at-letter', 'tone-last', 'all-last', 'tone-early'] as const;
export type KeyOrder = { readonly method: (typeof methods)[number]; readonly order: (typeof orders)[number] };

/** One key, and the whole word as the input method wants it to stand after it. */
export type PlannedKey = { readonly key: string; readonly word: string };

/** NFC in; capitals are typed as capitals, their marks by the keys a person would press for them. */
export function planKeys(word: string, order: KeyOrder): PlannedKey[] {
  const strokes = strokesOf(word, order);
  return strokes.map(({ key }, index) => ({ key, word: wordAfter(word, strokes.slice(0, index + 1)) }));
}

type Stroke = { readonly key: string } & (
  { readonly letter: number } | { readonly shapes: readonly number[] } | { readonly tone: string }
);

const plain: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
const shapeKeys: Readonly<Record<KeyOrder['method'], Readonly<Record<string, string>>>> = {
  telex: { ă: 'w', â: 'a', ê: 'e', ô: 'o', ơ: 'w', ư: 'w', đ: 'd' },
  vni: { ă: '8', â: '6', ê: '6', ô: '6', ơ: '7', ư: '7', đ: '9' },
};
const toneKeys: Readonly<Record<KeyOrder['method'], readonly string[]>> = {
  telex: ['', 'f', 'r', 'x', 's', 'j'],
  vni: ['', '2', '3', '4', '1', '5'],
};

function strokesOf(word: string, { method, order }: KeyOrder): Stroke[] {
  const { bare, marks } = takeTonesOff(word);
  const tone = marks[0]?.tone ?? 0;
  const asTyped = (key: string, index: number): string =>
    isCapital(word.charAt(index)) && isCapital(word.at(-1) ?? '') ? key.toUpperCase() : key;
  const toneStroke: Stroke[] =
    tone === 0 ? [] : [{ key: asTyped(toneKeys[method][tone] ?? '', 0), tone: tones[tone] }];
  const shapes = shapeStrokes(bare, shapeKeys[method], order).map((stroke) => ({
    ...stroke,
    key: asTyped(stroke.key, stroke.shapes.at(-1) ?? 0),
  }));
  const early = order === 'tone-early' ? firstVowel(bare) : marks[0]?.index;
  const strokes: Stroke[] = [];
  [...bare].forEach((letter, index) => {
    const key = plain[letter] ?? letter;
    strokes.push({ key: isCapital(word.charAt(index)) ? key.toUpperCase() : key, letter: index });
    if (order !== 'all-last') strokes.push(...shapes.filter((shape) => shape.shapes.at(-1) === index));
    if (index === early && order !== 'all-last' && order !== 'tone-last') strokes.push(...toneStroke);
  });
  if (order === 'all-last') strokes.push(...shapes);
  return order === 'all-last' || order === 'tone-last' ? [...strokes, ...toneStroke] : strokes;
}

/** "ươ" has one key for both its letters, but where every mark follows its letter. */
function shapeStrokes(bare: string, keys: Readonly<Record<string, string>>, order: KeyOrder['order']) {
  const strokes: { key: string; shapes: number[] }[] = [];
  [...bare].forEach((letter, index) => {
    const key = keys[letter];
    if (key === undefined) return;
    const isSecondOfPair = letter === 'ơ' && bare.charAt(index - 1) === 'ư' && order !== 'at-letter';
    if (isSecondOfPair) strokes.at(-1)?.shapes.push(index);
    else strokes.push({ key, shapes: [index] });
  });
  return strokes;
}

function wordAfter(word: string, strokes: readonly Stroke[]): string {
  const bare = bareWithCase(word);
  const shaped = new Set(strokes.flatMap((stroke) => ('shapes' in stroke ? stroke.shapes : [])));
  let text = '';
  let tone = '';
  for (const stroke of strokes) {
    if ('letter' in stroke) {
      const letter = bare.charAt(stroke.letter);
      text += shaped.has(stroke.letter) ? letter : withoutShape(letter);
    } else if ('tone' in stroke) tone = stroke.tone;
  }
  return putTone(text, tone);
}

function bareWithCase(word: string): string {
  const { bare } = takeTonesOff(word);
  return [...bare]
    .map((letter, index) => (isCapital(word.charAt(index)) ? letter.toUpperCase() : letter))
    .join('');
}

function withoutShape(letter: string): string {
  const lower = plain[letter.toLowerCase()];
  if (lower === undefined) return letter;
  return isCapital(letter) ? lower.toUpperCase() : lower;
}

function firstVowel(bare: string): number {
  return bare.search(/(?<!q)(?<!^g(?=i[aeiouy]))[aăâeêioôơuưy]/u);
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
