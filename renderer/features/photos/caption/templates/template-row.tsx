// A field of a template: ticked it is written, with its text and how that meets what a photo has.
import type { BatchField, TemplateDraft } from '#shared/model/caption-batch.ts';
import type { CaptionMode } from '#shared/model/photo.ts';
import { templateTexts } from '../../../../i18n/captioning.ts';
import { fieldTexts } from '../../../../i18n/caption-fields.ts';
import { useTexts } from '../../../../i18n/texts.ts';
import { CheckBox } from '../../../../ui/check-box.tsx';
import { Select } from '../../../../ui/select.tsx';
import { CodeField } from '../codes/code-field.tsx';
import { isLongText } from '../field-groups.ts';
import { useModeTexts } from '../field-mode.tsx';
import { PatternField } from '../pattern-field.tsx';
import styles from './templates.module.css';

type Written = TemplateDraft['fields'][BatchField];

type TemplateRowProps = {
  readonly field: BatchField;
  /** Undefined: not ticked. */
  readonly value: Written;
  readonly onValue: (value: Written) => void;
};

const modes = ['replace', 'prepend', 'append', 'fill-empty'] as const satisfies readonly CaptionMode[];

export function TemplateRow({ field, value, onValue }: TemplateRowProps) {
  const texts = useTexts(templateTexts);
  const names = useTexts(fieldTexts);
  const modeTexts = useModeTexts();
  const text = {
    label: texts.pattern(names[field]),
    hideLabel: true,
    value: value?.pattern ?? '',
    onInput: (pattern: string): void => onValue({ mode: value?.mode ?? 'replace', pattern }),
  };
  return (
    <div className={styles['row']}>
      <CheckBox
        label={names[field]}
        checked={value !== undefined}
        onChange={(isOn) => onValue(isOn ? { pattern: '', mode: 'replace' } : undefined)}
      />
      {value !== undefined && (
        <div className={styles['written']}>
          {isLongText(field) ? <PatternField {...text} placeholder="" rows={2} /> : <CodeField {...text} />}
          <Select
            label={texts.mode(names[field])}
            hideLabel
            value={value.mode}
            onChange={(mode) => onValue({ ...value, mode })}
            options={modes.map((mode) => ({ value: mode, label: modeTexts.names[mode] }))}
          />
        </div>
      )}
    </div>
  );
}
