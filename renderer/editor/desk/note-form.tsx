import { useRef, useState } from 'react';
import { deskNotesTexts } from '../../i18n/desk-notes.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './note-form.module.css';

type NoteFormProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly onSend: (text: string) => Promise<void>;
  readonly onLeave: () => void;
};

/** A few words for the desk: a comment, or an answer to one. Enter sends, Shift+Enter is a line, Escape leaves. */
export function NoteForm({ label, placeholder, onSend, onLeave }: NoteFormProps) {
  const texts = useTexts(deskNotesTexts);
  const typed = useRef('');
  const [isSending, setIsSending] = useState(false);
  const submit = async (): Promise<void> => {
    if (typed.current.trim() === '' || isSending) return;
    setIsSending(true);
    await onSend(typed.current);
    setIsSending(false);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label={label}
        hideLabel
        placeholder={placeholder}
        value=""
        autoFocus
        onInput={(text) => {
          typed.current = text;
        }}
        onKeyDown={(event) => {
          // What ends or leaves a composition belongs to the input method.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onLeave();
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void submit();
        }}
      />
      <Button kind="strong" type="submit" disabled={isSending} keys="Enter">
        {texts.send}
      </Button>
    </form>
  );
}
