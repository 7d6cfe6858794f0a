// Where a programme comes from: one that was kept, pasted or typed text, a file; and what of it was not understood.
import { useQuery } from '@tanstack/react-query';
import { FileUp, Trash2 } from 'lucide-react';
import { client } from '../../../api/client.ts';
import { programmeQueries } from '../../../api/queries.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { programmeTexts } from '../../../i18n/programme.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/notices.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import styles from './programme.module.css';
import type { ProgrammeWork } from './use-programme.ts';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function ProgrammeSource({ work }: { readonly work: ProgrammeWork }) {
  const texts = useTexts(programmeTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const { data } = useQuery(programmeQueries.list());
  const programmes = data?.programmes ?? [];
  const remove = async (id: string): Promise<void> => {
    await client['programmes.remove']({ id });
    work.open(undefined);
    notify({ kind: 'done', text: texts.removed });
  };
  return (
    <div className={styles['source']}>
      {programmes.length > 0 && (
        <Select
          label={texts.saved}
          value={work.id ?? ''}
          onChange={(id) => work.open(programmes.find((one) => one.id === id))}
          options={[
            { value: '', label: texts.newOne },
            ...programmes.map(({ id, event }) => ({
              value: id,
              label: event === '' ? texts.untitled : event,
            })),
          ]}
        />
      )}
      <TextArea
        label={texts.source}
        hint={texts.sourceHint}
        rows={12}
        value={work.text}
        onInput={work.type}
        error={work.problem}
      />
      <Button icon={<FileUp {...icon} />} onClick={work.chooseFile}>
        {texts.openFile}
      </Button>
      {work.unread.length > 0 && (
        <div className={styles['unread']} role="status">
          <p>{texts.unread(count(work.unread.length))}</p>
          <ul>
            {[...new Set(work.unread)].map((line) => (
              <li key={line} lang="vi">
                {line}
              </li>
            ))}
          </ul>
        </div>
      )}
      {work.id !== undefined && (
        <Button
          kind="quiet"
          icon={<Trash2 {...icon} />}
          onClick={() => {
            remove(work.id ?? '').catch((error: unknown) =>
              notify({ kind: 'problem', text: describe(error).sentence }),
            );
          }}
        >
          {texts.remove}
        </Button>
      )}
    </div>
  );
}
