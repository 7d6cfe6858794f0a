// Day and time side by side, typed in any of the usual ways, with what was understood under them.
import { useState } from 'react';
import { momentTexts, parseClock, parseMoment, typedMoment, useDescribeMoment } from '../i18n/moment.ts';
import { useNow } from '../i18n/now.ts';
import { useTexts } from '../i18n/texts.ts';
import styles from './moment-field.module.css';
import { TextField } from './text-field.tsx';

type MomentFieldProps = {
  readonly label: string;
  /** UTC timestamp the fields begin with. */
  readonly start: string;
  readonly autoFocus?: boolean;
  /** UTC timestamp, null while it cannot be read. */
  readonly onChange: (at: string | null) => void;
};

export function MomentField({ label, start, autoFocus = false, onChange }: MomentFieldProps) {
  const texts = useTexts(momentTexts);
  const now = useNow();
  const describe = useDescribeMoment();
  const [typed, setTyped] = useState(() => typedMoment(start));
  const at = parseMoment(typed);
  const change = (changed: Partial<typeof typed>): void => {
    const next = { ...typed, ...changed };
    setTyped(next);
    onChange(parseMoment(next) ?? null);
  };
  const isTimeRead = parseClock(typed.time) !== undefined;
  return (
    <div role="group" aria-label={label} className={styles['moment']}>
      <TextField
        label={texts.day}
        value={typed.day}
        inputMode="numeric"
        autoFocus={autoFocus}
        error={at === undefined && isTimeRead ? texts.dayUnreadable : undefined}
        onInput={(day) => change({ day })}
      />
      <TextField
        label={texts.time}
        value={typed.time}
        inputMode="numeric"
        error={isTimeRead ? undefined : texts.timeUnreadable}
        onInput={(time) => change({ time })}
        onCommit={(time) => change({ time: parseClock(time) ?? time })}
      />
      {at !== undefined && (
        <p className={styles['understood']} data-past={at <= now || undefined} role="status">
          {describe(at, now)}
        </p>
      )}
    </div>
  );
}
