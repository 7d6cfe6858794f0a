// Keeps what is being written as a version under a name.
import { BookmarkPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { client } from '../../api/client.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { versionNameTexts } from '../../i18n/history.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './story-history.module.css';

export function KeepVersion({ session }: { readonly session: StorySession }) {
  const texts = useTexts(versionNameTexts);
  const describe = useDescribeError();
  const [isOpen, setIsOpen] = useState(false);
  const typed = useRef('');

  const keep = async (): Promise<void> => {
    const name = typed.current.trim();
    if (name === '') return;
    try {
      await session.flush();
      const { version } = await client['versions.keep']({ storyId: session.id, name });
      notify({ kind: 'done', text: version === null ? texts.nothing : texts.kept(version.name) });
      setIsOpen(false);
    } catch (error) {
      notify({ kind: 'problem', text: describe(error).sentence });
    }
  };

  if (!isOpen) {
    return (
      <div className={styles['keep']}>
        <Button
          wide
          icon={<BookmarkPlus size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => setIsOpen(true)}
        >
          {texts.keep}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={styles['keep']}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setIsOpen(false);
      }}
    >
      <TextField
        label={texts.name}
        placeholder={texts.nameHint}
        value=""
        autoFocus
        autoComplete="off"
        onInput={(text) => {
          typed.current = text;
        }}
      />
      <span className={styles['actions']}>
        <Button kind="quiet" onClick={() => setIsOpen(false)}>
          {texts.cancel}
        </Button>
        <Button kind="strong" type="submit">
          {texts.save}
        </Button>
      </span>
    </form>
  );
}
