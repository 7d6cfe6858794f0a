import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type EmptyStateProps = {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What belongs here, or what happened and what was kept. */
  readonly text?: string;
  /** The one next action. */
  readonly action?: ReactNode;
};

export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {icon !== undefined && <div className={styles['icon']}>{icon}</div>}
      <h2 className={styles['title']}>{title}</h2>
      {text !== undefined && (
        <p className={styles['text']} data-readable>
          {text}
        </p>
      )}
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
