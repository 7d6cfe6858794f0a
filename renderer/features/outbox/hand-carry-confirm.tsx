// The word of the person who did it: where the article stands now, or that it is away.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CarrySheet } from '#shared/model/hand-carry.ts';
import { withdrawingActions } from '#shared/model/outbox.ts';
import { client } from '../../api/client.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { handCarryTexts } from '../../i18n/hand-carry.ts';
import { useNow } from '../../i18n/now.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './hand-carry.module.css';

export function HandCarryConfirm({ sheet }: { readonly sheet: CarrySheet }) {
  const texts = useTexts(handCarryTexts);
  const describe = useDescribeError();
  const { moment } = useFormat();
  const now = useNow();
  const { intentId, action, pageUrl, confirmedAt } = sheet;
  const [typed, setTyped] = useState(pageUrl);
  const address = typed.trim();
  const isAddress = address === '' || /^https?:\/\/\S+$/u.test(address);
  const confirm = useMutation({
    mutationFn: () => client['handCarry.confirm']({ intentId, pageUrl: address }),
    networkMode: 'always',
    onError: (problem) => notify({ kind: 'problem', text: describe(problem).sentence }),
  });
  const isWithdrawing = withdrawingActions.includes(action);
  const away = action === 'unpublish' ? texts.isDraft : texts.isGone;
  return (
    <div className={styles['confirm']}>
      {!isWithdrawing && (
        <TextField
          label={texts.pageUrl}
          hint={texts.pageUrlHint}
          error={isAddress ? undefined : texts.pageUrlWrong}
          value={pageUrl}
          inputMode="url"
          spellCheck={false}
          onInput={setTyped}
        />
      )}
      <div className={styles['say']}>
        <Button kind="strong" disabled={confirm.isPending || !isAddress} onClick={() => confirm.mutate()}>
          {isWithdrawing ? away : texts.isPublic}
        </Button>
        <p className={styles['hint']} role="status">
          {confirmedAt === null ? texts.confirmHint : texts.confirmedAt(moment(confirmedAt, now))}
        </p>
      </div>
    </div>
  );
}
