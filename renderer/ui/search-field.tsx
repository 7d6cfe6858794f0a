import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import styles from './field.module.css';
import { IconButton } from './icon-button.tsx';
import { useTypedText } from './typed-text.ts';

type SearchFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** Leads from the field into the list under it. */
  readonly onArrowDown?: () => void;
  readonly autoFocus?: boolean;
};

/** Search as you type; Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, clearLabel, value, onInput, onArrowDown, autoFocus } = props;
  const input = useRef<HTMLInputElement>(null);
  useTypedText(input, value);
  const clear = (): void => {
    if (input.current !== null) input.current.value = '';
    onInput('');
    input.current?.focus();
  };
  return (
    <div className={styles['search']}>
      <Search size={16} strokeWidth={1.5} aria-hidden />
      <input
        ref={input}
        type="search"
        className={styles['control']}
        aria-label={label}
        placeholder={placeholder}
        defaultValue={value}
        autoFocus={autoFocus}
        spellCheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && onArrowDown !== undefined) {
            event.preventDefault();
            onArrowDown();
          }
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            clear();
          }
        }}
      />
      {value !== '' && (
        <IconButton
          label={clearLabel}
          icon={<X size={16} strokeWidth={1.5} aria-hidden />}
          onClick={clear}
          tabIndex={-1}
        />
      )}
    </div>
  );
}
