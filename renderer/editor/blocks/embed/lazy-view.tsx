// The view of a card comes when a story has one; until then its place is kept.
import { lazy, Suspense } from 'react';
import type { EmbedViewProps } from '../block-views.tsx';
import styles from './embed-place.module.css';

const Card = lazy(async () => ({ default: (await import('./view.tsx')).EmbedCard }));

export function EmbedView(props: EmbedViewProps) {
  return (
    <div className={styles['place']}>
      <Suspense>
        <Card {...props} />
      </Suspense>
    </div>
  );
}
