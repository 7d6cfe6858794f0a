import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type Ref,
  type TextareaHTMLAttributes,
} from 'react';
import { describedBy, Field, type FieldFrame } from './field.tsx';
import styles from './field.module.css';
import { useTypedText } from './typed-text.ts';

type Native = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'placeholder' | 'disabled' | 'rows' | 'autoFocus' | 'spellCheck' | 'onKeyDown' | 'onFocus'
>;

export type TextAreaProps = FieldFrame &
  Native & {
    /** What the field shows until it is typed in, and again after it is left. */
    readonly value: string;
    readonly onInput?: (text: string) => void;
    /** The text when the field is left. */
    readonly onCommit?: (text: string) => void;
    readonly ref?: Ref<HTMLTextAreaElement>;
  };

/** As high as its text, from `rows` (2) lines on. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, note, hint, error, value, onInput, onCommit, ref, rows = 2, ...native } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // Proof of the cast: the handle is made after the element is mounted.
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement, []);
  useTypedText(area, value);
  useLayoutEffect(() => {
    if (area.current !== null) fitHeight(area.current);
  }, [value]);
  return (
    <Field
      id={id}
      label={label}
      error={error}
      {...(hideLabel === undefined ? {} : { hideLabel })}
      {...(note === undefined ? {} : { note })}
      {...(hint === undefined ? {} : { hint })}
    >
      <textarea
        {...native}
        ref={area}
        id={id}
        rows={rows}
        className={styles['control']}
        defaultValue={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(id, { hint, error })}
        onInput={(event) => {
          fitHeight(event.currentTarget);
          onInput?.(event.currentTarget.value);
        }}
        onBlur={(event) => onCommit?.(event.currentTarget.value)}
      />
    </Field>
  );
}

/** Makes a text area as high as its text (Chromium 114 has no `field-sizing`). */
export function fitHeight(area: HTMLTextAreaElement): void {
  area.style.blockSize = 'auto';
  const border = area.offsetHeight - area.clientHeight;
  area.style.blockSize = `${area.scrollHeight + border}px`;
}
