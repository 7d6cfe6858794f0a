// A text with variables: typed in an ordinary text area, under which the same text shows its variables in colour. Names and
// terms of the registers, and codes, are offered below while they are typed, and the variables as buttons.
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { variableNames } from '#shared/model/caption-batch.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { describedBy, Field, type FieldFrame } from '../../../ui/field.tsx';
import { completeNames, type Completion } from '../../../api/names/find-names.ts';
import { listProps, NameList, useNameListKeys, type CodeRow } from '../../../names/name-list.tsx';
import { useFirstSelected, usePeopleCodes, useSelectionDays } from '../names/selection-days.ts';
import { useNames } from '../../../api/names/use-names.ts';
import { useTypedCode } from './codes/use-typed-code.ts';
import styles from './pattern-field.module.css';
import { MoreVariables } from './more-variables.tsx';
import { splitPattern } from './variables.ts';

type PatternFieldProps = FieldFrame & {
  readonly value: string;
  readonly placeholder: string;
  readonly rows: number;
  /** Offer the variables as buttons under the field. */
  readonly offersVariables?: boolean;
  /** False: for pictures that are not in the library yet; titles are those of today. */
  readonly isForSelection?: boolean;
  readonly onInput: (text: string) => void;
};

const noDays: readonly string[] = [];

export function PatternField(props: PatternFieldProps) {
  const {
    label,
    hideLabel,
    note,
    hint,
    error,
    value,
    placeholder,
    rows,
    offersVariables = false,
    isForSelection = true,
    onInput,
  } = props;
  const id = useId();
  const listId = `${id}-names`;
  const area = useRef<HTMLTextAreaElement>(null);
  const names = useNames(['person', 'place', 'term']);
  const selectedDays = useSelectionDays();
  const days = isForSelection ? selectedDays : noDays;
  const codes = usePeopleCodes(days);
  const selected = useFirstSelected();
  const code = useTypedCode(isForSelection ? selected : null);
  const [caret, setCaret] = useState<number | null>(null);
  // While a person types, the value is what they typed: a different one comes from a batch that was written or taken back.
  useLayoutEffect(() => {
    if (area.current !== null && area.current.value !== value) area.current.value = value;
  }, [value]);
  const completions =
    caret === null || code.isTyping
      ? []
      : completeNames({ before: value.slice(0, caret), after: value.slice(caret), days, codes }, names);

  const look = (element: HTMLTextAreaElement): void => {
    const { selectionStart, selectionEnd } = element;
    setCaret(selectionStart === selectionEnd ? selectionStart : null);
    code.look(element);
  };
  const close = (): void => {
    setCaret(null);
    code.close();
  };
  const insert = (text: string, replaces: number): void => {
    const element = area.current;
    if (element === null) return;
    element.focus();
    element.setRangeText(text, element.selectionStart - replaces, element.selectionEnd, 'end');
    onInput(element.value);
    close();
  };
  const offered: readonly (Completion | CodeRow)[] = code.isTyping ? code.rows : completions;
  const take = (row: Completion | CodeRow): void =>
    insert('token' in row ? row.token : row.text, row.replaces);
  const keys = useNameListKeys({ rows: offered, onTake: take, onClose: close });

  return (
    <Field
      id={id}
      label={label}
      error={error}
      {...(hideLabel === undefined ? {} : { hideLabel })}
      {...(note === undefined ? {} : { note })}
      {...(hint === undefined ? {} : { hint })}
    >
      <div className={styles['place']}>
        <div className={styles['control']} data-bad={error !== undefined || undefined}>
          <Colours text={value} />
          <textarea
            ref={area}
            id={id}
            lang="vi"
            rows={rows}
            className={styles['area']}
            defaultValue={value}
            placeholder={placeholder}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={describedBy(id, { hint, error })}
            {...listProps(listId, { rows: offered.length, here: keys.here })}
            onInput={(event) => {
              onInput(event.currentTarget.value);
              look(event.currentTarget);
            }}
            onKeyDown={keys.onKeyDown}
            onBlur={close}
          />
        </div>
        <NameList id={listId} rows={offered} here={keys.here} day={days[0]} onTake={take} />
      </div>
      {offersVariables && <Variables onInsert={(name) => insert(`{${name}}`, 0)} />}
    </Field>
  );
}

/** The text one reads; the text area above it holds the same in no colour. It gives the field its height and the variables theirs. */
function Colours({ text }: { readonly text: string }) {
  return (
    <div className={styles['colours']} lang="vi" aria-hidden>
      {splitPattern(text).map((part, index) =>
        part.isVariable ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
      {/* A line break at the end has a line of its own in a text area. */}
      {'\u200b'}
    </div>
  );
}

/** The everyday ones have buttons, the others a menu. */
const OFFERED = 9;

function Variables({ onInsert }: { readonly onInsert: (name: string) => void }) {
  const texts = useTexts(captionTexts);
  return (
    <div role="group" aria-label={texts.insert} className={styles['variables']}>
      {variableNames.slice(0, OFFERED).map((name) => (
        <button
          key={name}
          type="button"
          lang="vi"
          className={styles['variable']}
          aria-label={texts.insertVariable(name)}
          title={texts.insertVariable(name)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onInsert(name)}
        >
          {name}
        </button>
      ))}
      <MoreVariables names={variableNames.slice(OFFERED)} onInsert={onInsert} />
    </div>
  );
}
