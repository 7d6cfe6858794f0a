// A fixed term with a wrong mark: "Ban Thương vụ", "Chủ tich". The letters are the term's, the marks are not. Places, offices
// and terms of the newsroom's own register are fixed terms too.
import type { Finding } from '#shared/model/finding.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { toneKey } from '#shared/vietnamese/tone.ts';
import { isSurname } from '#shared/vietnamese/surnames.ts';
import { isCapitalised } from '#shared/vietnamese/words.ts';
import { findingInText } from '../check.ts';
import type { TextCheck, CheckedText } from '../check.ts';
import { fixedTerms as terms } from '../fixed-terms.ts';
import { isPhrase, withCaseOf } from '../phrases.ts';

type Term = {
  readonly text: string;
  readonly words: readonly string[];
  readonly folded: readonly string[];
  readonly isOfRegister: boolean;
};

const ownTerms = terms.map((text) => readTerm(text, false));

export function fixedTerms({ texts, terms: register }: TextCheck): Finding[] {
  const registered = register
    .map(({ text }) => readTerm(text, true))
    .filter(({ words }) => words.length >= 2);
  // Terms that share all letters stand together and are all right.
  const byFirstWord = Map.groupBy([...ownTerms, ...registered], (term) => term.folded[0] ?? '');
  return texts.flatMap((text) => {
    const found: Finding[] = [];
    text.words.forEach((word, index) => {
      if (!isCapitalised(word.text)) return;
      const candidates = (byFirstWord.get(fold(word.text)) ?? []).filter((term) => stands(term, text, index));
      const wrong = candidates.filter((term) => keyOf(text, index, term) !== toneKey(term.words.join(' ')));
      // Right in one reading is right: "Bí thư Quân ủy".
      if (wrong.length === 0 || wrong.length < candidates.length) return;
      const longest = wrong.toSorted((first, second) => second.words.length - first.words.length)[0];
      if (longest === undefined || (longest.isOfRegister && isPartOfName(text, index))) return;
      found.push(report(text, index, longest));
    });
    return found;
  });
}

function readTerm(text: string, isOfRegister: boolean): Term {
  const words = text.normalize('NFC').trim().split(/\s+/u);
  return { text, words, folded: words.map((word) => fold(word)), isOfRegister };
}

/** "An Phú" is a place, in "Nguyễn An Phú" it is somebody. */
function isPartOfName({ text, words }: CheckedText, index: number): boolean {
  let first = index;
  while (first > 0 && isCapitalised(words[first - 1]?.text ?? '')) {
    const gap = text.slice(words[first - 1]?.end, words[first]?.start);
    if (gap.trim() !== '') break;
    first -= 1;
  }
  return isSurname(words[first]?.text ?? '');
}

/** The words from `index` on have the term's letters and its capitals. */
function stands(term: Term, text: CheckedText, index: number): boolean {
  return (
    isPhrase(text, index, term.words.length) &&
    term.folded.every((folded, at) => fold(text.words[index + at]?.text ?? '') === folded) &&
    term.words.every(
      (word, at) => !isCapitalised(word) || isCapitalised(text.words[index + at]?.text ?? ''),
    ) &&
    // "Chu Tịch" is somebody's name.
    (term.isOfRegister || term.words.length > 2 || !isCapitalised(text.words[index + 1]?.text ?? ''))
  );
}

function keyOf(text: CheckedText, index: number, term: Term): string {
  return toneKey(term.words.map((_, at) => text.words[index + at]?.text ?? '').join(' '));
}

function report(text: CheckedText, index: number, term: Term): Finding {
  const own = text.words.slice(index, index + term.words.length);
  const start = own[0]?.start ?? 0;
  const end = own.at(-1)?.end ?? start;
  const printed = text.text.slice(start, end);
  const fix = withCaseOf(
    own.map((word) => word.text),
    term.words,
  );
  return findingInText(
    text,
    { start, end },
    {
      rule: 'fixed-term',
      level: 'warn',
      title: `${printed} → ${fix}`,
      reason: term.isOfRegister ? `Danh bạ ghi “${term.text}”` : `Tên gọi cố định viết là “${term.text}”`,
      fix,
    },
  );
}
