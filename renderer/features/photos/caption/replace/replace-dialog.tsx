// Find and replace over the selection: what is looked for and how, and every photo that would change, word for word.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ReplaceRule, type ReplaceBatch } from '#shared/api/captioning-methods.ts';
import { replaceFields, type ReplaceField } from '#shared/model/caption-batch.ts';
import type { Photo } from '#shared/model/photo.ts';
import { client } from '../../../../api/client.ts';
import { useSettled } from '../../../../api/use-settled.ts';
import { captioningTexts, replaceTexts } from '../../../../i18n/captioning.ts';
import { useDescribeError } from '../../../../i18n/describe-error.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTexts } from '../../../../i18n/texts.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { ChangeList } from '../change-list.tsx';
import type { CaptionEdits } from '../use-caption-edits.ts';
import { ReplaceFields } from './replace-fields.tsx';
import styles from './replace-dialog.module.css';
import { ReplaceOptions, type Options } from './replace-options.tsx';

type ReplaceDialogProps = {
  readonly photos: readonly Photo[];
  readonly edits: CaptionEdits;
  readonly onClose: () => void;
};

const usual: Options = { wholeWord: false, matchCase: true, matchMarks: true, isPattern: false };

export function ReplaceDialog({ photos, edits, onClose }: ReplaceDialogProps) {
  const texts = useTexts(replaceTexts);
  const { close } = useTexts(captioningTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const [find, setFind] = useState('');
  const [replacement, setReplacement] = useState('');
  const [options, setOptions] = useState(usual);
  const [fields, setFields] = useState<readonly ReplaceField[]>(replaceFields);
  const [failure, setFailure] = useState<unknown>();
  const batch: ReplaceBatch = {
    ids: photos.map(({ id }) => id),
    rule: { ...options, find, replacement },
    fields: [...fields],
  };
  const isAsked = fields.length > 0 && ReplaceRule.safeParse(batch.rule).success;
  const preview = useReplacePreview(batch, isAsked);
  const results = isAsked ? preview.data?.results : undefined;
  const error = failure ?? preview.error;

  const apply = async (): Promise<void> => {
    if (results === undefined || results.length === 0) return;
    const problem = await edits.replace(batch);
    setFailure(problem);
    if (problem === undefined) onClose();
  };
  return (
    <Dialog
      title={texts.title(count(photos.length))}
      closeLabel={close}
      onClose={onClose}
      focusOn="field"
      onSubmit={() => void apply()}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="strong" type="submit" keys="Enter" disabled={(results ?? []).length === 0}>
            {texts.apply(count(results?.length ?? 0))}
          </Button>
        </>
      }
    >
      <TextField
        label={texts.find}
        lang="vi"
        value={find}
        error={error === null || error === undefined ? undefined : describe(error).sentence}
        onInput={(text) => {
          setFailure(undefined);
          setFind(text);
        }}
      />
      <TextField
        label={texts.replacement}
        lang="vi"
        value={replacement}
        onInput={setReplacement}
        {...(options.isPattern ? { hint: texts.patternHint } : {})}
      />
      <ReplaceOptions options={options} onOptions={setOptions} />
      <ReplaceFields fields={fields} onFields={setFields} />
      {results !== undefined && (
        <section className={styles['results']} aria-label={texts.results}>
          <p className={styles['head']} role="status">
            {results.length === 0 ? texts.nothing : texts.willChange(count(results.length))}
          </p>
          {results.length > 0 && (
            <ChangeList
              label={texts.results}
              results={results}
              photos={new Map(photos.map((photo) => [photo.id, photo]))}
            />
          )}
        </section>
      )}
    </Dialog>
  );
}

const IDLE_MS = 180;

/** Asked when the typing rests; an answer stays on screen until the next is there. */
function useReplacePreview(batch: ReplaceBatch, isAsked: boolean) {
  const asked = JSON.stringify(batch);
  const settled = useSettled(asked, IDLE_MS);
  return useQuery({
    queryKey: ['photos', 'replace', settled],
    queryFn: () => client['photos.previewReplace'](batch),
    enabled: isAsked && settled === asked,
    placeholderData: (before) => before,
    gcTime: 10_000,
  });
}
