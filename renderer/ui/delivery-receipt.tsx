// What arrived: the address, how much was sent, when, and that it is there once.
import { Copy, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Intent, Receipt } from '#shared/model/outbox.ts';
import { useFormat } from '../i18n/format.ts';
import { useNow } from '../i18n/now.ts';
import { deliveryTexts } from '../i18n/outbox.ts';
import { readableAddress } from '../i18n/readable-address.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from './button.tsx';
import styles from './delivery.module.css';
import { IconButton } from './icon-button.tsx';
import { notify } from './notices.tsx';

type DeliveryReceiptProps = {
  readonly intent: Intent;
  readonly receipt: Receipt;
  /** Opens the page in the person's browser; false when it could not. */
  readonly onOpen: (url: string) => Promise<boolean>;
};

export function DeliveryReceipt({ intent, receipt, onOpen }: DeliveryReceiptProps) {
  const texts = useTexts(deliveryTexts);
  const { count, bytes, moment } = useFormat();
  const now = useNow();
  const { approvedBy } = intent.manifest;
  const open = async (): Promise<void> => {
    if (!(await onOpen(receipt.url))) notify({ kind: 'problem', text: texts.notOpened });
  };
  return (
    <section className={styles['receipt']} aria-label={texts.receipt}>
      <p className={styles['address']}>
        <code>{readableAddress(receipt.url)}</code>
        <CopyButton url={receipt.url} />
      </p>
      <div>
        <Button icon={<ExternalLink size={16} strokeWidth={1.5} aria-hidden />} onClick={() => void open()}>
          {texts.open}
        </Button>
      </div>
      <dl className={styles['facts']}>
        <Fact name={texts.sent}>{texts.sentWhat(count(receipt.files), count(receipt.photos))}</Fact>
        <Fact name={texts.amount}>
          {texts.amountWhat(bytes(receipt.bytesSent), bytes(receipt.bytesUnchanged))}
        </Fact>
        <Fact name={texts.time}>{moment(receipt.publishedAt, now)}</Fact>
        {approvedBy !== '' && <Fact name={texts.approved}>{approvedBy}</Fact>}
        <Fact name={texts.readBack}>{texts.readBackWhat(receipt.readBackHash.slice(0, 8))}</Fact>
        <Fact name={texts.once}>{receipt.exactlyOnce ? texts.exactlyOnce : texts.readBackOnce}</Fact>
      </dl>
    </section>
  );
}

function CopyButton({ url }: { readonly url: string }) {
  const texts = useTexts(deliveryTexts);
  const copy = (): void => {
    const isCopied = copyText(url);
    notify({ kind: isCopied ? 'done' : 'problem', text: isCopied ? texts.copied : texts.copyFailed });
  };
  return (
    <IconButton label={texts.copy} icon={<Copy size={16} strokeWidth={1.5} aria-hidden />} onClick={copy} />
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** By the copy command: the newer interface asks for a permission this window has not been given. */
function copyText(text: string): boolean {
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isCopied;
}
