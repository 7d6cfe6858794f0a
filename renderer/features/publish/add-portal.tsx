import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { askShell, client } from '../../api/client.ts';
import { portalQueries } from '../../api/queries.ts';
import { showSettingsPart } from '../../commands/settings-part.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './where-step.module.css';

/** The first destination, made where it is missed: a portal in a folder of this computer. */
export function AddPortal({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const texts = useTexts(publishTexts);
  const describe = useDescribeError();
  const { go } = useWorkspace();
  const { data } = useQuery(portalQueries.site());
  const [typedName, setName] = useState<string>();
  const [path, setPath] = useState('');
  const [isTried, setIsTried] = useState(false);
  const name = typedName ?? (data === undefined ? '' : texts.portalNameUsual(data.site.unitName));
  const add = useMutation({
    mutationFn: () =>
      client['connections.add']({
        draft: { name, kind: 'local-portal', settings: { path, baseUrl: '' } },
      }),
    networkMode: 'always',
    onSuccess: ({ id }) => onAdded(id),
  });
  const choose = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.chooseTitle, purpose: 'site' });
    if (paths[0] !== undefined) setPath(paths[0]);
  };
  const openSettings = (): void => {
    showSettingsPart('connections');
    go('settings');
  };
  const submit = (): void => {
    setIsTried(true);
    if (name.trim() !== '' && path !== '') add.mutate();
  };
  return (
    <div className={styles['form']}>
      <p>{texts.noConnection}</p>
      <TextField
        label={texts.portalName}
        value={name}
        error={isTried && name.trim() === '' ? texts.nameMissing : undefined}
        onInput={setName}
      />
      <div className={styles['folder']}>
        <TextField
          label={texts.folder}
          value={path}
          spellCheck={false}
          error={isTried && path === '' ? texts.folderMissing : undefined}
          onInput={setPath}
        />
        <Button onClick={() => void choose()}>{texts.choose}</Button>
      </div>
      {add.isError && (
        <p className={styles['bad']} role="alert">
          {describe(add.error).sentence}
        </p>
      )}
      <div>
        <Button kind="strong" disabled={add.isPending} onClick={submit}>
          {texts.addPortal}
        </Button>
      </div>
      <div>
        <Button kind="link" onClick={openSettings}>
          {texts.otherKinds}
        </Button>
      </div>
    </div>
  );
}
