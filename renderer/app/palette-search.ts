// Which commands a search means, best first. Marks and case make no difference; both languages are looked at.
import { commands, type CommandDescription } from '#shared/api/commands.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import type { Language } from '../i18n/texts.ts';

type Command = (typeof commands)[number];

/** All in their own order for an empty search. */
export function findCommands(search: string, language: Language): Command[] {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...commands];
  return commands
    .map((command) => ({ command, score: scoreOf(command, words, language) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .map(({ command }) => command);
}

/** 3 = the name begins so, 2 = its words begin so, 1 = the letters are in it; half of that in the other language. */
function scoreOf(command: CommandDescription, words: readonly string[], language: Language): number {
  const other = language === 'vi' ? command.en : command.vi;
  return Math.max(matchOf(fold(command[language]), words), matchOf(fold(other), words) / 2);
}

/** True when every word of the search is in the text, marks and case aside. */
export function namesIt(search: string, text: string): boolean {
  return matchOf(fold(text), fold(search).split(/\s+/u).filter(Boolean)) > 0;
}

function matchOf(name: string, words: readonly string[]): number {
  if (name.startsWith(words.join(' '))) return 3;
  if (words.every((word) => name.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)))) return 2;
  return words.every((word) => name.includes(word)) ? 1 : 0;
}
