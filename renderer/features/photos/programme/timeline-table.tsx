// The items of a programme, each in its own row of fields, with how many of the photos fall into it.
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { programmeTexts } from '../../../i18n/programme.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useTypedText } from '../../../ui/typed-text.ts';
import styles from './programme.module.css';
import { withNewRow, type Timeline, type TimelineRow } from './timeline-draft.ts';

type TimelineTableProps = {
  readonly timeline: Timeline;
  /** Photos taken during the row's item. */
  readonly countOf: (row: TimelineRow) => number;
  /** The day a first row is given. */
  readonly day: string;
  readonly onChange: (timeline: Timeline) => void;
};

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function TimelineTable({ timeline, countOf, day, onChange }: TimelineTableProps) {
  const texts = useTexts(programmeTexts);
  const { count } = useFormat();
  const { rows } = timeline;
  const change = (key: string, patch: Partial<TimelineRow>): void =>
    onChange({ ...timeline, rows: rows.map((row) => (row.key === key ? { ...row, ...patch } : row)) });
  const severalDays = new Set(rows.map((row) => row.day)).size > 1;
  return (
    <section className={styles['timeline']} aria-label={texts.timeline}>
      {rows.length === 0 ? (
        <p className={styles['muted']}>{texts.nothing}</p>
      ) : (
        <table className={styles['table']}>
          <colgroup>
            {severalDays && <col className={styles['day']} />}
            <col className={styles['clock']} />
            <col className={styles['clock']} />
            <col />
            <col className={styles['who']} />
            <col className={styles['where']} />
            <col className={styles['clock']} />
            <col className={styles['clock']} />
          </colgroup>
          <thead>
            <tr>
              {severalDays && <th scope="col" aria-label={texts.timeline} />}
              <th scope="col">{texts.from}</th>
              <th scope="col">{texts.to}</th>
              <th scope="col">{texts.session}</th>
              <th scope="col" title={texts.speakersHint}>
                {texts.speakers}
              </th>
              <th scope="col">{texts.itemPlace}</th>
              <th scope="col" className={styles['number']}>
                {texts.photos}
              </th>
              <th scope="col" aria-label={texts.removeItem('')} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.key}
                row={row}
                showsDay={severalDays}
                photos={count(countOf(row))}
                onChange={(patch) => change(row.key, patch)}
                onRemove={() => onChange({ ...timeline, rows: rows.filter(({ key }) => key !== row.key) })}
              />
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button kind="quiet" icon={<Plus {...icon} />} onClick={() => onChange(withNewRow(timeline, day))}>
          {texts.addItem}
        </Button>
      </div>
    </section>
  );
}

type RowProps = {
  readonly row: TimelineRow;
  readonly showsDay: boolean;
  readonly photos: string;
  readonly onChange: (patch: Partial<TimelineRow>) => void;
  readonly onRemove: () => void;
};

function Row({ row, showsDay, photos, onChange, onRemove }: RowProps) {
  const texts = useTexts(programmeTexts);
  const cell = (field: CellField, label: string) => (
    <td>
      <Cell
        label={row.session === '' ? label : `${label}: ${row.session}`}
        value={row[field]}
        onInput={(text) => onChange({ [field]: text })}
      />
    </td>
  );
  return (
    <tr>
      {showsDay && (
        <td>
          <Cell type="date" label={row.session} value={row.day} onInput={(day) => onChange({ day })} />
        </td>
      )}
      {cell('from', texts.from)}
      {cell('to', texts.to)}
      {cell('session', texts.session)}
      {cell('speakers', texts.speakers)}
      {cell('place', texts.itemPlace)}
      <td className={styles['number']}>{photos}</td>
      <td>
        <IconButton label={texts.removeItem(row.session)} icon={<X {...icon} />} onClick={onRemove} />
      </td>
    </tr>
  );
}

type CellField = 'from' | 'to' | 'session' | 'speakers' | 'place';
type CellProps = {
  /** A time of day is text: the system's own field says AM and PM where nobody here does. */
  readonly type?: 'text' | 'date';
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
};

/** The field keeps its own text while it is typed in: a keyboard that rewrites words must find them as it left them. */
function Cell({ type = 'text', label, value, onInput }: CellProps) {
  const input = useRef<HTMLInputElement>(null);
  useTypedText(input, value);
  return (
    <input
      ref={input}
      className={styles['cell']}
      type={type}
      aria-label={label}
      defaultValue={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
