import type { ReactNode } from 'react';
import styles from './pane-header.module.css';

type PaneHeaderProps = {
  readonly title: string;
  /** Counts and the like after the title. */
  readonly note?: ReactNode;
  readonly children?: ReactNode;
};

/** Top line of a pane: its name, and its actions at the end. */
export function PaneHeader({ title, note, children }: PaneHeaderProps) {
  return (
    <header className={styles['header']}>
      <h2 className={styles['title']}>{title}</h2>
      {note !== undefined && <div className={styles['note']}>{note}</div>}
      <div className={styles['actions']}>{children}</div>
    </header>
  );
}
