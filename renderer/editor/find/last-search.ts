// What was looked for last, in any story of this window: the bar opens with it.
export type LastSearch = {
  readonly find: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** Null while nobody has chosen: words typed with marks are found with just these, plain ones with any. */
  readonly matchMarks: boolean | null;
};

let last: LastSearch = { find: '', replacement: '', matchCase: false, wholeWord: false, matchMarks: null };

export function lastSearch(): LastSearch {
  return last;
}

export function rememberSearch(search: LastSearch): void {
  last = search;
}
