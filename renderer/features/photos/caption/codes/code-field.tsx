// One line of a caption's fields: codes are offered below while they are typed, anything else is typed as in any field.
import type { FieldFrame } from '../../../../ui/field.tsx';
import { LineWithList } from '../../names/line-with-list.tsx';
import { useFirstSelected } from '../../names/selection-days.ts';
import { useTypedCode, writeCode } from './use-typed-code.ts';

type CodeFieldProps = FieldFrame & {
  readonly value: string;
  readonly placeholder?: string;
  /** False: for pictures that are not in the library yet. */
  readonly isForSelection?: boolean;
  readonly onInput: (text: string) => void;
};

export function CodeField({ placeholder = '', isForSelection = true, onInput, ...field }: CodeFieldProps) {
  const selected = useFirstSelected();
  const code = useTypedCode(isForSelection ? selected : null);
  return (
    <LineWithList
      {...field}
      placeholder={placeholder}
      isProse
      rows={code.rows}
      onType={(line) => {
        onInput(line.value);
        code.look(line);
      }}
      onTake={(row, line) => {
        writeCode(line, row);
        code.close();
        onInput(line.value);
      }}
      onClose={code.close}
    />
  );
}
