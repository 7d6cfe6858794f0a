// The field that asks for a password again, right where its lack is told. What was typed is given away once and forgotten here.
import { useState, type FormEvent } from 'react';
import type { Reachability } from '#shared/model/connection.ts';
import { connectionTexts } from '../i18n/connections.ts';
import { useDescribeError } from '../i18n/describe-error.ts';
import { useDescribeReachability } from '../i18n/describe-delivery.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from './button.tsx';
import { SecretField } from './secret-field.tsx';
import styles from './sign-in.module.css';

type SignInProps = {
  /** What this kind of destination calls it. */
  readonly label: string;
  readonly hint?: string;
  /** Resolves with how the destination took it. */
  readonly onSignIn: (secret: string) => Promise<Reachability>;
};

type Step =
  | { readonly step: 'typing' }
  | { readonly step: 'asking' }
  | { readonly step: 'refused'; readonly sentence: string };

export function SignIn({ label, hint, onSignIn }: SignInProps) {
  const texts = useTexts(connectionTexts);
  const describe = useDescribeReachability();
  const describeError = useDescribeError();
  const [secret, setSecret] = useState('');
  const [at, setAt] = useState<Step>({ step: 'typing' });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (secret === '') return;
    setAt({ step: 'asking' });
    try {
      const reachability = await onSignIn(secret);
      const isRefused = reachability.state === 'signed-out';
      if (!isRefused) setSecret('');
      setAt(isRefused ? { step: 'refused', sentence: describe(reachability) } : { step: 'typing' });
    } catch (error) {
      setAt({ step: 'refused', sentence: describeError(error).sentence });
    }
  };

  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      <div className={styles['line']}>
        <SecretField
          label={label}
          {...(hint === undefined ? {} : { hint })}
          error={at.step === 'refused' ? at.sentence : undefined}
          value={secret}
          onInput={setSecret}
        />
        <Button kind="strong" type="submit" disabled={secret === '' || at.step === 'asking'}>
          {at.step === 'asking' ? texts.signingIn : texts.signIn}
        </Button>
      </div>
    </form>
  );
}
