// A story that this version cannot open: its words to read, select and copy. Nothing here writes, and the stored story stays as
// it is.
import { Copy, FileLock2 } from 'lucide-react';
import type { AppError } from '#shared/api/errors.ts';
import { UnreadableStory as Words } from '#shared/model/story.ts';
import { useDescribeError } from '../i18n/describe-error.ts';
import { editorTexts } from '../i18n/editor.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { notify } from '../ui/notices.tsx';
import sheetStyles from './story-editor.module.css';
import styles from './unreadable-story.module.css';

export function UnreadableStory({ error }: { readonly error: AppError }) {
  const texts = useTexts(editorTexts);
  const describe = useDescribeError();
  const { words } = Words.parse(error.details);
  const copy = (): void => {
    notify({ kind: 'news', text: copyText(words) ? texts.wordsCopied : texts.wordsNotCopied });
  };
  return (
    <div className={sheetStyles['desk']} data-testid="unreadable-story">
      <article className={sheetStyles['sheet']} aria-label={texts.readOnly}>
        <header className={styles['head']}>
          <FileLock2 size={20} strokeWidth={1.5} aria-hidden />
          <div className={styles['say']}>
            <h2>{texts.readOnly}</h2>
            <p>{describe(error).sentence}</p>
            <Button
              icon={<Copy size={16} strokeWidth={1.5} aria-hidden />}
              disabled={words === ''}
              onClick={copy}
            >
              {texts.copyWords}
            </Button>
          </div>
        </header>
        <div className={styles['words']} lang="vi" data-readable>
          {words === '' ? (
            <p>{texts.noWords}</p>
          ) : (
            words.split('\n\n').map((line, index) => <p key={index}>{line}</p>)
          )}
        </div>
      </article>
    </div>
  );
}
