// The people in a picture from left to right, as chips that can be moved and taken out, and a field that finds the next one.
import { X } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Person } from '#shared/model/register.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Field } from '../../../ui/field.tsx';
import { completeNames, type Completion } from './name-completion.ts';
import styles from './people-field.module.css';
import type { SharedPeople } from './shared-values.ts';
import { optionId, Suggestions, useSuggestionKeys } from './suggestions.tsx';

type PeopleChange = (people: readonly string[]) => readonly string[];

type PeopleFieldProps = {
  readonly shared: SharedPeople;
  readonly register: readonly Person[];
  readonly onChange: (change: PeopleChange) => void;
};

export function PeopleField({ shared, register, onChange }: PeopleFieldProps) {
  const texts = useTexts(captionTexts);
  const id = useId();
  const listId = `${id}-people`;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const completions = completeNames(typed, register);

  const empty = (): void => {
    if (input.current !== null) input.current.value = '';
    setTyped('');
  };
  const add = (name: string): void => {
    empty();
    onChange((people) => (people.includes(name) ? people : [...people, name]));
  };
  const take = ({ person }: Completion): void => add(person.name);
  const keys = useSuggestionKeys({ completions, onTake: take, onClose: () => setTyped('') });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (keys.onKeyDown(event) || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const text = event.currentTarget.value.trim().normalize('NFC');
    const last = shared.names.at(-1);
    if (event.key === 'Enter' && text !== '') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && event.currentTarget.value === '' && last !== undefined) {
      onChange((people) => people.filter((name) => name !== last));
    }
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
          role="combobox"
          className={styles['input']}
          placeholder={shared.isMixed && shared.names.length === 0 ? texts.manyValues : texts.addPersonHint}
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={completions.length > 0}
          aria-controls={completions.length > 0 ? listId : undefined}
          aria-activedescendant={completions.length > 0 ? optionId(listId, keys.here) : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Suggestions id={listId} completions={completions} here={keys.here} onTake={take} />
      </div>
    </Field>
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
