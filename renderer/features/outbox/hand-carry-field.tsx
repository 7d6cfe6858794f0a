// One field of the sheet: its words in short, buttons that copy, a box to tick when it is pasted.
import { useId } from 'react';
import type { CarrySheet } from '#shared/model/hand-carry.ts';
import { pictureUrl } from '../../api/client.ts';
import { handCarryTexts, useCarryWords } from '../../i18n/hand-carry.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { notify } from '../../ui/notices.tsx';
import styles from './hand-carry.module.css';

type Field = CarrySheet['fields'][number];
type Copy = Field['copies'][number];

type HandCarryFieldProps = {
  readonly field: Field;
  readonly isDone: boolean;
  readonly onTick: (done: boolean) => void;
};

export function HandCarryField({ field, isDone, onTick }: HandCarryFieldProps) {
  const texts = useTexts(handCarryTexts);
  const { label, hint } = useCarryWords()(field);
  const id = useId();
  const { picture, copies, changed } = field;
  // Beside a picture its file is known by the picture; the words are what a person checks.
  const shown = copies.find(({ part }) => part === 'caption') ?? copies[0];
  return (
    <li className={styles['field']} data-done={isDone || undefined} data-changed={changed || undefined}>
      <input
        type="checkbox"
        id={id}
        className={styles['box']}
        checked={isDone}
        aria-label={texts.tick(label)}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      {picture !== null && (
        <img className={styles['picture']} src={pictureUrl(picture, 'thumb')} alt="" width={56} height={40} />
      )}
      <label htmlFor={id} className={styles['words']}>
        <span className={styles['label']}>
          {label}
          {changed && <span className={styles['changed']}>{texts.changed}</span>}
        </span>
        {shown !== undefined && (
          <span className={styles['text']} lang="vi">
            {shown.text}
          </span>
        )}
        {hint !== '' && <span className={styles['hint']}>{hint}</span>}
      </label>
      <div className={styles['copies']}>
        {copies.map((copy) => (
          <CopyButton key={copy.part} copy={copy} label={label} />
        ))}
      </div>
    </li>
  );
}

function CopyButton({ copy, label }: { readonly copy: Copy; readonly label: string }) {
  const texts = useTexts(handCarryTexts);
  const words: Readonly<Record<Copy['part'], string>> = {
    text: texts.copyText,
    headline: texts.copyHeadline,
    address: texts.copyAddress,
    file: texts.copyFile,
    caption: texts.copyCaption,
    alt: texts.copyAlt,
  };
  const copyIt = (): void => {
    const isCopied = copyText(copy.text, copy.html);
    notify({
      kind: isCopied ? 'done' : 'problem',
      text: isCopied ? texts.copied(label) : texts.copyFailed,
    });
  };
  return (
    <Button aria-label={`${words[copy.part]}: ${label}`} onClick={copyIt}>
      {words[copy.part]}
    </Button>
  );
}
