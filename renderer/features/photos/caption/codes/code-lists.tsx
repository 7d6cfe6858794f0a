// Which lists of codes there are and which are on; files come in, take the place of others and go.
import { useQuery } from '@tanstack/react-query';
import { FileUp, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { peopleListId, type CodeList } from '#shared/model/caption-batch.ts';
import { askShell, client } from '../../../../api/client.ts';
import { captioningQueries, queryClient } from '../../../../api/queries.ts';
import { codeTexts } from '../../../../i18n/captioning.ts';
import { useDescribeError } from '../../../../i18n/describe-error.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTexts } from '../../../../i18n/texts.ts';
import { Button } from '../../../../ui/button.tsx';
import { CheckBox } from '../../../../ui/check-box.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { notify } from '../../../../ui/notices.tsx';
import styles from './codes.module.css';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function CodeLists() {
  const texts = useTexts(codeTexts);
  const { data } = useQuery(captioningQueries.codeLists());
  const actions = useCodeActions();
  return (
    <section className={styles['lists']} aria-label={texts.lists}>
      <ul className={styles['rows']}>
        {(data?.lists ?? []).map((list) => (
          <ListRow key={list.id} list={list} actions={actions} />
        ))}
      </ul>
      <Button icon={<FileUp {...icon} />} onClick={() => actions.importFile(undefined)}>
        {texts.import}
      </Button>
    </section>
  );
}

type CodeActions = ReturnType<typeof useCodeActions>;

function ListRow({ list, actions }: { readonly list: CodeList; readonly actions: CodeActions }) {
  const texts = useTexts(codeTexts);
  const { count } = useFormat();
  // Under the hand at once, before it is written down.
  const [pressed, setPressed] = useState<boolean>();
  const enable = async (enabled: boolean): Promise<void> => {
    setPressed(enabled);
    await actions.enable(list.id, enabled);
    setPressed((last) => (last === enabled ? undefined : last));
  };
  const isPeople = list.id === peopleListId;
  const name = isPeople ? texts.registerName : list.name;
  return (
    <li className={styles['row']}>
      <CheckBox
        label={
          <>
            {name} <span className={styles['from']}>{texts.codes(count(list.codes))}</span>
          </>
        }
        checked={pressed ?? list.enabled}
        onChange={(enabled) => void enable(enabled)}
      />
      {!isPeople && (
        <span className={styles['tools']}>
          <IconButton
            label={`${texts.swap} (${name})`}
            icon={<RefreshCw {...icon} />}
            onClick={() => actions.importFile(list.id)}
          />
          <IconButton
            label={`${texts.remove} ${name}`}
            icon={<Trash2 {...icon} />}
            onClick={() => actions.remove(list)}
          />
        </span>
      )}
    </li>
  );
}

function useCodeActions() {
  const texts = useTexts(codeTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const tell = (error: unknown): void => void notify({ kind: 'problem', text: describe(error).sentence });
  const importFile = async (replaces: string | undefined): Promise<void> => {
    const { paths } = await askShell('shell.chooseFiles', { title: texts.importTitle, kind: 'codes' });
    for (const path of paths.slice(0, replaces === undefined ? undefined : 1)) {
      const answer = await client['codes.import']({ path, ...(replaces === undefined ? {} : { replaces }) });
      const [first] = answer.skipped;
      const left =
        first === undefined
          ? ''
          : texts.skipped(count(answer.skipped.length), texts.line(String(first.line), first.reason));
      notify({ kind: 'done', text: texts.imported(answer.list.name, count(answer.list.codes)) + left });
    }
  };
  const remove = async (id: string, name: string): Promise<void> => {
    await client['codes.remove']({ id });
    const run = (): void => void client['codes.restore']({ id }).catch(tell);
    notify({ kind: 'done', text: texts.removed(name), action: { label: texts.restore, run } });
  };
  return {
    importFile: (replaces: string | undefined): void => void importFile(replaces).catch(tell),
    /** Ends when the lists say so, or say again what they said before. */
    enable: async (id: string, enabled: boolean): Promise<void> => {
      await client['codes.setEnabled']({ id, enabled }).catch(tell);
      await queryClient.invalidateQueries({ queryKey: captioningQueries.codeLists().queryKey });
    },
    remove: ({ id, name }: CodeList): void => void remove(id, name).catch(tell),
  };
}
