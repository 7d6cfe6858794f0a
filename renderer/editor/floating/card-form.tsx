// The address a card is made of. Nothing is fetched: what the card is called is written on it afterwards.
import { useState } from 'react';
import { blockTexts } from '../../i18n/blocks.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readCardAddress } from '../blocks/embed/card-address.ts';
import styles from './floating.module.css';

export function CardForm({ onChosen }: { readonly onChosen: (url: string) => void }) {
  const texts = useTexts(blockTexts);
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const submit = (): void => {
    const url = readCardAddress(typed);
    setIsWrong(url === undefined);
    if (url !== undefined) onChosen(url);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={texts.cardAddress}
        autoFocus
        placeholder={texts.cardHint}
        value=""
        error={isWrong ? texts.cardWrong : undefined}
        spellCheck={false}
        autoComplete="off"
        onInput={setTyped}
      />
      <Button kind="strong" type="submit">
        {texts.cardInsert}
      </Button>
    </form>
  );
}
