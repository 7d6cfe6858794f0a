import { FolderPlus, X } from 'lucide-react';
import { askShell } from '../../../api/client.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import styles from './ingest-form.module.css';

type SecondFolderProps = {
  readonly folder: string | null;
  readonly onFolder: (folder: string | null) => void;
};

/** Where every file goes a second time, as the camera wrote it. */
export function SecondFolder({ folder, onFolder }: SecondFolderProps) {
  const texts = useTexts(ingestTexts);
  const choose = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.secondTitle, purpose: 'export' });
    if (paths[0] !== undefined) onFolder(paths[0]);
  };
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <section className={styles['part']} aria-label={texts.second}>
      <h2 className={styles['heading']}>{texts.second}</h2>
      {folder === null ? (
        <Button icon={<FolderPlus {...icon} />} onClick={() => void choose()}>
          {texts.secondChoose}
        </Button>
      ) : (
        <div className={styles['row']}>
          <span className={styles['path']} title={folder}>
            {folder}
          </span>
          <IconButton label={texts.secondClear} icon={<X {...icon} />} onClick={() => onFolder(null)} />
        </div>
      )}
    </section>
  );
}
