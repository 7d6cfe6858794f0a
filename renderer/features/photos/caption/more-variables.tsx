// The variables that have no button of their own, in a menu.
import { useRef, useState } from 'react';
import { captionTexts } from '../../../i18n/captions.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Menu } from '../../../ui/menu.tsx';
import styles from './pattern-field.module.css';

type MoreVariablesProps = {
  readonly names: readonly string[];
  readonly onInsert: (name: string) => void;
};

export function MoreVariables({ names, onInsert }: MoreVariablesProps) {
  const texts = useTexts(captionTexts);
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={styles['variable']}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {texts.moreVariables}
      </button>
      <Menu
        label={texts.insert}
        open={open}
        onClose={() => setOpen(false)}
        anchor={anchor}
        items={names.map((name) => ({ id: name, label: `{${name}}`, onSelect: () => onInsert(name) }))}
      />
    </>
  );
}
