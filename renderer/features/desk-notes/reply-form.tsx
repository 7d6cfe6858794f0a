import { useRef } from 'react';
import { deskNotesTexts } from '../../i18n/desk-notes.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './desk-notes.module.css';

type ReplyFormProps = {
  readonly label: string;
  readonly onSend: (text: string) => Promise<void>;
  readonly onCancel: () => void;
};

/** An answer to a comment. Enter sends, Shift+Enter is a line, Escape leaves. */
export function ReplyForm({ label, onSend, onCancel }: ReplyFormProps) {
  const texts = useTexts(deskNotesTexts);
  const typed = useRef('');
  const submit = (): void => {
    if (typed.current.trim() !== '') void onSend(typed.current);
  };
  return (
    <form
      className={styles['reply']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextArea
        label={label}
        hideLabel
        placeholder={texts.reply}
        value=""
        autoFocus
        onInput={(text) => {
          typed.current = text;
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onCancel();
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          submit();
        }}
      />
      <Button kind="strong" type="submit">
        {texts.send}
      </Button>
    </form>
  );
}
