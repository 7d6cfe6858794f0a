// Templates or snippets: searched, looked at, chosen by Enter; the newsroom's own are renamed and deleted here. What is shown
// beside the list is what would be written.
import { useQuery } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { TemplateTexts } from '#shared/document/story-templates/fill-template.ts';
import type { StoryTemplate, StoryTemplateKind } from '#shared/model/story-template.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { storyTemplateQueries } from '../../../api/queries.ts';
import { storyTemplateTexts } from '../../../i18n/story-templates.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { submitByEnter } from '../../../ui/submit-by-enter.ts';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { NameDialog } from './name-dialog.tsx';
import { TemplatePreview } from './template-preview.tsx';
import styles from './templates.module.css';
import { useOwnTemplates } from './use-own-templates.ts';

type TemplateChooserProps = {
  readonly kind: StoryTemplateKind;
  /** What a template becomes where it is used. */
  readonly fill: (template: TemplateTexts) => TemplateTexts;
  readonly onChoose: (template: StoryTemplate) => void;
  readonly onClose: () => void;
  /** Above the preview. */
  readonly children?: ReactNode;
};

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function TemplateChooser({ kind, fill, onChoose, onClose, children }: TemplateChooserProps) {
  const texts = useTexts(storyTemplateTexts);
  const { data } = useQuery(storyTemplateQueries.list(kind));
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<StoryTemplate>();
  const own = useOwnTemplates();
  const all = data?.templates ?? [];
  const found = all.filter(({ name }) => fold(name).includes(fold(search.trim())));
  const current = found.find(({ id }) => id === chosen) ?? found[0];
  const isTemplates = kind === 'template';
  return (
    <>
      <Dialog
        title={isTemplates ? texts.newTitle : texts.snippetsTitle}
        closeLabel={texts.close}
        place="wide"
        focusOn="field"
        onClose={onClose}
        onSubmit={() => current !== undefined && onChoose(current)}
        actions={
          <>
            <Button onClick={onClose}>{texts.cancel}</Button>
            <Button kind="strong" type="submit" keys="Enter" disabled={current === undefined}>
              {isTemplates ? texts.create : texts.insert}
            </Button>
          </>
        }
      >
        <div className={styles['chooser']}>
          <div className={styles['side']}>
            <Found {...{ kind, all, found, current, search }} onSearch={setSearch} onPick={setChosen} />
            {current !== undefined && !current.builtIn && (
              <div className={styles['tools']}>
                <Button icon={<Pencil {...icon} />} onClick={() => setRenamed(current)}>
                  {texts.rename}
                </Button>
                <IconButton
                  label={`${texts.remove} ${current.name}`}
                  icon={<Trash2 {...icon} />}
                  bordered
                  onClick={() => own.remove(current)}
                />
              </div>
            )}
          </div>
          <div className={styles['main']}>
            {children}
            {current !== undefined && <TemplatePreview key={current.id} template={fill(current)} />}
          </div>
        </div>
      </Dialog>
      {renamed !== undefined && (
        <NameDialog
          title={texts.renameTitle}
          initial={renamed.name}
          onName={(name) => own.rename(renamed, name)}
          onClose={() => setRenamed(undefined)}
        />
      )}
    </>
  );
}

type FoundProps = {
  readonly kind: StoryTemplateKind;
  readonly all: readonly StoryTemplate[];
  readonly found: readonly StoryTemplate[];
  readonly current: StoryTemplate | undefined;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onPick: (id: string) => void;
};

function Found({ kind, all, found, current, search, onSearch, onPick }: FoundProps) {
  const texts = useTexts(storyTemplateTexts);
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <SearchField
        label={texts.search}
        placeholder={texts.searchHint}
        clearLabel={texts.clear}
        value={search}
        onInput={onSearch}
        onArrowDown={() => list.current?.focus()}
      />
      {found.length === 0 ? (
        <p className={styles['none']}>
          {all.length === 0 && kind === 'snippet' ? texts.noSnippets : texts.nothingFound}
        </p>
      ) : (
        <div className={styles['list']} onKeyDown={submitByEnter}>
          <VirtualList
            ref={list}
            label={kind === 'template' ? texts.templates : texts.snippets}
            items={found}
            keyOf={({ id }) => id}
            estimatedHeight={54}
            selected={current?.id ?? null}
            onChoose={({ id }) => onPick(id)}
          >
            {({ name, builtIn }) => (
              <span className={styles['entry']}>
                <strong lang="vi">{name}</strong>
                {kind === 'template' && !builtIn && <span className={styles['origin']}>{texts.own}</span>}
              </span>
            )}
          </VirtualList>
        </div>
      )}
    </>
  );
}
