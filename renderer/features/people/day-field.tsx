// A day as Vietnamese offices write it, 01/7/2025, typed in any of the usual ways; empty is open.
import { useState } from 'react';
import { formatDay, parseDay } from '#shared/vietnamese/dates.ts';
import { peopleTexts } from '../../i18n/people.ts';
import { useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/text-field.tsx';

type DayFieldProps = {
  readonly label: string;
  /** YYYY-MM-DD. */
  readonly day: string | null;
  readonly error?: string | undefined;
  readonly onChange: (day: string | null) => void;
};

export function DayField({ label, day, error, onChange }: DayFieldProps) {
  const texts = useTexts(peopleTexts);
  const [unreadable, setUnreadable] = useState(false);
  const commit = (text: string): void => {
    const parsed = text.trim() === '' ? null : parseDay(text);
    setUnreadable(parsed === undefined);
    if (parsed !== undefined && parsed !== day) onChange(parsed);
  };
  return (
    <TextField
      label={label}
      value={day === null ? '' : formatDay(day)}
      placeholder={texts.dayPlaceholder}
      inputMode="numeric"
      error={unreadable ? texts.dayUnreadable : error}
      onCommit={commit}
    />
  );
}
