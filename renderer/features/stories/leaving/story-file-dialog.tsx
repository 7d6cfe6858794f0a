// Which kind of file a story leaves as. The folder is asked for last; the engine makes the file, the shell the PDF.
import { useState } from 'react';
import { storyFileFormats, type StoryFileFormat } from '#shared/model/story-file.ts';
import { askShell, client } from '../../../api/client.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { storyFileTexts } from '../../../i18n/story-file.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { notify } from '../../../ui/notices.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import styles from './story-file-dialog.module.css';

type StoryFileDialogProps = { readonly session: StorySession; readonly onClose: () => void };

export function StoryFileDialog({ session, onClose }: StoryFileDialogProps) {
  const texts = useTexts(storyFileTexts);
  const describe = useDescribeError();
  const [format, setFormat] = useState<StoryFileFormat>('docx');

  const make = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.folder, purpose: 'export' });
    const [out] = paths;
    if (out === undefined) return;
    await session.flush();
    if (format === 'pdf') notify({ kind: 'done', text: texts.done(await printed(session.id, out)) });
    else await client['stories.export']({ id: session.id, format, out });
    onClose();
  };
  return (
    <Dialog
      title={texts.title}
      closeLabel={texts.close}
      onClose={onClose}
      onSubmit={() =>
        void make().catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }))
      }
      actions={
        <Button kind="strong" type="submit">
          {texts.choose}
        </Button>
      }
    >
      <Segmented
        label={texts.format}
        value={format}
        onChange={setFormat}
        options={storyFileFormats.map((value) => ({ value, label: texts[value] }))}
      />
      <p>{texts[`${format}Hint`]}</p>
      <p className={styles['leftOut']}>{texts.leftOut}</p>
    </Dialog>
  );
}

/** Answers with the name the file got. */
async function printed(storyId: string, out: string): Promise<string> {
  const [{ path }, { name }] = await Promise.all([
    client['portal.preview']({ storyId, page: 'print' }),
    client['stories.fileName']({ id: storyId }),
  ]);
  return (await askShell('shell.printStory', { storyId, path, out, name })).file;
}
