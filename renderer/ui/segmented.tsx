import { useId, type ReactNode } from 'react';
import styles from './segmented.module.css';

export type SegmentedOption<V extends string> = {
  readonly value: V;
  readonly label: string;
  /** Shown instead of the label, which stays the name and the tooltip. */
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
};

type SegmentedProps<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly options: readonly SegmentedOption<V>[];
  readonly onChange: (value: V) => void;
};

/** One of a few: real radio buttons, so arrow keys and names come from the platform. */
export function Segmented<V extends string>({ label, value, options, onChange }: SegmentedProps<V>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles['group']}>
      {options.map((option) => (
        <label
          key={option.value}
          className={styles['option']}
          title={option.icon === undefined ? undefined : option.label}
        >
          <input
            type="radio"
            className={styles['input']}
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            aria-label={option.label}
            onChange={() => onChange(option.value)}
          />
          {option.icon ?? option.label}
        </label>
      ))}
    </div>
  );
}
