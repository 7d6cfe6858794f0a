// The people in a picture from left to right, as chips that can be moved and taken out, and a field that finds the next one. Backspace
// in the field is the input method's: it never takes out a person, who may be in hundreds of photos.
import { ScanFace, X } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { runCommand, useBoundCommands } from '../../../commands/commands.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { nameTexts } from '../../../i18n/names.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Field } from '../../../ui/field.tsx';
import type { SharedPeople } from '../caption/shared-values.ts';
import { findNames } from '../../../api/names/find-names.ts';
import { useNames } from '../../../api/names/use-names.ts';
import { comboboxProps, NameList, useNameListKeys, type NameRow } from './name-list.tsx';
import styles from './people-field.module.css';
import { useSelectionDays } from './selection-days.ts';

type PeopleChange = (people: readonly string[]) => readonly string[];

type PeopleFieldProps = {
  readonly shared: SharedPeople;
  readonly onChange: (change: PeopleChange) => void;
};

export function PeopleField({ shared, onChange }: PeopleFieldProps) {
  const texts = useTexts(captionTexts);
  const id = useId();
  const listId = `${id}-people`;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const names = useNames(['person']);
  const days = useSelectionDays();
  const rows = findNames(typed, names)
    .filter(({ name }) => !shared.names.includes(name))
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
    if (event.key !== 'Enter' || text === '') return;
    event.preventDefault();
    add(text);
  };

  return (
    <Field id={id} label={texts.people} {...(shared.isMixed ? { note: texts.peopleDiffer } : {})}>
      <div className={styles['control']}>
        {shared.names.map((name, index) => (
          <Chip key={name} name={name} number={index + 1} onChange={onChange} />
        ))}
        <input
          ref={input}
          id={id}
          type="text"
          className={styles['input']}
          placeholder={shared.isMixed && shared.names.length === 0 ? texts.manyValues : texts.addPersonHint}
          autoComplete="off"
          spellCheck={false}
          {...comboboxProps(listId, { rows: rows.length, here: keys.here })}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <NameList id={listId} rows={rows} here={keys.here} day={days[0]} onTake={take} />
      </div>
      <PlaceInPicture />
    </Field>
  );
}

/** The way to the picture, where people are named by clicking them. */
function PlaceInPicture() {
  const texts = useTexts(nameTexts);
  const bound = useBoundCommands();
  if (!bound.has('photos.namePeople')) return null;
  return (
    <button type="button" className={styles['inPicture']} onClick={() => runCommand('photos.namePeople')}>
      <ScanFace size={14} strokeWidth={1.5} aria-hidden />
      {texts.namePeople}
    </button>
  );
}

type ChipProps = Pick<PeopleFieldProps, 'onChange'> & { readonly name: string; readonly number: number };

/** Delete takes the person out, Alt with an arrow moves the person along the row. */
function Chip({ name, number, onChange }: ChipProps) {
  const texts = useTexts(captionTexts);
  const remove = (): void => onChange((people) => people.filter((other) => other !== name));
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
