// What the hits are replaced with, one or all. All of them are one step of undo, offered at once.
import { UNDO_COMMAND, type LexicalEditor } from 'lexical';
import type { RefObject } from 'react';
import { findTexts } from '../../i18n/find.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import styles from './find-bar.module.css';
import { FindInput } from './find-input.tsx';
import type { Finder } from './finder.ts';
import { lastSearch } from './last-search.ts';

type ReplaceRowProps = {
  readonly editor: LexicalEditor;
  readonly finder: RefObject<Finder | undefined>;
  readonly initial: string;
  readonly isEmpty: boolean;
  readonly onText: (text: string) => void;
};

export function ReplaceRow({ editor, finder, initial, isEmpty, onText }: ReplaceRowProps) {
  const texts = useTexts(findTexts);
  const format = useFormat();
  const replaceOne = (): void => finder.current?.replaceOne(lastSearch().replacement);
  const replaceAll = (): void => {
    const count = finder.current?.replaceAll(lastSearch().replacement) ?? 0;
    if (count === 0) return;
    notify({
      kind: 'done',
      text: texts.replaced(format.count(count)),
      action: { label: texts.undo, run: () => void editor.dispatchCommand(UNDO_COMMAND, undefined) },
    });
  };
  return (
    <div className={styles['row']}>
      <div className={styles['field']}>
        <FindInput
          label={texts.replacement}
          placeholder={texts.replacement}
          initial={initial}
          onText={onText}
          onEnter={(_, alt) => (alt ? replaceAll() : replaceOne())}
        />
      </div>
      <Button disabled={isEmpty} onClick={replaceOne}>
        {texts.replaceOne}
      </Button>
      <Button keys="Alt+Enter" disabled={isEmpty} onClick={replaceAll}>
        {texts.replaceAll}
      </Button>
    </div>
  );
}
