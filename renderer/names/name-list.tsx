// Names and codes that fit what is being typed, as a list below the field. The field keeps the focus and hands its keys over; the list
// takes the arrows, Enter, Tab and Escape while it is open and nothing else: Backspace and composing belong to the keyboard.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { findTitleOn, type NameForm } from '#shared/model/register.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { codeTexts } from '../i18n/captioning.ts';
import { kindName, nameTexts } from '../i18n/names.ts';
import { useNow } from '../i18n/now.ts';
import { useTexts } from '../i18n/texts.ts';
import { Kbd } from '../ui/kbd.tsx';
import type { NamedPerson, NameEntry } from '../api/names/find-names.ts';
import styles from './name-list.module.css';

export type NameRow = {
  readonly entry: NameEntry;
  readonly form: NameForm;
  readonly text: string;
  /** Shown where the text is a code. */
  readonly standsFor?: string;
};

export type NameListKeys = {
  /** Index of the row Enter takes. */
  readonly here: number;
  /** True when the key was for the list. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
};

export type CodeRow = {
  /** `=ct=` */
  readonly token: string;
  /** Name of its list; undefined: the people register. */
  readonly list: string | undefined;
  readonly says: string;
  readonly problem: string | null;
  /** UTF-16 units before the caret that the token takes the place of. */
  readonly replaces: number;
};

/** A name, or a code with what it says. */
export type ListRow = NameRow | CodeRow;

type Wiring<R extends ListRow> = {
  readonly rows: readonly R[];
  readonly onTake: (row: R) => void;
  readonly onClose: () => void;
};

export function useNameListKeys<R extends ListRow>({ rows, onTake, onClose }: Wiring<R>): NameListKeys {
  const [chosen, setChosen] = useState(0);
  const here = Math.min(chosen, Math.max(0, rows.length - 1));
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const current = rows[here];
    if (current === undefined || event.nativeEvent.isComposing) return false;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (event.key === 'ArrowDown') setChosen((here + 1) % rows.length);
    else if (event.key === 'ArrowUp') setChosen((here - 1 + rows.length) % rows.length);
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' || event.key === 'Tab') {
      setChosen(0);
      onTake(current);
    } else {
      setChosen(0);
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { here, onKeyDown };
}

type NameListProps<R extends ListRow> = {
  readonly id: string;
  readonly rows: readonly R[];
  readonly here: number;
  /** The day whose title is shown beside a name; undefined: today's. */
  readonly day?: string | undefined;
  readonly onTake: (row: R) => void;
};

export function NameList<R extends ListRow>({ id, rows, here, day, onTake }: NameListProps<R>) {
  const texts = useTexts(nameTexts);
  const list = useRef<HTMLDivElement>(null);
  const isOpen = rows.length > 0;
  // A list that opens under the edge of the pane offers nothing; neither does a row under the edge of the list.
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  useEffect(() => {
    if (isOpen) list.current?.children[here]?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, here]);
  if (!isOpen) return null;
  return (
    <div
      ref={list}
      role="listbox"
      id={id}
      aria-label={rows.some(isCode) ? texts.codes : texts.suggestions}
      className={styles['list']}
    >
      {rows.map((row, index) => (
        <div
          key={keyOf(row)}
          role="option"
          id={optionId(id, index)}
          aria-selected={index === here}
          tabIndex={-1}
          className={styles['option']}
          data-form={isCode(row) ? 'name' : row.form}
          // The field keeps the focus, and with it the caret the name goes to.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(row)}
        >
          {isCode(row) ? <CodeWords row={row} /> : <NameWords row={row} day={day} />}
          {index === here && <Kbd keys="Enter" />}
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

type Offered = { readonly rows: number; readonly here: number };

/** What a field with a list says of itself to a screen reader. */
export function comboboxProps(listId: string, offered: Offered) {
  return { role: 'combobox', 'aria-expanded': offered.rows > 0, ...listProps(listId, offered) } as const;
}

/** The same of a text that only now and then has one. */
export function listProps(listId: string, { rows, here }: Offered) {
  return {
    'aria-autocomplete': 'list',
    'aria-controls': rows > 0 ? listId : undefined,
    'aria-activedescendant': rows > 0 ? optionId(listId, here) : undefined,
  } as const;
}

function isCode(row: ListRow): row is CodeRow {
  return 'token' in row;
}

function keyOf(row: ListRow): string {
  return isCode(row) ? row.token : `${row.entry.kind} ${row.text} ${row.entry.person?.id ?? ''}`;
}

function CodeWords({ row: { token, list, says, problem } }: { readonly row: CodeRow }) {
  const texts = useTexts(codeTexts);
  return (
    <>
      <span className={styles['name']} lang="vi">
        {token} <span className={styles['list-of']}>{list ?? texts.register}</span>
      </span>
      <span className={styles['says']} data-bad={problem !== null || undefined} lang="vi">
        {problem ?? says}
      </span>
    </>
  );
}

function NameWords({ row, day }: { readonly row: NameRow; readonly day: string | undefined }) {
  return (
    <>
      <span className={styles['name']} lang="vi">
        {row.standsFor ?? row.text}
      </span>
      <RowNote row={row} day={day} />
    </>
  );
}

function RowNote({ row, day }: { readonly row: NameRow; readonly day: string | undefined }) {
  const texts = useTexts(nameTexts);
  const today = newsroomDay(new Date(useNow()));
  const { entry, form, text } = row;
  if (row.standsFor !== undefined) return <span className={styles['note']}>{texts.titleOfEachDay}</span>;
  if (form !== 'name') return null;
  const note =
    entry.person === undefined
      ? text === entry.name
        ? kindName(texts, entry.kind)
        : entry.name
      : describe(entry.person, day ?? today);
  return <span className={styles['note']}>{note}</span>;
}

function describe(person: NamedPerson, day: string): string {
  return findTitleOn(person, day)?.title ?? person.titles[0]?.title ?? person.honorific;
}
