// Which fields of a photo go to others: into the window's own clipboard, or down the selection at once.
import { useState } from 'react';
import type { ReplaceField } from '#shared/model/caption-batch.ts';
import type { Photo } from '#shared/model/photo.ts';
import { captioningTexts, copyFieldTexts } from '../../../../i18n/captioning.ts';
import { fieldTexts } from '../../../../i18n/caption-fields.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTexts } from '../../../../i18n/texts.ts';
import { Button } from '../../../../ui/button.tsx';
import { CheckBox } from '../../../../ui/check-box.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { copyableFields, hasText } from '../caption-clipboard.ts';
import styles from './fields-dialog.module.css';

type FieldsDialogProps = {
  readonly photo: Photo;
  /** Undefined copies; else into so many photos. */
  readonly fills: number | undefined;
  /** Ticked last time. */
  readonly ticked: readonly ReplaceField[] | undefined;
  readonly onDone: (fields: readonly ReplaceField[]) => void;
  readonly onClose: () => void;
};

export function FieldsDialog({ photo, fills, ticked, onDone, onClose }: FieldsDialogProps) {
  const texts = useTexts(copyFieldTexts);
  const { close } = useTexts(captioningTexts);
  const names = useTexts(fieldTexts);
  const { count } = useFormat();
  const offered = copyableFields.filter((field) => hasText(photo, field));
  const [chosen, setChosen] = useState(() => new Set<ReplaceField>(ticked ?? offered.filter(isFact)));
  const fields = offered.filter((field) => chosen.has(field));
  const tick = (field: ReplaceField, isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(field);
    else next.delete(field);
    setChosen(next);
  };
  return (
    <Dialog
      title={fills === undefined ? texts.copyTitle : texts.fillTitle}
      closeLabel={close}
      onClose={onClose}
      focusOn="submit"
      onSubmit={() => {
        if (fields.length > 0) onDone(fields);
      }}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="strong" type="submit" disabled={fields.length === 0}>
            {fills === undefined ? texts.copy : texts.fill(count(fills))}
          </Button>
        </>
      }
    >
      <p className={styles['from']}>{texts.from(photo.fileName)}</p>
      {offered.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <div className={styles['fields']}>
          <CheckBox
            label={texts.all}
            checked={fields.length === offered.length}
            onChange={(isOn) => setChosen(new Set(isOn ? offered : []))}
          />
          {offered.map((field) => (
            <CheckBox
              key={field}
              label={names[field]}
              hint={<span lang="vi">{shown(photo, field)}</span>}
              checked={chosen.has(field)}
              onChange={(isOn) => tick(field, isOn)}
            />
          ))}
        </div>
      )}
    </Dialog>
  );
}

/** What photos of one event share; what tells of this one picture is ticked only on purpose. */
function isFact(field: ReplaceField): boolean {
  return !['caption', 'alt', 'people', 'headline', 'extendedDescription'].includes(field);
}

function shown(photo: Photo, field: ReplaceField): string {
  const value = photo[field];
  return typeof value === 'string' ? value : value.join(', ');
}
