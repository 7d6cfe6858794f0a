// One line that mostly holds a name known already, a place or an event: what fits is offered below, and codes as they
// are typed; anything else may be typed.
import { useId, useRef, useState } from 'react';
import type { NameKind } from '#shared/model/register.ts';
import { describedBy, Field, type FieldFrame } from '../../../ui/field.tsx';
import { useTypedText } from '../../../ui/typed-text.ts';
import { findNames } from '../../../api/names/find-names.ts';
import styles from './name-field.module.css';
import { comboboxProps, NameList, useNameListKeys, type ListRow, type NameRow } from './name-list.tsx';
import { useNames } from '../../../api/names/use-names.ts';
import { useTypedCode, writeCode } from '../caption/codes/use-typed-code.ts';
import { useFirstSelected } from './selection-days.ts';

type NameFieldProps = FieldFrame & {
  readonly kind: NameKind;
  readonly value: string;
  readonly placeholder: string;
  readonly onInput: (text: string) => void;
};

export function NameField({ label, note, hint, error, kind, value, placeholder, onInput }: NameFieldProps) {
  const id = useId();
  const listId = `${id}-names`;
  const input = useRef<HTMLInputElement>(null);
  useTypedText(input, value);
  const names = useNames([kind]);
  const [typed, setTyped] = useState('');
  const code = useTypedCode(useFirstSelected());
  const fits = findNames(typed, names)
    .map((entry): NameRow => ({ entry, form: 'name', text: entry.writes ?? entry.name }))
    .filter(({ text }) => text !== typed);
  const rows: readonly ListRow[] = code.isTyping ? code.rows : fits;
  const close = (): void => {
    setTyped('');
    code.close();
  };
  const take = (row: ListRow): void => {
    const element = input.current;
    if (element === null) return;
    if ('token' in row) writeCode(element, row);
    else element.value = row.text;
    close();
    onInput(element.value);
  };
  const keys = useNameListKeys({ rows, onTake: take, onClose: close });
  return (
    <Field
      id={id}
      label={label}
      error={error}
      {...(note === undefined ? {} : { note })}
      {...(hint === undefined ? {} : { hint })}
    >
      <div className={styles['place']}>
        <input
          ref={input}
          id={id}
          type="text"
          lang="vi"
          className={styles['control']}
          defaultValue={value}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy(id, { hint, error })}
          {...comboboxProps(listId, { rows: rows.length, here: keys.here })}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onInput(event.currentTarget.value);
            code.look(event.currentTarget);
          }}
          onKeyDown={keys.onKeyDown}
          onBlur={close}
        />
        <NameList id={listId} rows={rows} here={keys.here} onTake={take} />
      </div>
    </Field>
  );
}
