// The lists of codes, and every code that may be typed now.
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import type { FoundCode } from '#shared/api/captioning-methods.ts';
import { peopleListId } from '#shared/model/caption-batch.ts';
import { captioningQueries } from '../../../../api/queries.ts';
import { captioningTexts, codeTexts } from '../../../../i18n/captioning.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTexts } from '../../../../i18n/texts.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { SearchField } from '../../../../ui/search-field.tsx';
import { submitByEnter } from '../../../../ui/submit-by-enter.ts';
import { VirtualList } from '../../../../ui/virtual-list.tsx';
import { CodeLists } from './code-lists.tsx';
import styles from './codes.module.css';

type CodesDialogProps = {
  /** Undefined: nothing is selected that a code could go into. */
  readonly onInsert: ((code: string) => void) | undefined;
  readonly onClose: () => void;
};

export function CodesDialog({ onInsert, onClose }: CodesDialogProps) {
  const texts = useTexts(codeTexts);
  const { close } = useTexts(captioningTexts);
  const { count } = useFormat();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { data } = useQuery({
    ...captioningQueries.codes(useDeferredValue(search)),
    placeholderData: (before) => before,
  });
  const codes = data?.codes ?? [];
  const current = codes.find(({ code }) => code === chosen) ?? (search === '' ? undefined : codes[0]);
  return (
    <Dialog
      title={texts.title}
      closeLabel={close}
      onClose={onClose}
      focusOn="field"
      onSubmit={() => current !== undefined && onInsert?.(current.code)}
      actions={
        <Button
          kind="strong"
          type="submit"
          keys="Enter"
          disabled={current === undefined || onInsert === undefined}
        >
          {texts.insert}
        </Button>
      }
    >
      <SearchField
        label={texts.search}
        placeholder={texts.searchHint}
        clearLabel={texts.clear}
        value={search}
        onInput={setSearch}
        onArrowDown={() => list.current?.focus()}
      />
      <p className={styles['explain']} role="status">
        {data !== undefined && (codes.length === 0 ? texts.none : texts.found(count(data.total)))}
      </p>
      {codes.length > 0 && (
        <div className={styles['list']} onKeyDown={submitByEnter}>
          <VirtualList
            ref={list}
            label={texts.list}
            items={codes}
            keyOf={({ code }) => code}
            estimatedHeight={44}
            selected={current?.code ?? null}
            onChoose={({ code }) => setChosen(code)}
          >
            {(code) => <Code code={code} />}
          </VirtualList>
        </div>
      )}
      <p className={styles['explain']}>{texts.explain}</p>
      <CodeLists />
    </Dialog>
  );
}

function Code({ code: { code, variants, listId, list } }: { readonly code: FoundCode }) {
  const texts = useTexts(codeTexts);
  return (
    <span className={styles['code']} lang="vi">
      <strong>={code}=</strong>
      <span className={styles['from']}>{listId === peopleListId ? texts.register : list}</span>
      <span className={styles['variants']}>
        {variants.map((variant, index) => (
          <span key={index}>
            {index > 0 && <span className={styles['number']}>#{index + 1} </span>}
            {variant}
          </span>
        ))}
      </span>
    </span>
  );
}
