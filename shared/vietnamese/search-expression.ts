// What a person looks for as a regular expression: marks, case and borders of words as asked. JavaScript's \b knows ASCII only.

export type SearchRule = {
  readonly find: string;
  readonly matchCase: boolean;
  readonly matchMarks: boolean;
  /** Not inside a longer run of letters or digits. */
  readonly wholeWord: boolean;
};

/** For texts that `searchedText` made. `isPattern`: `find` is a regular expression itself. Throws SyntaxError for a bad one. */
export function searchExpression(rule: SearchRule & { readonly isPattern?: boolean }): RegExp {
  const wanted = searchedText(rule.find, rule);
  const source = rule.isPattern === true ? wanted : wanted.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
  const bounded = rule.wholeWord
    ? String.raw`(?<![\p{L}\p{M}\p{N}])(?:${source})(?![\p{L}\p{M}\p{N}])`
    : source;
  return new RegExp(bounded, rule.matchCase ? 'dgu' : 'dgiu');
}

/** The text as it is searched: NFC, and letter for letter without marks where they do not matter. */
export function searchedText(text: string, { matchMarks }: Pick<SearchRule, 'matchMarks'>): string {
  return matchMarks ? text.normalize('NFC') : withoutMarks(text);
}

/** Marks off and đ → d, case kept. Letter for letter, so that a place in one text is the same place in the other. */
function withoutMarks(text: string): string {
  return text.normalize('NFC').replace(/\P{ASCII}/gu, (letter) => {
    if (letter === 'đ') return 'd';
    if (letter === 'Đ') return 'D';
    const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return base.length === letter.length ? base : letter;
  });
}

export function hasMarks(text: string): boolean {
  return text.normalize('NFC') !== withoutMarks(text);
}
