// Every place of some words in a text as it was typed, in whatever Unicode form.
import { searchedText, searchExpression, type SearchRule } from './search-expression.ts';
import { typedOffset } from './typed-offset.ts';

/** [start, end) in UTF-16 units of the text as given. */
export type FoundSpan = { readonly start: number; readonly end: number };

export type FindWords = (text: string) => FoundSpan[];

/** Finds nothing when nothing is looked for. */
export function wordFinder(rule: SearchRule): FindWords {
  if (rule.find === '') return () => [];
  const expression = searchExpression(rule);
  return (text) => {
    const searched = searchedText(text, rule);
    const spans = [...searched.matchAll(expression)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }));
    if (text.normalize('NFC') === text) return spans;
    return spans.map(({ start, end }) => ({ start: typedOffset(text, start), end: typedOffset(text, end) }));
  };
}
