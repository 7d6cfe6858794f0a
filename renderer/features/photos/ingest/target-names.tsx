// How files are renamed, and the name of every one before anything is copied.
import { useState } from 'react';
import type { MethodOutput } from '#shared/api/contract.ts';
import type { IngestProfile } from '#shared/model/ingest.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import styles from './ingest-form.module.css';

type TargetNamesProps = {
  readonly profile: IngestProfile;
  readonly onChange: (profile: IngestProfile) => void;
  readonly names: MethodOutput<'ingest.names'>['names'];
  /** Null while the card is being read. */
  readonly total: number | null;
  readonly error: string | undefined;
};

export function TargetNames({ profile, onChange, names, total, error }: TargetNamesProps) {
  const texts = useTexts(ingestTexts);
  const { count } = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <section className={styles['part']} aria-label={texts.names}>
      <TextField
        label={texts.pattern}
        hint={texts.patternHint}
        error={error}
        spellCheck={false}
        value={profile.namePattern}
        onInput={(namePattern) => onChange({ ...profile, namePattern })}
      />
      <div className={styles['row']}>
        <h2 className={styles['heading']}>{texts.names}</h2>
        <span className={styles['muted']}>
          {total === null ? texts.namesLater : texts.namesCount(count(total))}
        </span>
      </div>
      {names.length > 0 && (
        <div className={styles['names']}>
          <VirtualList
            label={texts.names}
            items={names}
            keyOf={({ number }) => String(number)}
            estimatedHeight={24}
            selected={chosen}
            onChoose={({ number }) => setChosen(String(number))}
          >
            {({ fileName, name }) => (
              <span className={styles['name']}>
                <span title={fileName}>{fileName}</span>
                <span title={name}>{name}</span>
              </span>
            )}
          </VirtualList>
        </div>
      )}
    </section>
  );
}
