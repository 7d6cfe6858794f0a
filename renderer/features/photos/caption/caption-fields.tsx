import type { ReactNode } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import type { Person } from '#shared/model/register.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { TextField } from '../../../ui/text-field.tsx';
import type { CaptionDraft } from './caption-draft.ts';
import type { FieldError } from './caption-form.tsx';
import styles from './caption-form.module.css';
import { PatternField } from './pattern-field.tsx';
import { PeopleField } from './people-field.tsx';
import { byteLength, CREDIT_BYTES, sharedPeople, sharedText, type CaptionField } from './shared-values.ts';

type CaptionFieldsProps = {
  readonly photos: readonly Photo[];
  readonly draft: CaptionDraft;
  readonly register: readonly Person[];
  readonly error: FieldError | undefined;
  readonly onField: (field: CaptionField, text: string) => void;
  readonly onPeople: (change: (people: readonly string[]) => readonly string[]) => void;
  /** Stand between the caption and the other fields. */
  readonly mode: ReactNode;
  readonly preview: ReactNode;
};

export function CaptionFields(props: CaptionFieldsProps) {
  const { photos, draft, register, error, onField, onPeople, mode, preview } = props;
  const texts = useTexts(captionTexts);
  const { count } = useFormat();
  const field = useSharedField(photos, draft);

  const own = (name: CaptionField) => ({
    ...field(name),
    error: error?.field === name ? error.sentence : undefined,
    onInput: (text: string) => onField(name, text),
  });
  return (
    <>
      <PatternField
        label={photos.length === 1 ? texts.caption : texts.captionFor(count(photos.length))}
        rows={3}
        people={register}
        offersVariables
        {...own('caption')}
      />
      {mode}
      {preview}
      <PatternField label={texts.alt} rows={2} people={register} hint={texts.altHint} {...own('alt')} />
      <PeopleField shared={sharedPeople(photos)} register={register} onChange={onPeople} />
      <TextField label={texts.credit} {...own('credit')} note={<Bytes text={field('credit').value} />} />
      <TextField label={texts.creator} {...own('creator')} />
      <TextField label={texts.event} {...own('event')} />
      <TextField label={texts.place} {...own('place')} />
    </>
  );
}

/** What a field shows: the draft, else what all photos share; the note says what differs and what is missing. */
function useSharedField(photos: readonly Photo[], draft: CaptionDraft) {
  const texts = useTexts(captionTexts);
  const { count } = useFormat();
  return (name: CaptionField) => {
    const shared = sharedText(photos, name);
    const isMixed = shared.text === undefined;
    const wantsWords = name === 'caption' || name === 'alt';
    const note =
      wantsWords && shared.missing > 0 && (name === 'alt' || !isMixed) ? (
        <span className={styles['warn']}>
          {photos.length === 1 ? texts.missing : texts.missingIn(count(shared.missing))}
        </span>
      ) : isMixed && wantsWords ? (
        texts.different(count(shared.different))
      ) : undefined;
    return {
      value: draft.fields[name] ?? shared.text ?? '',
      placeholder: isMixed ? texts.manyValues : '',
      ...(note === undefined ? {} : { note }),
    };
  };
}

/** The Credit Line in bytes, because that is what older programs count. */
function Bytes({ text }: { readonly text: string }) {
  const texts = useTexts(captionTexts);
  const used = byteLength(text);
  if (used <= CREDIT_BYTES) return texts.bytes(String(used));
  return <span className={styles['warn']}>{texts.bytesOver(String(used))}</span>;
}
