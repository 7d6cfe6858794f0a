// The people a programme names, by name alone. Pure.
import { isSurname } from '#shared/vietnamese/surnames.ts';
import { isCapitalised, readWords } from '#shared/vietnamese/words.ts';
import { extractPeople } from '../import/extract-people.ts';

/** From running text: only whom an honorific or a position makes plain. */
export function speakersIn(text: string): string[] {
  return extractPeople(text).map(({ name }) => name);
}

/** From a cell for names, where a bare "Nguyễn Văn An" is a person too. */
export function speakersOfCell(cell: string): string[] {
  const names = cell.split(/[;\n]|,\s*(?=\p{Lu})|\s+và\s+/u).flatMap((part) => {
    const text = part.trim();
    return isBareName(text) ? [text] : speakersIn(text);
  });
  return [...new Set(names)];
}

function isBareName(text: string): boolean {
  const words = readWords(text);
  const isWhole = words.map((word) => word.text).join(' ') === text.replace(/\s+/gu, ' ');
  return (
    isWhole &&
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => isCapitalised(word.text)) &&
    isSurname(words[0]?.text ?? '')
  );
}
