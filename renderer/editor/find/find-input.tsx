// A field of the find bar. Uncontrolled: what is being typed belongs to the input method.
import type { Ref } from 'react';
import styles from './find-bar.module.css';

type FindInputProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly initial: string;
  readonly onText: (text: string) => void;
  readonly onEnter: (shift: boolean, alt: boolean) => void;
  readonly ref?: Ref<HTMLInputElement>;
};

export function FindInput({ label, placeholder, initial, onText, onEnter, ref }: FindInputProps) {
  return (
    <input
      ref={ref}
      type="text"
      lang="vi"
      className={styles['input']}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={initial}
      autoComplete="off"
      spellCheck={false}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter(event.shiftKey, event.altKey);
      }}
    />
  );
}
