// What the newsroom's sections are called over there: a line for each section, empty where the name stays.
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { portalQueries, publishQueries } from '../../api/queries.ts';
import { connectionKindTexts } from '../../i18n/connection-kinds.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Fold } from '../../ui/fold.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { withEntry } from './connection-draft.ts';
import styles from './connection-form.module.css';

type SectionNamesProps = {
  readonly label: string;
  readonly hint: string;
  readonly names: Readonly<Record<string, string>>;
  /** The list of the destination that is offered. */
  readonly from: 'categories' | 'tags';
  /** Whose list it is; null: it is not known yet. */
  readonly connectionId: string | null;
  readonly onChange: (names: Readonly<Record<string, string>>) => void;
};

export function SectionNames(props: SectionNamesProps) {
  const { label, hint, names, from, connectionId, onChange } = props;
  const optionsId = useId();
  const words = useTexts(connectionKindTexts);
  const { count } = useFormat();
  const { data } = useQuery(portalQueries.site());
  const { data: known } = useQuery({
    ...publishQueries.lists(connectionId ?? ''),
    enabled: connectionId !== null,
  });
  const sections = data?.site.sections.map(({ name }) => name) ?? [];
  // A section that was renamed or removed since keeps its line until it is emptied.
  const rows = [...sections, ...Object.keys(names).filter((name) => !sections.includes(name))];
  const others = Object.keys(names).length;
  return (
    <Fold label={label} note={others === 0 ? words.sectionsSame : words.sectionsOther(count(others))}>
      <p className={styles['hint']}>{rows.length === 0 ? words.noSections : hint}</p>
      <div className={styles['names']}>
        {rows.map((section) => (
          <div key={section} className={styles['pair']}>
            <span lang="vi" aria-hidden>
              {section}
            </span>
            <TextField
              label={section}
              hideLabel
              value={names[section] ?? ''}
              placeholder={section}
              list={optionsId}
              onInput={(text) => onChange(withEntry(names, section, text))}
            />
          </div>
        ))}
      </div>
      <datalist id={optionsId}>
        {known?.lists?.[from].map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </Fold>
  );
}
