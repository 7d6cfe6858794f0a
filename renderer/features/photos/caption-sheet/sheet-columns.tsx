// What each column of the table means, as its heading was understood and as the person wants it; and how rows meet photos.
import { SheetColumn, sheetFields, type SheetRules } from '#shared/model/caption-sheet.ts';
import { captionSheetTexts, sheetColumnNames } from '../../../i18n/caption-sheet.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './caption-sheet.module.css';
import type { OpenedSheet } from './use-sheet.ts';

type SheetColumnsProps = {
  readonly opened: OpenedSheet;
  readonly rules: SheetRules;
  readonly onRules: (rules: SheetRules) => void;
};

export function SheetColumns({ opened, rules, onRules }: SheetColumnsProps) {
  const texts = useTexts(captionSheetTexts);
  const names = useTexts(sheetColumnNames);
  const options = [
    { value: '', label: texts.skip },
    ...(['file', 'time', ...sheetFields] as const).map((value) => ({ value, label: names[value] })),
  ];
  const setColumn = (index: number, value: string): void => {
    const chosen = SheetColumn.safeParse(value);
    const column = chosen.success ? chosen.data : null;
    // A meaning belongs to one column.
    const others = rules.columns.map((before) => (before === column ? null : before));
    onRules({ ...rules, columns: others.with(index, column) });
  };
  return (
    <>
      <p className={styles['path']}>{opened.path.split(/[\\/]/u).at(-1)}</p>
      <fieldset className={styles['columns']}>
        <legend>{texts.columns}</legend>
        {opened.table.headings.map((heading, index) => {
          const label = heading === '' ? texts.unnamed(String(index + 1)) : heading;
          const sample = opened.table.rows.find((row) => row[index] !== '')?.[index] ?? '';
          return (
            // A table's columns have no other identity than their place.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={index} className={styles['column']}>
              <div className={styles['heading']}>
                <strong>{label}</strong>
                <span title={sample}>{sample}</span>
              </div>
              <Select
                label={texts.column(label)}
                hideLabel
                value={rules.columns[index] ?? ''}
                options={options}
                onChange={(value) => setColumn(index, value)}
              />
            </div>
          );
        })}
      </fieldset>
      <Select
        label={texts.mode}
        value={rules.mode}
        onChange={(mode) => onRules({ ...rules, mode })}
        options={[
          { value: 'replace', label: texts.replace },
          { value: 'fill-empty', label: texts.fillEmpty },
        ]}
      />
      {rules.columns.includes('time') && (
        <TextField
          label={texts.seconds}
          type="number"
          inputMode="numeric"
          min={0}
          max={3600}
          value={String(rules.seconds)}
          onInput={(typed) => {
            const seconds = Number(typed);
            if (typed !== '' && Number.isInteger(seconds) && seconds >= 0 && seconds <= 3600)
              onRules({ ...rules, seconds });
          }}
        />
      )}
    </>
  );
}
