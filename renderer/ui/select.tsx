import { useId } from 'react';
import { describedBy, Field, type FieldFrame } from './field.tsx';
import styles from './field.module.css';

type SelectProps<V extends string> = FieldFrame & {
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
};

export function Select<V extends string>(props: SelectProps<V>) {
  const { label, hideLabel, note, hint, error, value, options, onChange, disabled } = props;
  const id = useId();
  return (
    <Field
      id={id}
      label={label}
      error={error}
      {...(hideLabel === undefined ? {} : { hideLabel })}
      {...(note === undefined ? {} : { note })}
      {...(hint === undefined ? {} : { hint })}
    >
      <select
        id={id}
        className={styles['control']}
        value={value}
        disabled={disabled}
        aria-describedby={describedBy(id, { hint, error })}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
