// A contact sheet as PDF: how many columns, what stands above, whole captions or three lines.
import { useState } from 'react';
import { ContactSheet } from '#shared/model/export.ts';
import type { Photo } from '#shared/model/photo.ts';
import { askShell, client } from '../../../api/client.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { leavingTexts } from '../../../i18n/leaving.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { notify } from '../../../ui/notices.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './export.module.css';

type ContactSheetDialogProps = { readonly photos: readonly Photo[]; readonly onClose: () => void };

export function ContactSheetDialog({ photos, onClose }: ContactSheetDialogProps) {
  const texts = useTexts(leavingTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const [sheet, setSheet] = useState(() => ContactSheet.parse({}));
  const make = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.sheetFolder, purpose: 'export' });
    const [out] = paths;
    if (out === undefined) return;
    const file = `${out}/${texts.sheetFile}.pdf`;
    await client['photos.contactSheet']({ ids: photos.map(({ id }) => id), file, sheet });
    onClose();
  };
  return (
    <Dialog
      title={texts.sheetTitle}
      closeLabel={texts.close}
      onClose={onClose}
      onSubmit={() =>
        void make().catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }))
      }
      actions={
        <Button kind="strong" type="submit">
          {texts.makeSheet(count(photos.length))}
        </Button>
      }
    >
      <TextField
        label={texts.sheetHead}
        hint={texts.sheetHeadHint}
        value={sheet.title}
        onInput={(title) => setSheet({ ...sheet, title })}
      />
      <div className={styles['part']}>
        <span className={styles['muted']}>{texts.columns}</span>
        <div>
          <Segmented
            label={texts.columns}
            value={String(sheet.columns)}
            onChange={(columns) => setSheet({ ...sheet, columns: Number(columns) })}
            options={['2', '3', '4', '5'].map((value) => ({ value, label: value }))}
          />
        </div>
      </div>
      <CheckBox
        label={texts.fullCaptions}
        hint={texts.fullCaptionsHint}
        checked={sheet.fullCaptions}
        onChange={(fullCaptions) => setSheet({ ...sheet, fullCaptions })}
      />
    </Dialog>
  );
}
