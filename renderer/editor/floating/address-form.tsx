// One address, typed and accepted or said to be wrong. What an address may be is the asker's affair.
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx';
import styles from './floating.module.css';

type AddressFormProps<Address> = {
  /** Of the field: its label, its hint, what it begins with. */
  readonly field: Omit<TextFieldProps, 'error' | 'onInput'>;
  readonly wrong: string;
  readonly action: string;
  /** Undefined for what is no address. */
  readonly read: (typed: string) => Address | undefined;
  readonly onRead: (address: Address) => void;
};

export function AddressForm<Address>({ field, wrong, action, read, onRead }: AddressFormProps<Address>) {
  const [typed, setTyped] = useState(field.value);
  const [isWrong, setIsWrong] = useState(false);
  const submit = (): void => {
    const address = read(typed);
    setIsWrong(address === undefined);
    if (address !== undefined) onRead(address);
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
        {...field}
        error={isWrong ? wrong : undefined}
        spellCheck={false}
        autoComplete="off"
        onInput={setTyped}
      />
      <Button kind="strong" type="submit">
        {action}
      </Button>
    </form>
  );
}
