// One line that mostly holds a name known already, a place or an event: what fits is offered below, and codes as they
// are typed; anything else may be typed.
import { useState } from 'react';
import type { NameKind } from '#shared/model/register.ts';
import { findNames } from '../../../api/names/find-names.ts';
import { useNames } from '../../../api/names/use-names.ts';
import type { FieldFrame } from '../../../ui/field.tsx';
import { useTypedCode, writeCode } from '../caption/codes/use-typed-code.ts';
import { LineWithList } from './line-with-list.tsx';
import type { ListRow, NameRow } from '../../../names/name-list.tsx';
import { useFirstSelected } from './selection-days.ts';

type NameFieldProps = FieldFrame & {
  readonly kind: NameKind;
  readonly value: string;
  readonly placeholder: string;
  readonly onInput: (text: string) => void;
};

export function NameField({ kind, onInput, ...field }: NameFieldProps) {
  const names = useNames([kind]);
  const [typed, setTyped] = useState('');
  const code = useTypedCode(useFirstSelected());
  const fits = findNames(typed, names)
    .map((entry): NameRow => ({ entry, form: 'name', text: entry.writes ?? entry.name }))
    .filter(({ text }) => text !== typed);
  const rows: readonly ListRow[] = code.isTyping ? code.rows : fits;
  const close = (): void => {
    setTyped('');
    code.close();
  };
  return (
    <LineWithList
      {...field}
      rows={rows}
      onType={(line) => {
        setTyped(line.value);
        onInput(line.value);
        code.look(line);
      }}
      onTake={(row, line) => {
        if ('token' in row) writeCode(line, row);
        else line.value = row.text;
        close();
        onInput(line.value);
      }}
      onClose={close}
    />
  );
}
