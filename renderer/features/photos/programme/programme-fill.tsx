// Which photos a programme fills in, with which of its words, and how many of them fall into it.
import type { ProgrammeMatch } from '#shared/api/programme-methods.ts';
import { programmeFields, type ProgrammeField } from '#shared/model/programme.ts';
import { useFormat } from '../../../i18n/format.ts';
import { programmeTexts } from '../../../i18n/programme.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useDescribeCounts } from './describe-counts.ts';
import styles from './programme.module.css';

export type Scope = 'selected' | 'all';

type ProgrammeFillProps = {
  readonly scope: Scope;
  readonly fields: readonly ProgrammeField[];
  readonly overwrite: boolean;
  readonly matches: readonly ProgrammeMatch[];
  readonly counts: Readonly<Record<Scope, number>>;
  readonly onScope: (scope: Scope) => void;
  readonly onFields: (fields: readonly ProgrammeField[]) => void;
  readonly onOverwrite: (overwrite: boolean) => void;
};

export function ProgrammeFill(props: ProgrammeFillProps) {
  const { scope, fields, overwrite, matches, counts, onScope, onFields, onOverwrite } = props;
  const texts = useTexts(programmeTexts);
  const { count } = useFormat();
  const labels: Readonly<Record<ProgrammeField, string>> = {
    event: texts.fieldEvent,
    session: texts.fieldSession,
    speakers: texts.fieldSpeakers,
    place: texts.fieldPlace,
  };
  return (
    <div className={styles['fill']} role="group" aria-label={texts.fill}>
      <div className={styles['choices']}>
        <Segmented
          label={texts.scope}
          value={scope}
          onChange={onScope}
          options={[
            {
              value: 'selected',
              label: texts.scopeSelected(count(counts.selected)),
              disabled: counts.selected === 0,
            },
            { value: 'all', label: texts.scopeAll(count(counts.all)) },
          ]}
        />
        {programmeFields.map((field) => (
          <CheckBox
            key={field}
            label={labels[field]}
            checked={fields.includes(field)}
            onChange={(checked) =>
              onFields(programmeFields.filter((one) => (one === field ? checked : fields.includes(one))))
            }
          />
        ))}
        <CheckBox label={texts.overwrite} checked={overwrite} onChange={onOverwrite} />
      </div>
      <Reasons matches={matches} />
    </div>
  );
}

function Reasons({ matches }: Pick<ProgrammeFillProps, 'matches'>) {
  const describe = useDescribeCounts();
  const counts = { matched: 0, outside: 0, several: 0, 'no-time': 0 };
  for (const { reason } of matches) counts[reason] += 1;
  return (
    <p className={styles['muted']} role="status">
      {describe(counts)}
    </p>
  );
}
