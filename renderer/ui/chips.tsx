import { useId } from 'react';
import { useFormat } from '../i18n/format.ts';
import styles from './chips.module.css';

type ChipsProps<V extends string> = {
  readonly label: string;
  readonly value: V;
  /** With how many each would show. */
  readonly chips: readonly { readonly value: V; readonly label: string; readonly count: number }[];
  readonly onChange: (value: V) => void;
};

/** One group of a list or all of it: real radio buttons in the shape of chips. */
export function Chips<V extends string>({ label, value, chips, onChange }: ChipsProps<V>) {
  const format = useFormat();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles['chips']}>
      {chips.map((chip) => (
        <label key={chip.value} className={styles['chip']}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={chip.value === value}
            onChange={() => onChange(chip.value)}
          />
          {chip.label} <span>{format.count(chip.count)}</span>
        </label>
      ))}
    </div>
  );
}
