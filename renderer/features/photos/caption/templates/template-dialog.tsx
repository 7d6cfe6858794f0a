// One template: its name, its key, and the fields it writes with what and how.
import { useState } from 'react';
import {
  batchFields,
  type BatchField,
  type CaptionTemplate,
  type TemplateDraft,
} from '#shared/model/caption-batch.ts';
import { client } from '../../../../api/client.ts';
import { captioningTexts, templateTexts } from '../../../../i18n/captioning.ts';
import { useDescribeError } from '../../../../i18n/describe-error.ts';
import { useTexts } from '../../../../i18n/texts.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { notify } from '../../../../ui/notices.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { TemplateRow } from './template-row.tsx';
import styles from './templates.module.css';

type TemplateDialogProps = {
  /** Undefined makes a new one. */
  readonly template: CaptionTemplate | undefined;
  /** What a new one begins with. */
  readonly fields: TemplateDraft['fields'];
  readonly onClose: () => void;
};

const NO_KEY = '-';
const keys = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export function TemplateDialog({ template, fields: initial, onClose }: TemplateDialogProps) {
  const texts = useTexts(templateTexts);
  const { close } = useTexts(captioningTexts);
  const [name, setName] = useState(template?.name ?? '');
  const [key, setKey] = useState(template?.key ?? null);
  const [fields, setFields] = useState(template?.fields ?? initial);
  const [isTried, setIsTried] = useState(false);
  const save = useSaveTemplate(template?.id, onClose);
  const isEmpty = Object.keys(fields).length === 0;
  const submit = (): void => {
    setIsTried(true);
    if (name.trim() !== '' && !isEmpty) save.run({ name: name.trim(), key, fields });
  };
  const setField = (field: BatchField, value: TemplateDraft['fields'][BatchField]): void => {
    const others = Object.fromEntries(Object.entries(fields).filter(([other]) => other !== field));
    setFields(value === undefined ? others : { ...others, [field]: value });
  };
  return (
    <Dialog
      title={template === undefined ? texts.newTitle : texts.editTitle}
      closeLabel={close}
      onClose={onClose}
      focusOn="field"
      onSubmit={submit}
      actions={
        <>
          {isTried && isEmpty && (
            <span role="alert" className={styles['bad']}>
              {texts.needsField}
            </span>
          )}
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="strong" type="submit">
            {texts.save}
          </Button>
        </>
      }
    >
      <div className={styles['head']}>
        <TextField
          label={texts.name}
          lang="vi"
          value={name}
          error={save.failure ?? (isTried && name.trim() === '' ? texts.needsName : undefined)}
          onInput={setName}
        />
        <Select
          label={texts.key}
          value={key === null ? NO_KEY : String(key)}
          onChange={(chosen) => setKey(chosen === NO_KEY ? null : Number(chosen))}
          options={[
            { value: NO_KEY, label: texts.noKey },
            ...keys.map((digit) => ({ value: String(digit), label: `Alt ${digit}` })),
          ]}
        />
      </div>
      <p className={styles['explain']}>{texts.explain}</p>
      {batchFields.map((field) => (
        <TemplateRow
          key={field}
          field={field}
          value={fields[field]}
          onValue={(value) => setField(field, value)}
        />
      ))}
    </Dialog>
  );
}

function useSaveTemplate(id: string | undefined, onSaved: () => void) {
  const texts = useTexts(templateTexts);
  const describe = useDescribeError();
  const [failure, setFailure] = useState<string>();
  const save = async (draft: TemplateDraft): Promise<void> => {
    await client['captionTemplates.save']({ ...(id === undefined ? {} : { id }), draft });
    notify({ kind: 'done', text: texts.saved(draft.name) });
    onSaved();
  };
  return {
    failure,
    run: (draft: TemplateDraft): void => {
      save(draft).catch((error: unknown) => setFailure(describe(error).sentence));
    },
  };
}
