import { useLanguage, type Language } from './texts.ts';

/** What is wrong with a photo that came in all the same. The engine's sentence is Vietnamese, and the only one of its kind. */
export function describeDamage(damage: string, language: Language): string {
  return language === 'vi'
    ? damage
    : 'The file is cut off or damaged and only a part of the photo could be read; copy it again from the memory card if you can.';
}

export function useDescribeDamage(): (damage: string) => string {
  const language = useLanguage();
  return (damage) => describeDamage(damage, language);
}
