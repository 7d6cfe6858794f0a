// One line with a list below it of what fits while it is typed; anything else may be typed.
import { useId, useRef } from 'react';
import fields from '../../../ui/field.module.css';
import { describedBy, Field, type FieldFrame } from '../../../ui/field.tsx';
import { useTypedText } from '../../../ui/typed-text.ts';
import styles from './line-with-list.module.css';
import {
  comboboxProps,
  listProps,
  NameList,
  useNameListKeys,
  type ListRow,
} from '../../../names/name-list.tsx';

type LineWithListProps<R extends ListRow> = FieldFrame & {
  readonly value: string;
  readonly placeholder: string;
  readonly rows: readonly R[];
  /** Only now and then has the line a list; its words are prose. */
  readonly isProse?: boolean;
  readonly onType: (line: HTMLInputElement) => void;
  /** Writes the row into the line. */
  readonly onTake: (row: R, line: HTMLInputElement) => void;
  readonly onClose: () => void;
};

export function LineWithList<R extends ListRow>(props: LineWithListProps<R>) {
  const { value, placeholder, rows, isProse = false, onType, onTake, onClose, ...frame } = props;
  const id = useId();
  const listId = `${id}-list`;
  const input = useRef<HTMLInputElement>(null);
  useTypedText(input, value);
  const take = (row: R): void => {
    if (input.current !== null) onTake(row, input.current);
  };
  const keys = useNameListKeys({ rows, onTake: take, onClose });
  const offered = { rows: rows.length, here: keys.here };
  return (
    <Field id={id} {...frame}>
      <div className={styles['place']}>
        <input
          ref={input}
          id={id}
          type="text"
          lang="vi"
          className={fields['control']}
          defaultValue={value}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={isProse ? undefined : false}
          aria-invalid={frame.error === undefined ? undefined : true}
          aria-describedby={describedBy(id, frame)}
          {...(isProse ? listProps(listId, offered) : comboboxProps(listId, offered))}
          onInput={(event) => onType(event.currentTarget)}
          onKeyDown={keys.onKeyDown}
          onBlur={onClose}
        />
        <NameList id={listId} rows={rows} here={keys.here} onTake={take} />
      </div>
    </Field>
  );
}
