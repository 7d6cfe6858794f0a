// All templates: searched, chosen by Enter, changed and deleted.
import { useQuery } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CaptionTemplate } from '#shared/model/caption-batch.ts';
import { BatchField } from '#shared/model/caption-batch.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { client } from '../../../../api/client.ts';
import { captioningQueries } from '../../../../api/queries.ts';
import { captioningTexts, templateTexts } from '../../../../i18n/captioning.ts';
import { fieldTexts } from '../../../../i18n/caption-fields.ts';
import { useDescribeError } from '../../../../i18n/describe-error.ts';
import { useTexts } from '../../../../i18n/texts.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Kbd } from '../../../../ui/kbd.tsx';
import { notify } from '../../../../ui/notices.tsx';
import { SearchField } from '../../../../ui/search-field.tsx';
import { submitByEnter } from '../../../../ui/submit-by-enter.ts';
import { VirtualList } from '../../../../ui/virtual-list.tsx';
import styles from './templates.module.css';

type TemplateListProps = {
  readonly onStamp: (template: CaptionTemplate) => void;
  /** Undefined makes a new one. */
  readonly onEdit: (template: CaptionTemplate | undefined) => void;
  readonly onClose: () => void;
};

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function TemplateList({ onStamp, onEdit, onClose }: TemplateListProps) {
  const texts = useTexts(templateTexts);
  const { close } = useTexts(captioningTexts);
  const { data } = useQuery(captioningQueries.templates());
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const remove = useRemoveTemplate();
  const templates = (data?.templates ?? []).filter(({ name }) => fold(name).includes(fold(search.trim())));
  const current = templates.find(({ id }) => id === chosen) ?? templates[0];
  return (
    <Dialog
      title={texts.title}
      closeLabel={close}
      onClose={onClose}
      focusOn="field"
      onSubmit={() => current !== undefined && onStamp(current)}
      actions={
        <>
          <Button onClick={() => onEdit(undefined)}>{texts.make}</Button>
          <Button kind="strong" type="submit" keys="Enter" disabled={current === undefined}>
            {texts.stamp}
          </Button>
        </>
      }
    >
      {data !== undefined && data.templates.length > 0 && (
        <SearchField
          label={texts.search}
          placeholder={texts.searchHint}
          clearLabel={texts.clear}
          value={search}
          onInput={setSearch}
          onArrowDown={() => list.current?.focus()}
        />
      )}
      {templates.length === 0 ? (
        <p className={styles['none']}>{search === '' ? texts.none : texts.noneFound}</p>
      ) : (
        <div className={styles['list']} onKeyDown={submitByEnter}>
          <VirtualList
            ref={list}
            label={texts.list}
            items={templates}
            keyOf={({ id }) => id}
            estimatedHeight={52}
            selected={current?.id ?? null}
            onChoose={({ id }) => setChosen(id)}
          >
            {(template) => <Template template={template} />}
          </VirtualList>
        </div>
      )}
      {current !== undefined && (
        <div className={styles['tools']}>
          <Button icon={<Pencil {...icon} />} onClick={() => onEdit(current)}>
            {texts.edit}
          </Button>
          <IconButton
            label={`${texts.remove} ${current.name}`}
            icon={<Trash2 {...icon} />}
            bordered
            onClick={() => remove(current)}
          />
        </div>
      )}
    </Dialog>
  );
}

function Template({ template }: { readonly template: CaptionTemplate }) {
  const texts = useTexts(templateTexts);
  const names = useTexts(fieldTexts);
  const fields = Object.keys(template.fields).map((field) => names[BatchField.parse(field)]);
  return (
    <span className={styles['template']}>
      <strong lang="vi">{template.name}</strong>
      {template.key !== null && <Kbd keys={`Alt+${template.key}`} />}
      <span className={styles['fields']}>{texts.fields(fields.join(', '))}</span>
    </span>
  );
}

/** At once, with the way back in the notice. */
function useRemoveTemplate(): (template: CaptionTemplate) => void {
  const texts = useTexts(templateTexts);
  const describe = useDescribeError();
  const tell = (error: unknown): void => void notify({ kind: 'problem', text: describe(error).sentence });
  const restore = ({ name, key, fields }: CaptionTemplate): void =>
    void client['captionTemplates.save']({ draft: { name, key, fields } }).catch(tell);
  return (template) => {
    const run = async (): Promise<void> => {
      await client['captionTemplates.remove']({ id: template.id });
      notify({
        kind: 'done',
        text: texts.removed(template.name),
        action: { label: texts.restore, run: () => restore(template) },
      });
    };
    run().catch(tell);
  };
}
