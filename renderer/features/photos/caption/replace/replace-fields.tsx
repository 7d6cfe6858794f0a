// Which fields find and replace goes through: all, unless somebody opens the line and chooses.
import { replaceFields, type ReplaceField } from '#shared/model/caption-batch.ts';
import { replaceTexts } from '../../../../i18n/captioning.ts';
import { fieldTexts } from '../../../../i18n/caption-fields.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTexts } from '../../../../i18n/texts.ts';
import { CheckBox } from '../../../../ui/check-box.tsx';
import { Fold } from '../../../../ui/fold.tsx';
import styles from './replace-dialog.module.css';

type ReplaceFieldsProps = {
  readonly fields: readonly ReplaceField[];
  readonly onFields: (fields: readonly ReplaceField[]) => void;
};

export function ReplaceFields({ fields, onFields }: ReplaceFieldsProps) {
  const texts = useTexts(replaceTexts);
  const names = useTexts(fieldTexts);
  const { count } = useFormat();
  const isAll = fields.length === replaceFields.length;
  return (
    <Fold label={texts.fields} note={isAll ? texts.allFields : texts.someFields(count(fields.length))}>
      <div className={styles['fields']}>
        <CheckBox
          label={texts.allFields}
          checked={isAll}
          onChange={(isOn) => onFields(isOn ? replaceFields : [])}
        />
        {replaceFields.map((field) => (
          <CheckBox
            key={field}
            label={names[field]}
            checked={fields.includes(field)}
            onChange={(isOn) =>
              onFields(replaceFields.filter((other) => (other === field ? isOn : fields.includes(other))))
            }
          />
        ))}
      </div>
    </Fold>
  );
}
