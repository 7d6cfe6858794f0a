// How what is typed for a field meets what the photos already have: one small button at the end of the field's label.
import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CaptionMode } from '#shared/model/photo.ts';
import { captioningTexts } from '../../../i18n/captioning.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Menu } from '../../../ui/menu.tsx';
import styles from './field-mode.module.css';

type FieldModeProps = {
  /** Name of the field, for screen readers. */
  readonly field: string;
  /** Undefined: the field is kept as it is. */
  readonly mode: CaptionMode | undefined;
  readonly onMode: (mode: CaptionMode | undefined) => void;
};

const modes = ['replace', 'prepend', 'append', 'fill-empty'] as const satisfies readonly CaptionMode[];

export function FieldMode({ field, mode, onMode }: FieldModeProps) {
  const texts = useTexts(captioningTexts);
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { names, short } = useModeTexts();
  const said = mode === undefined ? texts.keepShort : short[mode];
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={styles['mode']}
        data-kept={mode === undefined || undefined}
        aria-label={`${texts.modeOf(field)}: ${said}`}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {said}
        <ChevronDown size={12} strokeWidth={1.5} aria-hidden />
      </button>
      <Menu
        label={texts.modeOf(field)}
        open={open}
        onClose={() => setOpen(false)}
        anchor={anchor}
        placement="below-end"
        items={[
          { id: 'keep', label: texts.keep, checked: mode === undefined, onSelect: () => onMode(undefined) },
          ...modes.map((id) => ({
            id,
            label: names[id],
            checked: mode === id,
            onSelect: () => onMode(id),
          })),
        ]}
      />
    </>
  );
}

export function useModeTexts() {
  const texts = useTexts(captioningTexts);
  return {
    names: {
      replace: texts.modeReplace,
      prepend: texts.modePrepend,
      append: texts.modeAppend,
      'fill-empty': texts.modeFillEmpty,
    },
    short: {
      replace: texts.replaceShort,
      prepend: texts.prependShort,
      append: texts.appendShort,
      'fill-empty': texts.fillEmptyShort,
    },
  } as const satisfies Readonly<Record<string, Readonly<Record<CaptionMode, string>>>>;
}
