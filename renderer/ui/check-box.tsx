import { useId, type ReactNode } from 'react';
import styles from './check-box.module.css';

type CheckBoxProps = {
  readonly label: ReactNode;
  /** What ticking it means, under the label. */
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** A native box with its words beside it; the whole line is pressed. */
export function CheckBox({ label, hint, checked, disabled = false, onChange }: CheckBoxProps) {
  const id = useId();
  return (
    <div className={styles['line']}>
      <input
        type="checkbox"
        id={id}
        className={styles['box']}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label htmlFor={id} className={styles['label']} data-disabled={disabled || undefined}>
        {label}
      </label>
      {hint !== undefined && (
        <div id={`${id}-note`} className={styles['hint']}>
          {hint}
        </div>
      )}
    </div>
  );
}
