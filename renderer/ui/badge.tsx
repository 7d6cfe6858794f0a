import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'idle';

type BadgeProps = { readonly tone?: Tone; readonly children: ReactNode };

/** A count or one word on a coloured ground. */
export function Badge({ tone = 'idle', children }: BadgeProps) {
  return (
    <span className={styles['badge']} data-tone={tone}>
      {children}
    </span>
  );
}

/** A dot in the colour of a state, always followed by its word. */
export function StateDot({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={styles['state']} data-tone={tone}>
      <span className={styles['dot']} aria-hidden />
      {children}
    </span>
  );
}
