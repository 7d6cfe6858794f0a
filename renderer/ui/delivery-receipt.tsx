// What arrived and who sees it: the address, how much was sent, when, what came out differently, and how sure it is that it is
// there once.
import { Copy, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Intent, Receipt } from '#shared/model/outbox.ts';
import { useFormat } from '../i18n/format.ts';
import { useNow } from '../i18n/now.ts';
import { deliveryTexts } from '../i18n/delivery.ts';
import { readableAddress } from '../i18n/readable-address.ts';
import { useTexts } from '../i18n/texts.ts';
import { waiverTexts } from '../i18n/waivers.ts';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import styles from './delivery.module.css';
import { IconButton } from './icon-button.tsx';
import { notify } from './notices.tsx';

type DeliveryReceiptProps = {
  readonly intent: Intent;
  readonly receipt: Receipt;
  /** A package for a person to carry: of the page itself nobody but that person knows. */
  readonly isCarried: boolean;
  /** Opens the page in the person's browser; false when it could not. */
  readonly onOpen: (url: string) => Promise<boolean>;
};

export function DeliveryReceipt({ intent, receipt, isCarried, onOpen }: DeliveryReceiptProps) {
  const texts = useTexts(deliveryTexts);
  const { moment } = useFormat();
  const now = useNow();
  const { approvedBy, waivers } = intent.manifest;
  const isThere = receipt.visibility !== 'gone';
  return (
    <section className={styles['receipt']} aria-label={texts.receipt}>
      {isThere && !isCarried && receipt.url !== '' && <Address url={receipt.url} onOpen={onOpen} />}
      <dl className={styles['facts']}>
        {!isCarried && (
          <Fact name={texts.seen}>
            <Visibility receipt={receipt} />
          </Fact>
        )}
        {isThere && <Amounts receipt={receipt} />}
        <Fact name={texts[timeWords[receipt.visibility]]}>{moment(receipt.publishedAt, now)}</Fact>
        {approvedBy !== '' && <Fact name={texts.approved}>{approvedBy}</Fact>}
        {isThere && !isCarried && (
          <>
            <Fact name={texts.readBack}>{texts.readBackWhat(receipt.readBackHash.slice(0, 8))}</Fact>
            <Fact name={texts.once}>{receipt.exactlyOnce ? texts.exactlyOnce : texts.readBackOnce}</Fact>
          </>
        )}
      </dl>
      {waivers.length > 0 && <Waived waivers={waivers} />}
      {receipt.losses.length > 0 && (
        <Losses title={isCarried ? texts.remarks : texts.losses} losses={receipt.losses} />
      )}
    </section>
  );
}

const timeWords = {
  public: 'time',
  scheduled: 'timeHandedOver',
  draft: 'timeHandedOver',
  gone: 'timeGone',
} as const;

type AddressProps = { readonly url: string; readonly onOpen: DeliveryReceiptProps['onOpen'] };

function Address({ url, onOpen }: AddressProps) {
  const texts = useTexts(deliveryTexts);
  const open = async (): Promise<void> => {
    if (!(await onOpen(url))) notify({ kind: 'problem', text: texts.notOpened });
  };
  return (
    <>
      <p className={styles['address']}>
        <code>{readableAddress(url)}</code>
        <CopyButton url={url} />
      </p>
      <div>
        <Button icon={<ExternalLink size={16} strokeWidth={1.5} aria-hidden />} onClick={() => void open()}>
          {texts.open}
        </Button>
      </div>
    </>
  );
}

function Visibility({ receipt }: { readonly receipt: Receipt }) {
  const texts = useTexts(deliveryTexts);
  const { moment } = useFormat();
  const now = useNow();
  switch (receipt.visibility) {
    case 'public':
      return texts.seenPublic;
    case 'scheduled':
      return receipt.publicAt === null ? texts.seenLater : texts.seenFrom(moment(receipt.publicAt, now));
    case 'draft':
      return texts.seenDraft;
    case 'gone':
      return texts.seenGone;
  }
}

function Amounts({ receipt }: { readonly receipt: Receipt }) {
  const texts = useTexts(deliveryTexts);
  const { count, bytes } = useFormat();
  const { files, photos, pictures, bytesSent, bytesUnchanged } = receipt;
  return (
    <>
      <Fact name={texts.sent}>{texts.sentWhat(count(files), count(photos))}</Fact>
      <Fact name={texts.amount}>{texts.amountWhat(bytes(bytesSent), bytes(bytesUnchanged))}</Fact>
      {pictures.length > 0 && <Fact name={texts.pictures}>{texts.picturesWhat(count(pictures.length))}</Fact>}
    </>
  );
}

type LossesProps = Pick<Receipt, 'losses'> & { readonly title: string };

/** What the destination would not keep as it was sent. The engine's own sentences. */
function Losses({ title, losses }: LossesProps) {
  return (
    <section className={styles['losses']}>
      <h4>{title}</h4>
      <ul lang="vi" data-readable>
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
    </section>
  );
}

/** Who let a photo out against a wish in the register of people, and why. */
function Waived({ waivers }: Pick<Intent['manifest'], 'waivers'>) {
  const texts = useTexts(waiverTexts);
  const { moment } = useFormat();
  const now = useNow();
  return (
    <section className={styles['losses']}>
      <h4>{texts.inReceipt}</h4>
      <ul data-readable>
        {waivers.map(({ id, personName, reason, by, at }) => (
          <li key={id}>
            <span lang="vi">
              {personName}: “{reason}”
            </span>{' '}
            ({texts.by(by, moment(at, now))})
          </li>
        ))}
      </ul>
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
