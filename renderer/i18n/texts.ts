// The catalogue: every visible string in both languages. A key missing or superfluous in English does not compile.
import { createContext, useContext } from 'react';

export type Language = 'vi' | 'en';

/** A text, or a text made of values: `saved: (time: string) => …`. */
type TextTable = Readonly<Record<string, string | ((...values: never[]) => string)>>;
export type Texts<T extends TextTable> = { readonly vi: T; readonly en: T };

export function defineTexts<T extends TextTable>(texts: { vi: T; en: NoInfer<T> }): Texts<T> {
  return texts;
}

/** For English: a written number and its noun, "1 photo" and "1,204 photos". */
export function counted(count: string, one: string, many = `${one}s`): string {
  return `${count} ${count === '1' ? one : many}`;
}

export const LanguageContext = createContext<Language>('vi');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useTexts<T extends TextTable>(texts: Texts<T>): T {
  return texts[useContext(LanguageContext)];
}
