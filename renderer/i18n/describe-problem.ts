// What is wrong with a file on a card. The engine's sentences are Vietnamese; in English each kind has one.
import type { CardPhoto } from '#shared/model/ingest.ts';
import { describeDamage } from './describe-damage.ts';
import { useLanguage } from './texts.ts';

export function useDescribeProblem(): (state: CardPhoto['state'], problem: string) => string {
  const language = useLanguage();
  return (state, problem) => {
    if (state !== 'refused') return describeDamage(problem, language);
    return language === 'vi'
      ? problem
      : 'The file cannot come in: it is empty, cut off, larger than 268 megapixels, a raw file or no photo at all.';
  };
}
