// Where a picture comes from (IPTC Digital Source Type): a choice, for the values have fixed names.
import type { FieldFrame } from '../../../ui/field.tsx';
import { fieldGroupTexts } from '../../../i18n/caption-fields.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Select } from '../../../ui/select.tsx';
import { isSourceType, sourceTypes } from './field-groups.ts';

type SourceTypeFieldProps = FieldFrame & {
  readonly value: string;
  readonly isMixed: boolean;
  readonly onInput: (value: string) => void;
};

const MIXED = '?';

export function SourceTypeField({ value, isMixed, onInput, label, note, error }: SourceTypeFieldProps) {
  const texts = useTexts(fieldGroupTexts);
  const { manyValues } = useTexts(captionTexts);
  const shown = isMixed && value === '' ? MIXED : value;
  return (
    <Select
      label={label}
      note={note}
      error={error}
      value={shown}
      onChange={(chosen) => chosen !== MIXED && onInput(chosen)}
      options={[
        ...(shown === MIXED ? [{ value: MIXED, label: manyValues }] : []),
        { value: '', label: texts.notSaid },
        ...sourceTypes.map((type): { value: string; label: string } => ({ value: type, label: texts[type] })),
        ...(value === '' || isSourceType(value) ? [] : [{ value, label: value }]),
      ]}
    />
  );
}
