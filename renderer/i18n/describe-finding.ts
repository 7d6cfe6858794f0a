// A finding as a person reads it. The engine's sentences are Vietnamese; in English the rule decides, and only words of the
// story, names of files and days are taken over from them.
import type { Finding } from '#shared/model/finding.ts';
import { findingRules, findingPlaces, type RuleText } from './finding-rules.ts';
import type { MixedText } from './mixed-text.ts';
import { useLanguage, type Language } from './texts.ts';

/** Of a story or of a photo. */
type Said = Pick<Finding, 'rule' | 'title' | 'reason'>;

export type FindingWords = {
  /** What is wrong, in plain letters: for names of buttons. */
  readonly label: string;
  readonly title: MixedText;
  /** Why. */
  readonly why: MixedText;
  /** Why, and where. */
  readonly reason: MixedText;
};

export function describeFinding(finding: Said, language: Language): FindingWords {
  const known = findingRules[finding.rule];
  return language === 'vi' || known === undefined
    ? engineWords(finding, language)
    : ruleWords(finding, known);
}

export function useDescribeFinding(): (finding: Said) => FindingWords {
  const language = useLanguage();
  return (finding) => describeFinding(finding, language);
}

function engineWords({ title, reason }: Said, language: Language): FindingWords {
  const said = (text: string): MixedText => (language === 'vi' ? [text] : [{ vi: text }]);
  const [why = ''] = reason.split(' · ');
  return { label: title, title: said(title), why: said(why), reason: said(reason) };
}

function ruleWords({ title, reason }: Said, { what, own, why, cites }: RuleText): FindingWords {
  const number = /\d+/u.exec(title)?.[0] ?? '';
  const words = own?.exec(title)?.[1] ?? '';
  const heading = what(number);
  const cited = cites?.exec(reason)?.[0] ?? '';
  const because: MixedText = cited === '' ? [why] : [why, ' ', { vi: cited }];
  const where = placeOf(reason);
  return {
    // What the words should become is left out: two findings differ by what is printed.
    label: words === '' ? heading : `${heading}: ${words.split(' → ')[0] ?? words}`,
    title:
      words === '' ? [heading] : words.includes(' → ') ? [{ vi: words }] : [heading, ': ', { vi: words }],
    why: because,
    reason: where === null ? because : [...because, ' · ', where],
  };
}

/** The last part of the engine's reason: "… · đoạn 2" is a place, "… · DSC_0001.jpg" a file's name, else nothing is told. */
function placeOf(reason: string): MixedText[number] | null {
  const last = reason.split(' · ').at(-1) ?? '';
  if (/\.\p{L}+$/u.test(last)) return { vi: last };
  const number = / (\d+)$/u.exec(last)?.[1] ?? '';
  return findingPlaces[last.replace(/ \d+$/u, '')]?.(number) ?? null;
}
