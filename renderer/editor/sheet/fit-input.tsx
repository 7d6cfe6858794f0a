// A one-line input as wide as its text, so that it reads as part of a line. Uncontrolled while it has the focus.
import { useRef, type KeyboardEvent } from 'react';
import { useTypedText } from '../../ui/typed-text.ts';
import styles from './fit-input.module.css';

type FitInputProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onText?: (text: string) => void;
  /** The text when the field is left or Enter is pressed. */
  readonly onCommit?: (text: string) => void;
  /** Why the text is not taken, in a sentence. */
  readonly error?: string | undefined;
  readonly strong?: boolean;
};

export function FitInput(props: FitInputProps) {
  const { label, placeholder, value, onText, onCommit, error, strong = false } = props;
  const input = useRef<HTMLInputElement>(null);
  useTypedText(input, value);
  const commitOnEnter = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onCommit?.(event.currentTarget.value);
  };
  return (
    <span
      className={styles['fit']}
      data-text={value === '' ? placeholder : value}
      data-strong={strong || undefined}
    >
      <input
        ref={input}
        type="text"
        size={1}
        lang="vi"
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-invalid={error === undefined ? undefined : true}
        title={error ?? label}
        placeholder={placeholder}
        defaultValue={value}
        onInput={(event) => {
          const { value: text, parentElement } = event.currentTarget;
          if (parentElement !== null) parentElement.dataset['text'] = text === '' ? placeholder : text;
          onText?.(text);
        }}
        onBlur={(event) => onCommit?.(event.currentTarget.value)}
        onKeyDown={commitOnEnter}
      />
    </span>
  );
}
