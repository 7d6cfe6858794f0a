import { useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';
import type { Placement } from './place-beside.ts';
import { Popover } from './popover.tsx';

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** For an item that is one of a choice: a tick and `menuitemradio`. */
  readonly checked?: boolean;
  readonly onSelect: () => void;
};

type MenuProps = {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly anchor: RefObject<HTMLElement | null> | DOMRect;
  readonly placement?: Placement;
};

/** A menu beside an anchor or at a place (context menu); arrow keys, Home, End, first letter. */
export function Menu({ label, items, open, onClose, anchor, placement = 'below-start' }: MenuProps) {
  return (
    <Popover open={open} onClose={onClose} anchor={anchor} placement={placement} role="menu" label={label}>
      <div className={styles['menu']} onKeyDown={moveBetweenItems}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={item.checked}
            className={styles['item']}
            data-danger={item.danger || undefined}
            disabled={item.disabled}
            tabIndex={-1}
            onClick={() => {
              onClose();
              item.onSelect();
            }}
          >
            <span className={styles['icon']}>{item.icon}</span>
            <span className={styles['label']}>{item.label}</span>
            {item.keys !== undefined && <Kbd keys={item.keys} />}
          </button>
        ))}
      </div>
    </Popover>
  );
}

type MenuButtonProps = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly items: readonly MenuItem[];
  /** Show the label beside the icon. */
  readonly showLabel?: boolean;
  readonly bordered?: boolean;
  readonly placement?: Placement;
};

export function MenuButton(props: MenuButtonProps) {
  const { label, icon, items, showLabel = false, bordered = false, placement } = props;
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const shared = {
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    onClick: () => setOpen((was) => !was),
  };
  return (
    <span ref={anchor} className={styles['anchor']}>
      {showLabel ? (
        <Button {...shared} icon={icon}>
          {label}
        </Button>
      ) : (
        <IconButton {...shared} label={label} icon={icon} bordered={bordered} />
      )}
      <Menu
        label={label}
        items={items}
        open={open}
        onClose={() => setOpen(false)}
        anchor={anchor}
        {...(placement === undefined ? {} : { placement })}
      />
    </span>
  );
}

function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const here = items.findIndex((item) => item === document.activeElement);
  const target = {
    ArrowDown: items[(here + 1) % items.length],
    ArrowUp: items[(here - 1 + items.length) % items.length],
    Home: items[0],
    End: items.at(-1),
    Tab: document.activeElement,
  }[event.key];
  if (target instanceof HTMLElement) {
    event.preventDefault();
    target.focus();
  }
}
