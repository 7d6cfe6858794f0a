// The helper beside a delivery that a person carries: what to paste, what is pasted, and the word that it is done.
import { useMutation, useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import type { CarrySheet } from '#shared/model/hand-carry.ts';
import { withdrawingActions } from '#shared/model/outbox.ts';
import { client } from '../../api/client.ts';
import { openPublished } from '../../api/open-published.ts';
import { handCarryQueries, queryClient } from '../../api/queries.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { handCarryTexts } from '../../i18n/hand-carry.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import { Progress } from '../../ui/progress.tsx';
import { HandCarryConfirm } from './hand-carry-confirm.tsx';
import { HandCarryField } from './hand-carry-field.tsx';
import styles from './hand-carry.module.css';

/** Of a delivery whose package has been written. */
export function HandCarryPanel({ intentId }: { readonly intentId: string }) {
  const texts = useTexts(handCarryTexts);
  const describe = useDescribeError();
  const { data: sheet, error } = useQuery(handCarryQueries.sheet(intentId));
  // Under the hand at once, before it is written down: field → as it was pressed last.
  const [pressed, setPressed] = useState<Readonly<Record<string, boolean>>>({});
  const tick = useMutation({
    mutationFn: (how: { field: string; done: boolean }) => client['handCarry.tick']({ intentId, ...how }),
    networkMode: 'always',
    onSuccess: (ticked) => queryClient.setQueryData(handCarryQueries.sheet(intentId).queryKey, ticked),
    onError: (problem) => notify({ kind: 'problem', text: describe(problem).sentence }),
    onSettled: (_sheet, _problem, { field, done }) =>
      setPressed(({ [field]: last, ...others }) =>
        last === undefined || last === done ? others : { ...others, [field]: last },
      ),
  });
  if (error !== null) return <p className={styles['hint']}>{describe(error).sentence}</p>;
  if (sheet === undefined) return <p className={styles['hint']}>{texts.loading}</p>;
  if (sheet.isReplaced) return <p className={styles['hint']}>{texts.replaced}</p>;
  const isWithdrawing = withdrawingActions.includes(sheet.action);
  return (
    <section className={styles['panel']} aria-label={texts.title}>
      <Head sheet={sheet} isWithdrawing={isWithdrawing} />
      <ul className={styles['fields']}>
        {sheet.fields.map((field) => (
          <HandCarryField
            key={field.id}
            field={field}
            isDone={pressed[field.id] ?? field.copied}
            onTick={(done) => {
              setPressed((now) => ({ ...now, [field.id]: done }));
              tick.mutate({ field: field.id, done });
            }}
          />
        ))}
      </ul>
      <HandCarryConfirm sheet={sheet} />
    </section>
  );
}

function Head({ sheet, isWithdrawing }: { readonly sheet: CarrySheet; readonly isWithdrawing: boolean }) {
  const texts = useTexts(handCarryTexts);
  const { count } = useFormat();
  const total = sheet.fields.length;
  const done = sheet.fields.filter(({ copied }) => copied).length;
  const words = isWithdrawing ? texts.stepsDone : texts.pasted;
  const open = async (): Promise<void> => {
    if (!(await openPublished(sheet.url))) notify({ kind: 'problem', text: texts.notOpened });
  };
  return (
    <header className={styles['head']}>
      <h3>{texts.title}</h3>
      <span className={styles['count']} role="status">
        {words(count(done), count(total))}
      </span>
      <Button
        kind="quiet"
        icon={<ExternalLink size={16} strokeWidth={1.5} aria-hidden />}
        onClick={() => void open()}
      >
        {texts.openSheet}
      </Button>
      <Progress label={texts.progress} value={done} max={total} />
      <p className={styles['hint']}>{isWithdrawing ? texts.withdrawHint : texts.hint}</p>
    </header>
  );
}
