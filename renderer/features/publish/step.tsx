import { Check, Circle, CircleAlert, Send, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import styles from './step.module.css';

export type StepState = 'done' | 'look' | 'blocked' | 'open' | 'sending';

type StepProps = {
  readonly state: StepState;
  readonly title: string;
  /** Instead of the mark of its state. */
  readonly icon?: LucideIcon;
  /** A control at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLLIElement>;
};

const icons = {
  done: Check,
  look: TriangleAlert,
  blocked: CircleAlert,
  open: Circle,
  sending: Send,
} as const;

/** One of the steps: its state as a mark and a colour, its name, and what there is to say. */
export function Step({ state, title, icon, aside, children, ref }: StepProps) {
  const Icon = icon ?? icons[state];
  return (
    <li ref={ref} className={styles['step']} data-state={state}>
      <Icon size={16} strokeWidth={1.5} aria-hidden className={styles['icon']} />
      <div className={styles['body']}>
        <div className={styles['head']}>
          <h2 className={styles['title']}>{title}</h2>
          {aside}
        </div>
        {children}
      </div>
    </li>
  );
}
