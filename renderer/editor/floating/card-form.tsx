// The address a card is made of. Nothing is fetched: what the card is called is written on it afterwards.
import { blockTexts } from '../../i18n/blocks.ts';
import { useTexts } from '../../i18n/texts.ts';
import { readCardAddress } from '../blocks/embed/card-address.ts';
import { AddressForm } from './address-form.tsx';

export function CardForm({ onChosen }: { readonly onChosen: (url: string) => void }) {
  const texts = useTexts(blockTexts);
  return (
    <AddressForm
      field={{ label: texts.cardAddress, placeholder: texts.cardHint, value: '', autoFocus: true }}
      wrong={texts.cardWrong}
      action={texts.cardInsert}
      read={readCardAddress}
      onRead={onChosen}
    />
  );
}
