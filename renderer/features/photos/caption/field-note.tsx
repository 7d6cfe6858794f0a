// At the end of a field's label: what is missing or differs, how many bytes older records have for it, and how it is written.
import type { BatchField } from '#shared/model/caption-batch.ts';
import type { CaptionMode, Photo } from '#shared/model/photo.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { captioningTexts } from '../../../i18n/captioning.ts';
import { fieldTexts } from '../../../i18n/caption-fields.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { CaptionDraft } from './caption-draft.ts';
import styles from './caption-form.module.css';
import { FieldMode } from './field-mode.tsx';
import type { SharedText } from './shared-values.ts';
import { iimLength, isMetered } from './text-length.ts';

type FieldNoteProps = {
  readonly field: BatchField;
  readonly photos: readonly Photo[];
  readonly shared: SharedText;
  /** The text whose bytes count. */
  readonly measured: string;
  readonly draft: CaptionDraft;
  readonly onMode: (mode: CaptionMode | undefined) => void;
};

export function FieldNote({ field, photos, shared, measured, draft, onMode }: FieldNoteProps) {
  const names = useTexts(fieldTexts);
  const mode = draft.modes[field];
  const isTouched = draft.fields[field] !== undefined;
  // Where no photo has anything, there is nothing to keep or to put it before.
  const meets = photos.length > 1 && shared.missing < photos.length;
  // The label of the caption is long: beside it there is room for the count or, once something is typed, for the mode.
  const isCaption = field === 'caption' && shared.text === undefined;
  const counts = isCaption && !isTouched;
  return (
    <span className={styles['notes']}>
      {(counts || !isCaption) && <Differs field={field} photos={photos} shared={shared} />}
      <Meter field={field} text={measured} />
      {((meets && !counts) || (isTouched && mode !== undefined && mode !== 'replace')) && (
        <FieldMode field={names[field]} mode={mode ?? (isTouched ? 'replace' : undefined)} onMode={onMode} />
      )}
    </span>
  );
}

function Differs({ field, photos, shared }: Pick<FieldNoteProps, 'field' | 'photos' | 'shared'>) {
  const texts = useTexts(captionTexts);
  const { count } = useFormat();
  const isMixed = shared.text === undefined;
  if (field !== 'caption' && field !== 'alt') return null;
  if (shared.missing > 0 && (field === 'alt' || !isMixed)) {
    return (
      <span className={styles['warn']}>
        {photos.length === 1 ? texts.missing : texts.missingIn(count(shared.missing))}
      </span>
    );
  }
  return isMixed ? <span>{texts.different(count(shared.different))}</span> : null;
}

function Meter({ field, text }: { readonly field: BatchField; readonly text: string }) {
  const texts = useTexts(captioningTexts);
  const { count } = useFormat();
  const length = iimLength(field, text);
  if (length === undefined || !isMetered(length)) return null;
  return (
    <span className={length.cut === undefined ? undefined : styles['warn']}>
      {texts.bytes(count(length.used), count(length.limit))}
    </span>
  );
}
