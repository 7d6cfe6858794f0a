// A password, token or key being typed. It is never shown unless asked for, never filled in from what is known, and never kept
// by the browser.
import { Eye, EyeOff } from 'lucide-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { connectionTexts } from '../i18n/connections.ts';
import { useTexts } from '../i18n/texts.ts';
import { describedBy, Field } from './field.tsx';
import fields from './field.module.css';
import { IconButton } from './icon-button.tsx';
import styles from './secret-field.module.css';
import { useTypedText } from './typed-text.ts';

type SecretFieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly onInput: (secret: string) => void;
};

export function SecretField({ label, hint, error, value, autoFocus = false, onInput }: SecretFieldProps) {
  const texts = useTexts(connectionTexts);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useTypedText(input, value);
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Field id={id} label={label} error={error} {...(hint === undefined ? {} : { hint })}>
      <div className={styles['box']}>
        <input
          ref={input}
          type={isShown ? 'text' : 'password'}
          id={id}
          className={fields['control']}
          defaultValue={value}
          autoFocus={autoFocus}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy(id, { hint, error })}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <IconButton
          label={texts.showSecret}
          pressed={isShown}
          icon={<Icon size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => setIsShown(!isShown)}
        />
      </div>
    </Field>
  );
}
