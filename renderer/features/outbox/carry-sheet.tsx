// The helper for portals without a door: every field of the portal's form to copy and tick off, and the word of the person that
// it is done. Only that word makes the story count as public or gone.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Copy, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { WebAddress } from '#shared/model/connection.ts';
import type { CarrySheet as Sheet } from '#shared/model/hand-carry.ts';
import { withdrawingActions } from '#shared/model/outbox.ts';
import { client, pictureUrl } from '../../api/client.ts';
import { openPublished } from '../../api/open-published.ts';
import { publishQueries, queryClient } from '../../api/queries.ts';
import { carryTexts } from '../../i18n/carry.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { notify } from '../../ui/notices.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './carry-sheet.module.css';

type Field = Sheet['fields'][number];

export function CarrySheet({ intentId }: { readonly intentId: string }) {
  const texts = useTexts(carryTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const { data, error } = useQuery(publishQueries.carrySheet(intentId));
  if (error !== null) return <p>{describe(error).sentence}</p>;
  if (data === undefined) return <Skeleton label={texts.loading} lines={4} />;
  if (data.isReplaced) return <p>{texts.replaced}</p>;
  const isWithdrawal = withdrawingActions.includes(data.action);
  const title = isWithdrawal ? texts.stepsAway : texts.sheet;
  const done = data.fields.filter(({ copied }) => copied).length;
  return (
    <section className={styles['sheet']} aria-label={title}>
      <header className={styles['head']}>
        <h3>{title}</h3>
        <p role="status">{texts.done(count(done), count(data.fields.length))}</p>
        {data.url !== '' && <OpenSheet url={data.url} />}
      </header>
      <ol className={styles['fields']}>
        {data.fields.map((field) => (
          <FieldLine key={field.id} intentId={intentId} field={field} />
        ))}
      </ol>
      <Confirm sheet={data} isWithdrawal={isWithdrawal} />
    </section>
  );
}

function OpenSheet({ url }: { readonly url: string }) {
  const texts = useTexts(carryTexts);
  const open = async (): Promise<void> => {
    if (!(await openPublished(url))) notify({ kind: 'problem', text: texts.notOpened });
  };
  return (
    <Button icon={<ExternalLink size={16} strokeWidth={1.5} aria-hidden />} onClick={() => void open()}>
      {texts.openSheet}
    </Button>
  );
}

/** Labels, hints and texts are the newsroom's and the portal's own words, Vietnamese in every language. */
function FieldLine({ intentId, field }: { readonly intentId: string; readonly field: Field }) {
  const texts = useTexts(carryTexts);
  const tick = useMutation({
    mutationFn: (done: boolean) => client['handCarry.tick']({ intentId, field: field.id, done }),
    networkMode: 'always',
    onSuccess: (sheet) => queryClient.setQueryData(publishQueries.carrySheet(intentId).queryKey, sheet),
  });
  return (
    <li className={styles['field']}>
      <CheckBox
        label={<span lang="vi">{field.label}</span>}
        hint={field.changed ? texts.changed : field.hint !== '' && <span lang="vi">{field.hint}</span>}
        // Under the hand at once, before it is written down.
        checked={tick.isPending ? tick.variables : field.copied}
        onChange={(done) => tick.mutate(done)}
      />
      {field.picture !== null && (
        <img
          className={styles['picture']}
          src={pictureUrl(field.picture.hash, 'thumb')}
          alt=""
          loading="lazy"
          decoding="async"
        />
      )}
      <ul className={styles['copies']}>
        {field.copies.map((copy) => (
          <CopyLine key={copy.label} copy={copy} />
        ))}
      </ul>
    </li>
  );
}

function CopyLine({ copy: { label, text, html } }: { readonly copy: Field['copies'][number] }) {
  const texts = useTexts(carryTexts);
  const copy = (): void => {
    const isCopied = copyText(text, html);
    notify({
      kind: isCopied ? 'done' : 'problem',
      text: isCopied ? texts.copied(label) : texts.copyFailed,
    });
  };
  return (
    <li className={styles['copy']}>
      <span className={styles['text']} lang="vi" title={text}>
        {text}
      </span>
      <Button
        icon={<Copy size={16} strokeWidth={1.5} aria-hidden />}
        aria-label={texts.copyWhat(label)}
        onClick={copy}
      >
        {texts.copy}
      </Button>
    </li>
  );
}

function Confirm({ sheet, isWithdrawal }: { readonly sheet: Sheet; readonly isWithdrawal: boolean }) {
  const texts = useTexts(carryTexts);
  const describe = useDescribeError();
  const { moment } = useFormat();
  const now = useNow();
  const [pageUrl, setPageUrl] = useState(sheet.pageUrl);
  const [isTried, setIsTried] = useState(false);
  const isRead = pageUrl.trim() === '' || WebAddress.safeParse(pageUrl.trim()).success;
  const confirm = useMutation({
    mutationFn: () => client['handCarry.confirm']({ intentId: sheet.intentId, pageUrl: pageUrl.trim() }),
    networkMode: 'always',
    onError: (error) => notify({ kind: 'problem', text: describe(error).sentence }),
  });
  const submit = (): void => {
    setIsTried(true);
    if (isRead) confirm.mutate();
  };
  if (sheet.confirmedAt !== null) {
    return (
      <p className={styles['confirmed']}>
        {texts.confirmed(moment(sheet.confirmedAt, now))} {texts.confirmedBy}
      </p>
    );
  }
  return (
    <div className={styles['confirm']}>
      {!isWithdrawal && (
        <TextField
          label={texts.pageUrl}
          hint={texts.pageUrlHint}
          value={pageUrl}
          inputMode="url"
          spellCheck={false}
          error={isTried && !isRead ? texts.pageUrlWrong : undefined}
          onInput={setPageUrl}
        />
      )}
      <div>
        <Button kind="strong" disabled={confirm.isPending} onClick={submit}>
          {isWithdrawal ? texts.confirmRemoved : texts.confirmPasted}
        </Button>
      </div>
    </div>
  );
}
