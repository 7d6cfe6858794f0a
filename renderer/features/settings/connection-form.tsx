import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ConnectionDraft, type Connection } from '#shared/model/connection.ts';
import { askShell, client } from '../../api/client.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { settingsTexts } from '../../i18n/settings.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import rows from './connection-settings.module.css';
import styles from './settings-part.module.css';

type ConnectionFormProps = {
  /** null: a new one. */
  readonly connection: Connection | null;
  readonly onClose: () => void;
};

/** A local portal: a static site in a folder. */
export function ConnectionForm({ connection, onClose }: ConnectionFormProps) {
  const texts = useTexts(settingsTexts);
  const describe = useDescribeError();
  const known = connection?.kind === 'local-portal' ? connection.settings : undefined;
  const [name, setName] = useState(connection?.name ?? '');
  const [path, setPath] = useState(known?.path ?? '');
  const [baseUrl, setBaseUrl] = useState(known?.baseUrl ?? '');
  const [tried, setTried] = useState(false);
  const parsed = ConnectionDraft.safeParse({
    name,
    kind: 'local-portal',
    settings: { path, baseUrl: baseUrl.trim() },
  });
  const wrong = new Set(parsed.error?.issues.flatMap(({ path: where }) => where.at(-1)));
  const save = useMutation({
    mutationFn: (draft: ConnectionDraft) =>
      connection === null
        ? client['connections.add']({ draft })
        : client['connections.update']({ id: connection.id, draft }),
    networkMode: 'always',
    onSuccess: async ({ id }) => {
      onClose();
      await client['connections.test']({ id });
    },
  });

  const choose = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.siteFolderTitle, purpose: 'site' });
    if (paths[0] !== undefined) setPath(paths[0]);
  };
  const submit = (): void => {
    setTried(true);
    if (parsed.success) save.mutate(parsed.data);
  };

  return (
    <Dialog
      title={connection === null ? texts.addPortal : texts.editPortal}
      closeLabel={texts.close}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="strong" type="submit" disabled={save.isPending}>
            {connection === null ? texts.add : texts.save}
          </Button>
        </>
      }
    >
      <TextField
        label={texts.connectionName}
        hint={texts.connectionNameHint}
        value={name}
        autoFocus
        error={tried && wrong.has('name') ? texts.nameMissing : undefined}
        onInput={setName}
      />
      <div className={rows['folder']}>
        <TextField
          label={texts.siteFolder}
          value={path}
          spellCheck={false}
          error={tried && wrong.has('path') ? texts.folderMissing : undefined}
          onInput={setPath}
        />
        <Button onClick={() => void choose()}>{texts.choose}</Button>
      </div>
      <p className={styles['hint']}>{texts.siteFolderHint}</p>
      <TextField
        label={texts.baseUrl}
        hint={texts.baseUrlHint}
        value={baseUrl}
        inputMode="url"
        spellCheck={false}
        error={tried && wrong.has('baseUrl') ? texts.baseUrlWrong : undefined}
        onInput={setBaseUrl}
      />
      {save.isError && <p className={styles['bad']}>{describe(save.error).sentence}</p>}
    </Dialog>
  );
}
