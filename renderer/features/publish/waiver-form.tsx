// Letting a photo out although somebody in it asked not to be shown: one line says why, and a name stands for it.
import { useMutation } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import type { Finding } from '#shared/model/finding.ts';
import { client } from '../../api/client.ts';
import { useShellSettings } from '../../api/shell-settings.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useTexts } from '../../i18n/texts.ts';
import { waiverTexts } from '../../i18n/waivers.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './waivers.module.css';

export type Concern = NonNullable<Finding['concern']>;

type WaiverFormProps = {
  readonly storyId: string;
  readonly concern: Concern;
  /** What is waived, for who hears the button instead of seeing it below its finding. */
  readonly label: string;
  readonly decided: Concern | undefined;
  readonly onDecided: (concern: Concern) => void;
};

export function isSameConcern(one: Concern | undefined, other: Concern): boolean {
  return one?.photoId === other.photoId && one.personId === other.personId;
}

export function WaiverForm({ storyId, concern, label, decided, onDecided }: WaiverFormProps) {
  const texts = useTexts(waiverTexts);
  const [isOpen, setIsOpen] = useState(false);
  const [hasBegun, setHasBegun] = useState(false);
  const open = (): void => {
    setIsOpen(true);
    setHasBegun(true);
  };
  if (!isOpen) {
    return (
      <div className={styles['begin']}>
        <Button
          kind="link"
          aria-label={texts.beginFor(label)}
          autoFocus={hasBegun || isSameConcern(decided, concern)}
          onClick={open}
        >
          {texts.begin}
        </Button>
      </div>
    );
  }
  return <OpenForm {...{ storyId, concern, onDecided }} onLeave={() => setIsOpen(false)} />;
}

type OpenFormProps = Omit<WaiverFormProps, 'label' | 'decided'> & { readonly onLeave: () => void };

function OpenForm({ storyId, concern, onDecided, onLeave }: OpenFormProps) {
  const texts = useTexts(waiverTexts);
  const describe = useDescribeError();
  const { settings, save } = useShellSettings();
  const [reason, setReason] = useState('');
  const [typedName, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isKnown = settings.userName !== '';
  const by = isKnown ? settings.userName : typedName.trim();
  // The form goes away with its finding: the list of waivers takes its place.
  const give = useMutation({
    mutationFn: async () => {
      if (!isKnown) await save({ userName: by });
      onDecided(concern);
      await client['waivers.give']({ storyId, ...concern, reason, by });
    },
    networkMode: 'always',
  });
  const submit = (): void => {
    setIsTried(true);
    if (reason.trim() !== '' && by !== '' && !give.isPending) give.mutate();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') submit();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <div className={styles['form']}>
      <TextField
        label={texts.reason}
        hint={texts.reasonHint}
        value={reason}
        autoFocus
        required
        error={isTried && reason.trim() === '' ? texts.reasonMissing : undefined}
        onInput={setReason}
        onKeyDown={onKeyDown}
      />
      {!isKnown && (
        <TextField
          label={texts.who}
          value={typedName}
          required
          error={isTried && by === '' ? texts.whoMissing : undefined}
          onInput={setName}
          onKeyDown={onKeyDown}
        />
      )}
      {give.isError && (
        <p className={styles['bad']} role="alert">
          {describe(give.error).sentence}
        </p>
      )}
      <div className={styles['actions']}>
        <Button kind="strong" disabled={give.isPending} onClick={submit}>
          {texts.give}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
