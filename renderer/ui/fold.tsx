import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import styles from './fold.module.css';

type FoldProps = {
  readonly label: string;
  /** Short text at the end of the line, seen while it is folded too. */
  readonly note?: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
};

/** What most people never need, behind one line. What is inside exists only while it is open. */
export function Fold({ label, note, startsOpen = false, children }: FoldProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(startsOpen);
  return (
    <div className={styles['fold']}>
      <button
        type="button"
        className={styles['line']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronRight size={14} strokeWidth={1.5} aria-hidden />
        {label}
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </button>
      <div id={id} hidden={!isOpen} className={styles['inside']}>
        {isOpen && children}
      </div>
    </div>
  );
}
