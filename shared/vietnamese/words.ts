// Cuts a text into words with their offsets. JavaScript's \w and \b know ASCII only, so this is the one place that says
// what a Vietnamese word is: a run of letters with whatever combining marks are left on them.

export type Word = {
  readonly text: string;
  /** [start, end) in the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
};

export function readWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** "Nguyễn", "ATM": begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** "UBND", "TUV": capitals only, at least two. */
export function isAllCapitals(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}
