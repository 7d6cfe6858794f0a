// The words of the selected photos: what they share, what is typed for them, what that would make of each, and the button
// that writes it.
import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { registerQueries } from '../../../api/queries.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { BatchPreview } from './batch-preview.tsx';
import { emptyDraft, toBatch, withMode, type CaptionDraft } from './caption-draft.ts';
import { CaptionFields } from './caption-fields.tsx';
import styles from './caption-form.module.css';
import { useFieldError } from './field-error.ts';
import { applyButtonId, captionFormId } from './form-ids.ts';
import type { CaptionEdits } from './use-caption-edits.ts';
import { longestAfter, needsPreview, useCaptionPreview } from './use-caption-preview.ts';

type CaptionFormProps = {
  /** At least one, in the order of the sheet. */
  readonly photos: readonly Photo[];
  readonly initial: CaptionDraft | undefined;
  readonly tools: ReactNode;
  readonly onDraft: (draft: CaptionDraft) => void;
  readonly edits: CaptionEdits;
};

export function CaptionForm({ photos, initial, tools, onDraft, edits }: CaptionFormProps) {
  const texts = useTexts(captionTexts);
  const { count } = useFormat();
  const [draft, setDraft] = useState(initial ?? emptyDraft);
  const [failure, setFailure] = useState<unknown>();
  const { data: register } = useQuery(registerQueries.people());
  const batch = toBatch(draft, photos);
  const preview = useCaptionPreview(draft, photos);
  const error = useFieldError(failure ?? preview.error);
  const results = batch === undefined || error !== undefined ? undefined : preview.data?.results;

  const change = (next: CaptionDraft): void => {
    setDraft(next);
    setFailure(undefined);
    onDraft(next);
  };
  const apply = async (): Promise<void> => {
    if (batch === undefined) return;
    const problem = await edits.apply(batch);
    setFailure(problem);
    if (problem === undefined) change(emptyDraft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void apply();
  };
  // One photo is edited where it stands: what was typed is written when the form is left.
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    const stays = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (photos.length === 1 && !stays) void apply();
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
      {tools}
      <div className={styles['fields']}>
        <CaptionFields
          photos={photos}
          draft={draft}
          register={register?.people ?? []}
          error={error}
          longest={(field) => longestAfter(results, field)}
          onField={(field, text) => change({ ...draft, fields: { ...draft.fields, [field]: text } })}
          onMode={(field, mode) => change(withMode(draft, field, mode))}
          onPeople={(to) => edits.changePeopleOf(photos, to)}
          preview={
            results !== undefined &&
            needsPreview(draft, photos) && <BatchPreview photos={photos} results={results} />
          }
        />
      </div>
      <footer className={styles['foot']}>
        <Button
          kind="strong"
          wide
          keys="Mod+Enter"
          id={applyButtonId}
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
