// Which part of a story goes into which field over there: a line for each part.
import { useId } from 'react';
import { connectionTexts } from '../../i18n/connections.ts';
import { useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/text-field.tsx';
import { withEntry, type Faults } from './connection-draft.ts';
import styles from './connection-form.module.css';

type FaultWord = Faults extends ReadonlyMap<string, infer W> ? W : never;

type PartFieldsProps = {
  readonly label: string;
  readonly hint: string;
  readonly parts: readonly {
    readonly part: string;
    readonly label: string;
    readonly fault: FaultWord | undefined;
  }[];
  readonly entries: Readonly<Record<string, string>>;
  readonly onChange: (entries: Readonly<Record<string, string>>) => void;
};

export function PartFields({ label, hint, parts, entries, onChange }: PartFieldsProps) {
  const texts = useTexts(connectionTexts);
  const hintId = useId();
  return (
    <fieldset className={styles['names']} aria-describedby={hint === '' ? undefined : hintId}>
      <legend className={styles['legend']}>{label}</legend>
      {hint !== '' && (
        <p id={hintId} className={styles['hint']}>
          {hint}
        </p>
      )}
      {parts.map(({ part, label: name, fault }) => (
        <div key={part} className={styles['pair']}>
          <span aria-hidden>{name}</span>
          <TextField
            label={name}
            hideLabel
            value={entries[part] ?? ''}
            spellCheck={false}
            error={fault === undefined ? undefined : texts[fault]}
            onInput={(text) => onChange(withEntry(entries, part, text))}
          />
        </div>
      ))}
    </fieldset>
  );
}
