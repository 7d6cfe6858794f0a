import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './icon-button.module.css';
import { keyText } from './kbd.tsx';

export type IconButtonProps = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'className' | 'style' | 'aria-label' | 'title' | 'children'
> & {
  /** Name for screen readers and the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** Accelerator added to the tooltip. */
  readonly keys?: string;
  /** A toggle: pressed or not. Leave out for a plain action. */
  readonly pressed?: boolean;
  readonly bordered?: boolean;
};

export function IconButton({ label, icon, keys, pressed, bordered = false, ...rest }: IconButtonProps) {
  const title = keys === undefined ? label : `${label} (${keyText(keys)})`;
  return (
    <button
      type="button"
      {...rest}
      className={styles['button']}
      aria-label={label}
      aria-pressed={pressed}
      title={title}
      data-bordered={bordered || undefined}
    >
      {icon}
    </button>
  );
}
