import styles from './skeleton.module.css';

type SkeletonProps = {
  /** Said to screen readers: "Đang tải…". */
  readonly label: string;
  readonly lines?: number;
};

/** Stands where content will be; shows itself only after 200 ms. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  return (
    <div role="status" aria-label={label} className={styles['skeleton']}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles['line']} />
      ))}
    </div>
  );
}
