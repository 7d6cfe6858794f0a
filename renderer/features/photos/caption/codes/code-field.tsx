// One line of a caption's fields: codes are offered below while they are typed, anything else is typed as in any field.
import { useId, useRef } from 'react';
import { describedBy, Field, type FieldFrame } from '../../../../ui/field.tsx';
import { useTypedText } from '../../../../ui/typed-text.ts';
import { listProps, NameList, useNameListKeys } from '../../names/name-list.tsx';
import styles from '../../names/name-field.module.css';
import { useFirstSelected } from '../../names/selection-days.ts';
import { useTypedCode, writeCode, type CodeRow } from './use-typed-code.ts';

type CodeFieldProps = FieldFrame & {
  readonly value: string;
  readonly placeholder?: string;
  /** False: for pictures that are not in the library yet. */
  readonly isForSelection?: boolean;
  readonly onInput: (text: string) => void;
};

export function CodeField(props: CodeFieldProps) {
  const { value, placeholder = '', isForSelection = true, onInput, ...frame } = props;
  const { hint, error } = frame;
  const id = useId();
  const listId = `${id}-codes`;
  const input = useRef<HTMLInputElement>(null);
  useTypedText(input, value);
  const selected = useFirstSelected();
  const code = useTypedCode(isForSelection ? selected : null);
  const take = (row: CodeRow): void => {
    if (input.current === null) return;
    writeCode(input.current, row);
    code.close();
    onInput(input.current.value);
  };
  const keys = useNameListKeys({ rows: code.rows, onTake: take, onClose: code.close });
  return (
    <Field id={id} {...frame} error={error}>
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
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy(id, { hint, error })}
          {...listProps(listId, { rows: code.rows.length, here: keys.here })}
          onInput={(event) => {
            onInput(event.currentTarget.value);
            code.look(event.currentTarget);
          }}
          onKeyDown={keys.onKeyDown}
          onBlur={code.close}
        />
        <NameList id={listId} rows={code.rows} here={keys.here} onTake={take} />
      </div>
    </Field>
  );
}
