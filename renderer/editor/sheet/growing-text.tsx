// A text area that looks like the text around it and is always as high as what is in it. The text belongs to the browser while
// it has the focus: nothing is written back into it then.
import { useRef, type ClipboardEvent, type FormEvent, type KeyboardEvent } from 'react';
import { useTypedText } from '../../ui/typed-text.ts';
import { FieldLength } from './field-length.tsx';
import styles from './growing-text.module.css';

export type GrowingTextProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Characters the house advises; said beside the text from shortly before it on. */
  readonly most?: number | undefined;
  /** Every change, as typed. */
  readonly onText: (text: string) => void;
  /** Enter, or an arrow past the edge, leads to the neighbour. */
  readonly onLeave?: (to: 'next' | 'previous') => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
};

export function GrowingText({
  label,
  placeholder,
  value,
  most,
  onText,
  onLeave,
  onFocus,
  onBlur,
}: GrowingTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useTypedText(area, value);
  const typed = (event: FormEvent<HTMLTextAreaElement>): void => {
    const { value: text, parentElement } = event.currentTarget;
    if (parentElement !== null) parentElement.dataset['text'] = text === '' ? placeholder : text;
    onText(text);
  };
  return (
    <span className={styles['growing']} data-text={value === '' ? placeholder : value}>
      <textarea
        ref={area}
        rows={1}
        cols={1}
        lang="vi"
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        placeholder={placeholder}
        defaultValue={value}
        onInput={typed}
        onPaste={pasteOneParagraph}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={(event) => {
          const to = leaving(event);
          if (to === undefined) return;
          event.preventDefault();
          onLeave?.(to);
        }}
      />
      {most !== undefined && <FieldLength text={value} most={most} />}
    </span>
  );
}

function leaving(event: KeyboardEvent<HTMLTextAreaElement>): 'next' | 'previous' | undefined {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (event.key === 'Enter') return 'next';
  if (event.shiftKey || selectionStart !== selectionEnd) return undefined;
  if (event.key === 'ArrowDown' && selectionEnd === value.length) return 'next';
  return event.key === 'ArrowUp' && selectionStart === 0 ? 'previous' : undefined;
}

/** The browser pastes plain text here by itself; line breaks and decomposed letters have to go, by a way that can be undone. */
function pasteOneParagraph(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const text = event.clipboardData.getData('text/plain');
  if (!/[\r\n\p{M}]/u.test(text)) return;
  event.preventDefault();
  document.execCommand(
    'insertText',
    false,
    text
      .normalize('NFC')
      .trim()
      .replace(/\s*[\r\n]+\s*/gu, ' '),
  );
}
