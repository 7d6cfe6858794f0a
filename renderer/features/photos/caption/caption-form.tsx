// The words of the selected photos: what they share, what is typed for them, what that would make of each, and the button
// that writes it.
import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { z } from 'zod';
import { AppError } from '#shared/api/errors.ts';
import type { CaptionMode, Photo } from '#shared/model/photo.ts';
import { client } from '../../../api/client.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { registerQueries } from '../../../api/queries.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import { BatchPreview } from './batch-preview.tsx';
import { emptyDraft, fieldWithVariable, toBatch, type CaptionDraft } from './caption-draft.ts';
import { CaptionFields } from './caption-fields.tsx';
import styles from './caption-form.module.css';
import type { CaptionField } from './shared-values.ts';
import type { CaptionEdits } from './use-caption-edits.ts';

type CaptionFormProps = {
  /** At least one, in the order of the sheet. */
  readonly photos: readonly Photo[];
  readonly initial: CaptionDraft | undefined;
  readonly onDraft: (draft: CaptionDraft) => void;
  readonly edits: CaptionEdits;
};

/** For whoever asks the form to apply what was typed: `requestSubmit`. */
export const captionFormId = 'caption-form';

const IDLE_MS = 180;

export function CaptionForm({ photos, initial, onDraft, edits }: CaptionFormProps) {
  const texts = useTexts(captionTexts);
  const { count } = useFormat();
  const [draft, setDraft] = useState(initial ?? emptyDraft);
  const [failure, setFailure] = useState<unknown>();
  const { data: register } = useQuery(registerQueries.people());
  const batch = toBatch(draft, photos);
  const preview = useCaptionPreview(draft, photos);
  const error = useFieldError(draft, failure ?? preview.error);
  const isSingle = photos.length === 1;

  const change = (next: CaptionDraft): void => {
    setDraft(next);
    setFailure(undefined);
    onDraft(next);
  };
  const apply = async (): Promise<void> => {
    if (batch === undefined) return;
    const problem = await edits.apply(batch);
    setFailure(problem);
    if (problem === undefined) change({ ...emptyDraft, mode: draft.mode });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void apply();
  };
  // One photo is edited where it stands: what was typed is written when the form is left.
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    const stays = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (isSingle && !stays) void apply();
  };

  return (
    <form
      className={styles['form']}
      aria-label={texts.form}
      id={captionFormId}
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <div className={styles['fields']}>
        <CaptionFields
          photos={photos}
          draft={draft}
          register={register?.people ?? []}
          error={error}
          onField={(field, text) => change({ ...draft, fields: { ...draft.fields, [field]: text } })}
          onPeople={(to) => edits.changePeopleOf(photos, to)}
          mode={
            isSingle ? null : <ModeSelect mode={draft.mode} onMode={(mode) => change({ ...draft, mode })} />
          }
          preview={
            preview.data !== undefined &&
            error === undefined &&
            needsPreview(draft, photos) && <BatchPreview photos={photos} results={preview.data.results} />
          }
        />
      </div>
      <footer className={styles['foot']}>
        <Button
          kind="strong"
          wide
          keys="Mod+Enter"
          disabled={batch === undefined}
          onClick={() => void apply()}
        >
          {texts.apply(count(photos.length))}
        </Button>
        <IconButton
          label={texts.undo}
          icon={<Undo2 size={16} strokeWidth={1.5} aria-hidden />}
          bordered
          disabled={!edits.canUndo}
          onClick={edits.undo}
        />
      </footer>
    </form>
  );
}

function ModeSelect({
  mode,
  onMode,
}: {
  readonly mode: CaptionMode;
  readonly onMode: (to: CaptionMode) => void;
}) {
  const texts = useTexts(captionTexts);
  return (
    <Select
      label={texts.mode}
      value={mode}
      onChange={onMode}
      options={[
        { value: 'replace', label: texts.replace },
        { value: 'prepend', label: texts.prepend },
        { value: 'append', label: texts.append },
        { value: 'fill-empty', label: texts.fillEmpty },
      ]}
    />
  );
}

/** For one photo plain words need no preview: they are what is typed. */
function needsPreview({ fields }: CaptionDraft, photos: readonly Photo[]): boolean {
  return photos.length > 1 || Object.values(fields).some((text) => text.includes('{'));
}

/** Asked when the typing rests; an answer stays on screen until the next is there. */
function useCaptionPreview(draft: CaptionDraft, photos: readonly Photo[]) {
  const batch = toBatch(draft, photos);
  // Compared as text: a batch is made anew at every key.
  const settled = useSettled(JSON.stringify(batch ?? null), IDLE_MS);
  const isCurrent = settled === JSON.stringify(batch ?? null);
  return useQuery({
    queryKey: ['photos', 'captions', settled],
    queryFn: () => {
      if (batch === undefined) throw new Error('Nothing to preview');
      return client['photos.previewCaptions'](batch);
    },
    enabled: batch !== undefined && isCurrent,
    placeholderData: (before) => (batch === undefined ? undefined : before),
    gcTime: 10_000,
  });
}

export type FieldError = { readonly field: CaptionField; readonly sentence: string };

function useFieldError(draft: CaptionDraft, error: unknown): FieldError | undefined {
  const describe = useDescribeError();
  if (error === undefined || error === null) return undefined;
  const details = error instanceof AppError ? UnknownVariable.safeParse(error.details).data : undefined;
  const field = details === undefined ? undefined : fieldWithVariable(draft, details.name);
  return { field: field ?? 'caption', sentence: describe(error).sentence };
}

const UnknownVariable = z.object({ name: z.string() });
