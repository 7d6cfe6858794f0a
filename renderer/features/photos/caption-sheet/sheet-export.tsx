// The words of photos as a table for others to fill in, or as a list to read.
import { useState } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { askShell, client } from '../../../api/client.ts';
import { captionSheetTexts } from '../../../i18n/caption-sheet.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/notices.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from './caption-sheet.module.css';

type Kind = 'xlsx' | 'csv' | 'txt';

export function SheetExport({ photos }: { readonly photos: readonly Photo[] }) {
  const texts = useTexts(captionSheetTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const [kind, setKind] = useState<Kind>('xlsx');
  const write = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.exportTitle, purpose: 'export' });
    const [out] = paths;
    if (out === undefined) return;
    const { file } = await client['sheets.export']({
      ids: photos.map(({ id }) => id),
      file: `${out}/${texts.fileName}.${kind}`,
    });
    notify({ kind: 'done', text: texts.exported(file) });
  };
  return (
    <section className={styles['export']} aria-label={texts.export}>
      <h3>{texts.export}</h3>
      <p className={styles['muted']}>{texts.exportHint(count(photos.length))}</p>
      <Select
        label={texts.exportKind}
        hideLabel
        value={kind}
        onChange={setKind}
        options={[
          { value: 'xlsx', label: texts.kindXlsx },
          { value: 'csv', label: texts.kindCsv },
          { value: 'txt', label: texts.kindTxt },
        ]}
      />
      <div>
        <Button
          disabled={photos.length === 0}
          onClick={() =>
            void write().catch((error: unknown) =>
              notify({ kind: 'problem', text: describe(error).sentence }),
            )
          }
        >
          {texts.exportButton}
        </Button>
      </div>
    </section>
  );
}
