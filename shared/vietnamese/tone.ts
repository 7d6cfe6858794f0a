// Takes Vietnamese letters apart into a bare letter (ă, â, ê, ô, ơ, ư kept) and a tone, and gives words one key whatever
// side of the vowel pair the tone stands on: hòa and hoà are the same word in two spellings, both in print.

/** 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng: the order Vietnamese dictionaries sort by. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

type TonedLetter = { readonly bare: string; readonly tone: Tone };

const families = [
  'aàảãáạ',
  'ăằẳẵắặ',
  'âầẩẫấậ',
  'eèẻẽéẹ',
  'êềểễếệ',
  'iìỉĩíị',
  'oòỏõóọ',
  'ôồổỗốộ',
  'ơờởỡớợ',
  'uùủũúụ',
  'ưừửữứự',
  'yỳỷỹýỵ',
];

const tones: readonly Tone[] = [0, 1, 2, 3, 4, 5];

const tonedLetters: ReadonlyMap<string, TonedLetter> = new Map(
  families.flatMap((family) => {
    const bare = family.charAt(0);
    return tones.map((tone) => [family.charAt(tone), { bare, tone }] as const);
  }),
);

export function isVowel(letter: string): boolean {
  return tonedLetters.has(letter);
}

export type Untoned = {
  /** The word without tone marks, lower case: "thể" → "thê". Same length as the word. */
  readonly bare: string;
  /** Every tone mark found, with the place of its letter; a Vietnamese syllable has at most one. */
  readonly marks: readonly { readonly tone: Tone; readonly index: number }[];
};

/** NFC in. */
export function takeTonesOff(word: string): Untoned {
  let bare = '';
  const marks: { tone: Tone; index: number }[] = [];
  const lower = word.toLowerCase();
  for (let index = 0; index < lower.length; index += 1) {
    const letter = lower.charAt(index);
    const found = tonedLetters.get(letter);
    bare += found?.bare ?? letter;
    if (found !== undefined && found.tone > 0) marks.push({ tone: found.tone, index });
  }
  return { bare, marks };
}

/** One key for every accepted spelling of a word: bare letters and its tones. Case and tone placement do not count. */
export function toneKey(word: string): string {
  const { bare, marks } = takeTonesOff(word);
  return bare + marks.map((mark) => mark.tone).join('');
}
