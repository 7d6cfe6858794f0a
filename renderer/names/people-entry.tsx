// The people in a picture from left to right, as chips that can be moved and taken out, and a field that finds the next one. Backspace
// in the field is the input method's: it never takes out a person, who may be in hundreds of photos.
import { X } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { findNames } from '../api/names/find-names.ts';
import { useNames } from '../api/names/use-names.ts';
import { captionTexts } from '../i18n/captions.ts';
import { useTexts } from '../i18n/texts.ts';
import { comboboxProps, NameList, useNameListKeys, type NameRow } from './name-list.tsx';
import styles from './people-entry.module.css';

/** People → people: of a selection of photos each has its own. */
export type PeopleChange = (people: readonly string[]) => readonly string[];

type PeopleEntryProps = {
  /** Of the field, for the label that names it. */
  readonly id: string;
  readonly names: readonly string[];
  readonly placeholder?: string | undefined;
  /** The day whose titles are shown beside names, YYYY-MM-DD; undefined: today. */
  readonly day: string | undefined;
  readonly onChange: (change: PeopleChange) => void;
  /** Of a field that is there only while somebody names people: Enter with nothing typed leads on, Escape back. */
  readonly onLeave?: (to: 'next' | 'back') => void;
};

export function PeopleEntry({ id, names, placeholder, day, onChange, onLeave }: PeopleEntryProps) {
  const texts = useTexts(captionTexts);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const known = useNames(['person']);
  const rows = findNames(typed, known)
    .filter(({ name }) => !names.includes(name))
    .map((entry): NameRow => ({ entry, form: 'name', text: entry.name }));

  const empty = (): void => {
    if (input.current !== null) input.current.value = '';
    setTyped('');
  };
  const add = (name: string): void => {
    empty();
    onChange((people) => (people.includes(name) ? people : [...people, name]));
  };
  const take = ({ text }: NameRow): void => add(text);
  const keys = useNameListKeys({ rows, onTake: take, onClose: () => setTyped('') });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (keys.onKeyDown(event) || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const text = event.currentTarget.value.trim().normalize('NFC');
    if (event.key === 'Enter' && text !== '') add(text);
    else if (event.key === 'Enter' && onLeave !== undefined) onLeave('next');
    else if (event.key === 'Escape' && onLeave !== undefined) {
      empty();
      onLeave('back');
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles['control']}>
      {names.map((name, index) => (
        <Chip key={name} name={name} number={index + 1} field={input} onChange={onChange} />
      ))}
      <input
        ref={input}
        id={id}
        type="text"
        lang="vi"
        className={styles['input']}
        placeholder={placeholder ?? texts.addPersonHint}
        autoFocus={onLeave !== undefined}
        autoComplete="off"
        spellCheck={false}
        {...comboboxProps(listId, { rows: rows.length, here: keys.here })}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <NameList id={listId} rows={rows} here={keys.here} day={day} onTake={take} />
    </div>
  );
}

type ChipProps = Pick<PeopleEntryProps, 'onChange'> & {
  readonly name: string;
  readonly number: number;
  readonly field: RefObject<HTMLInputElement | null>;
};

/** Delete takes the person out, Alt with an arrow moves the person along the row. */
function Chip({ name, number, field, onChange }: ChipProps) {
  const texts = useTexts(captionTexts);
  const remove = (): void => {
    // The button goes with its person, and must not take the keyboard along.
    field.current?.focus();
    onChange((people) => people.filter((other) => other !== name));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else if (event.altKey && step !== 0) onChange((people) => move(people, name, step));
    else return;
    event.preventDefault();
  };
  return (
    <span className={styles['chip']}>
      {number} {name}
      <button
        type="button"
        className={styles['remove']}
        aria-label={texts.removePerson(name)}
        title={texts.removePerson(name)}
        onClick={remove}
        onKeyDown={onKeyDown}
      >
        <X size={12} strokeWidth={2} aria-hidden />
      </button>
    </span>
  );
}

function move(people: readonly string[], name: string, step: number): readonly string[] {
  const from = people.indexOf(name);
  const to = from + step;
  if (from === -1 || to < 0 || to >= people.length) return people;
  const others = people.filter((other) => other !== name);
  return [...others.slice(0, to), name, ...others.slice(to)];
}
