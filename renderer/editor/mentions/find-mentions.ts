// What is offered for a mention: people in full where a story names them first and short afterwards, terms written out where
// they stand first. Pure; who fits better comes first, then who is written more often.
import { writePerson, type NameKind } from '#shared/model/register.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { findNames, fitHonorific, type NameEntry } from '../../api/names/find-names.ts';
import type { Mention } from './read-mention.ts';

export type MentionChoice = {
  readonly kind: NameKind;
  readonly name: string;
  /** What is written. */
  readonly text: string;
  /** The other form, for a story in which the usual one would be wrong; undefined when there is none. */
  readonly other: string | undefined;
};

export type MentionContext = {
  /** What stands in front of the sign, in the same paragraph or field. */
  readonly before: string;
  /** What a reader has read by then in other paragraphs. */
  readonly readBefore: string;
  /** The day whose titles count, YYYY-MM-DD. */
  readonly day: string;
};

const MOST = 6;

export function findMentions(
  { sign, typed }: Pick<Mention, 'sign' | 'typed'>,
  context: MentionContext,
  entries: readonly NameEntry[],
): readonly MentionChoice[] {
  const asked = entries.filter(({ kind }) => (kind === 'person') === (sign === '@'));
  const found = typed.trim() === '' ? mostUsed(asked) : findNames(typed, asked);
  // "@Lê Văn Hùng " typed to its end and gone on from is a text, not a question.
  if (typed.endsWith(' ') && found.every(({ name }) => fold(name) === fold(typed.trim()))) return [];
  return found.slice(0, MOST).map((entry) => choiceOf(entry, context));
}

function mostUsed(entries: readonly NameEntry[]): readonly NameEntry[] {
  return entries.toSorted((first, second) => second.uses - first.uses);
}

function choiceOf(entry: NameEntry, { before, readBefore, day }: MentionContext): MentionChoice {
  const { kind, name, person, writes } = entry;
  const isFirst = !names(readBefore, name) && !names(before, name);
  if (person === undefined) {
    const isKnown = !isFirst || (writes !== undefined && names(`${readBefore}\n${before}`, writes));
    const forms = writes === undefined ? [name] : isKnown ? [name, writes] : [writes, name];
    return { kind, name, text: forms[0] ?? name, other: forms[1] };
  }
  const full = writePerson(person, 'title', day);
  const short = writePerson(person, 'honorific', day);
  const forms = isFirst ? [full, short] : [short, full];
  // Of somebody without a title there is only one form; the name alone is the other.
  const [text = name, other = name] = forms[0] === forms[1] ? [full, name] : forms;
  return {
    kind,
    name,
    text: fitHonorific(before, person, text),
    other: other === text ? undefined : fitHonorific(before, person, other),
  };
}

/** True when a text names it as a whole: "Nguyễn Văn An" does not name "Nguyễn Văn A". */
export function names(text: string, name: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + name.length)];
    if (!isWordLetter(before) && !isWordLetter(after)) return true;
  }
  return false;
}

function isWordLetter(letter: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(letter);
}
