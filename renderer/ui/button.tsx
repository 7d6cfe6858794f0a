import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';
import { Kbd } from './kbd.tsx';

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & {
  /** `publish` is the one vermilion action; `strong` the main action elsewhere; `quiet` has no border; `link` reads as text. */
  readonly kind?: 'plain' | 'strong' | 'publish' | 'quiet' | 'danger' | 'link';
  readonly icon?: ReactNode;
  /** Accelerator shown beside the text, e.g. `Mod+Enter`. */
  readonly keys?: string;
  readonly wide?: boolean;
};

export function Button({ kind = 'plain', icon, keys, wide = false, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={styles['button']}
      data-kind={kind}
      data-wide={wide || undefined}
    >
      {icon}
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}
