import { useId, useRef, type InputHTMLAttributes, type Ref, useImperativeHandle } from 'react';
import { describedBy, Field, type FieldFrame } from './field.tsx';
import styles from './field.module.css';
import { useTypedText } from './typed-text.ts';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'type'
  | 'placeholder'
  | 'disabled'
  | 'autoFocus'
  | 'autoComplete'
  | 'inputMode'
  | 'min'
  | 'max'
  | 'maxLength'
  | 'spellCheck'
  | 'required'
  | 'list'
  | 'lang'
  | 'onKeyDown'
  | 'onFocus'
>;

export type TextFieldProps = FieldFrame &
  Native & {
    /** What the field shows until it is typed in, and again after it is left. */
    readonly value: string;
    /** Every change, as typed. */
    readonly onInput?: (text: string) => void;
    /** The text when the field is left or Enter is pressed. */
    readonly onCommit?: (text: string) => void;
    readonly ref?: Ref<HTMLInputElement>;
  };

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, note, hint, error, value, onInput, onCommit, ref, onKeyDown, ...native } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Proof of the cast: the handle is made after the input is mounted.
  useImperativeHandle(ref, () => input.current as HTMLInputElement, []);
  useTypedText(input, value);
  return (
    <Field
      id={id}
      label={label}
      error={error}
      {...(hideLabel === undefined ? {} : { hideLabel })}
      {...(note === undefined ? {} : { note })}
      {...(hint === undefined ? {} : { hint })}
    >
      <input
        type="text"
        {...native}
        ref={input}
        id={id}
        className={styles['control']}
        defaultValue={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(id, { hint, error })}
        onInput={(event) => onInput?.(event.currentTarget.value)}
        onBlur={(event) => onCommit?.(event.currentTarget.value)}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onCommit?.(event.currentTarget.value);
        }}
      />
    </Field>
  );
}
