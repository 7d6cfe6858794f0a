// Who stands here? A field beside the box with the names that fit below it; before anything is typed, those listed for the
// photo who have no place yet.
import { useState, type KeyboardEvent } from 'react';
import type { RegionBox } from '#shared/model/image-region.ts';
import { nameTexts } from '../../../i18n/names.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { findNames, nameEntry, type NameEntry } from '../../../api/names/find-names.ts';
import { comboboxProps, NameList, useNameListKeys, type NameRow } from '../../../names/name-list.tsx';
import styles from './naming-stage.module.css';

type NamePickerProps = {
  readonly box: RegionBox;
  readonly value: string;
  readonly names: readonly NameEntry[];
  /** Names to offer while nothing is typed. */
  readonly waiting: readonly string[];
  readonly day: string | undefined;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
};

const listId = 'name-picker-names';

export function NamePicker({ box, value, names, waiting, day, onName, onCancel }: NamePickerProps) {
  const texts = useTexts(nameTexts);
  const [typed, setTyped] = useState('');
  const entries = typed === '' ? waiting.map((name) => entryOf(name, names)) : findNames(typed, names);
  const rows = entries.map((entry): NameRow => ({ entry, form: 'name', text: entry.name }));
  const keys = useNameListKeys({ rows, onTake: ({ text }) => onName(text), onClose: onCancel });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Keys of the picture mean letters here.
    event.stopPropagation();
    if (keys.onKeyDown(event) || event.nativeEvent.isComposing) return;
    const text = event.currentTarget.value.trim().normalize('NFC');
    if (event.key === 'Enter' && text !== '') onName(text);
    else if (event.key === 'Escape' || event.key === 'Enter') onCancel();
    else return;
    event.preventDefault();
  };
  const isLow = box.y + box.height > 0.55;
  return (
    <div
      className={styles['picker']}
      data-up={isLow || undefined}
      data-end={box.x > 0.6 || undefined}
      style={{
        [box.x > 0.6 ? 'right' : 'left']: percent(box.x > 0.6 ? 1 - box.x - box.width : box.x),
        [isLow ? 'bottom' : 'top']: percent(isLow ? 1 - box.y : box.y + box.height),
      }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <input
        type="text"
        lang="vi"
        className={styles['pick']}
        aria-label={texts.pickName}
        placeholder={texts.pickHint}
        defaultValue={value}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        {...comboboxProps(listId, { rows: rows.length, here: keys.here })}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <NameList id={listId} rows={rows} here={keys.here} day={day} onTake={({ text }) => onName(text)} />
    </div>
  );
}

export function percent(fraction: number): string {
  return `${fraction * 100}%`;
}

function entryOf(name: string, names: readonly NameEntry[]): NameEntry {
  return names.find((entry) => entry.name === name) ?? nameEntry({ kind: 'person', name, uses: 0 });
}
