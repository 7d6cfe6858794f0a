// Every delivery: its state in plain words, what was tried, what comes next, and the receipt.
import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { publishQueries } from '../../api/queries.ts';
import { runCommand } from '../../commands/commands.ts';
import { useFormat } from '../../i18n/format.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { filterDeliveries, type DeliveryFilter } from './delivery-filter.ts';
import { DeliveryList } from './delivery-list.tsx';
import styles from './outbox-room.module.css';

export function OutboxRoom() {
  const texts = useTexts(outboxTexts);
  const { count } = useFormat();
  const [filter, setFilter] = useState<DeliveryFilter>('all');
  const { data } = useQuery(publishQueries.outbox());
  const shown = filterDeliveries(data?.intents ?? [], filter);
  return (
    <section className={styles['room']} aria-label={texts.title} data-pane>
      <header className={styles['bar']}>
        <h1 className={styles['title']}>{texts.title}</h1>
        {data !== undefined && <p className={styles['count']}>{texts.count(count(data.intents.length))}</p>}
        {data !== undefined && data.intents.length > 0 && (
          <Segmented
            label={texts.filter}
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'all', label: texts.all },
              { value: 'open', label: texts.open },
              { value: 'needs-you', label: texts.needsYou },
              { value: 'done', label: texts.done },
            ]}
          />
        )}
      </header>
      {data === undefined ? (
        <Skeleton label={texts.loading} lines={4} />
      ) : data.intents.length === 0 ? (
        <EmptyState
          icon={<Send strokeWidth={1.5} aria-hidden />}
          title={texts.emptyTitle}
          text={texts.emptyText}
          action={<Button onClick={() => runCommand('view.stories')}>{texts.goToStories}</Button>}
        />
      ) : shown.length === 0 ? (
        <EmptyState title={texts.noneTitle} />
      ) : (
        <DeliveryList intents={shown} />
      )}
    </section>
  );
}
