import styles from './progress.module.css';

type ProgressProps = {
  /** What is under way, for screen readers. */
  readonly label: string;
  readonly value: number;
  /** 0 or less = not known yet. */
  readonly max: number;
};

/** The bar alone; numbers and Cancel stand beside it in the caller's words. */
export function Progress({ label, value, max }: ProgressProps) {
  const known = max > 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={known ? max : undefined}
      aria-valuenow={known ? value : undefined}
      className={styles['track']}
      data-unknown={!known || undefined}
    >
      <div
        className={styles['bar']}
        style={known ? { inlineSize: `${Math.min(100, (value / max) * 100)}%` } : undefined}
      />
    </div>
  );
}
