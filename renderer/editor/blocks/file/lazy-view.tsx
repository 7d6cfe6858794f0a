// The view of a document comes when a story has one; until then its place is kept.
import { lazy, Suspense } from 'react';
import type { FileViewProps } from '../block-views.tsx';
import styles from './file-place.module.css';

const Row = lazy(async () => ({ default: (await import('./view.tsx')).FileRow }));

export function FileView(props: FileViewProps) {
  return (
    <div className={styles['place']}>
      <Suspense>
        <Row {...props} />
      </Suspense>
    </div>
  );
}
