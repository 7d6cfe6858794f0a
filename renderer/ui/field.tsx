// The frame every labelled control shares: label, count or note at its end, the control, hint or error below.
import type { ReactNode } from 'react';
import styles from './field.module.css';

export type FieldFrame = {
  readonly label: string;
  /** The label is read aloud but not shown. */
  readonly hideLabel?: boolean;
  /** Short text at the end of the label line: a byte meter, "3 nội dung khác nhau". */
  readonly note?: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong, in a sentence; takes the place of the hint. */
  readonly error?: string | undefined;
};

type FieldProps = FieldFrame & {
  readonly id: string;
  readonly children: ReactNode;
};

/** The id a control names in aria-describedby when it has a hint or an error. */
export function describedBy(id: string, frame: Pick<FieldFrame, 'hint' | 'error'>): string | undefined {
  return frame.hint === undefined && frame.error === undefined ? undefined : `${id}-note`;
}

export function Field({ id, label, hideLabel = false, note, hint, error, children }: FieldProps) {
  return (
    <div className={styles['field']}>
      <div className={hideLabel ? 'visually-hidden' : styles['top']}>
        <label htmlFor={id}>{label}</label>
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </div>
      {children}
      {(error ?? hint) !== undefined && (
        <div id={`${id}-note`} className={styles['below']} data-bad={error !== undefined || undefined}>
          {error ?? hint}
        </div>
      )}
    </div>
  );
}
