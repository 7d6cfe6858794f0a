import { useDestinationFacts, type DestinationFacts } from '../../api/destination-facts.ts';
import { useFormat } from '../../i18n/format.ts';
import { useDeliveryWords } from '../../i18n/delivery-words.ts';
import { useNow } from '../../i18n/now.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { StateDot } from '../../ui/badge.tsx';
import { Chips } from '../../ui/chips.tsx';
import { PaneHeader } from '../../ui/pane-header.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { deliveryFilters, type DeliveryFilter, type groupDeliveries } from './delivery-filter.ts';
import styles from './delivery-list.module.css';

type DeliveryListProps = {
  readonly groups: ReturnType<typeof groupDeliveries>;
  readonly filter: DeliveryFilter;
  readonly chosenId: string | null;
  readonly onFilter: (filter: DeliveryFilter) => void;
  readonly onChoose: (id: string) => void;
};

/** Years of deliveries: only the rows in sight exist. */
export function DeliveryList({ groups, filter, chosenId, onFilter, onChoose }: DeliveryListProps) {
  const texts = useTexts(outboxTexts);
  const { count } = useFormat();
  const shown = groups[filter];
  const factsOf = useDestinationFacts();
  const labels: Readonly<Record<DeliveryFilter, string>> = {
    all: texts.all,
    open: texts.open,
    timed: texts.timed,
    'needs-you': texts.needsYou,
    done: texts.done,
  };
  return (
    <>
      <PaneHeader title={texts.title} note={texts.count(count(groups.all.length))} />
      <div className={styles['filter']}>
        <Chips
          label={texts.filter}
          value={filter}
          chips={deliveryFilters
            .filter((one) => one === 'all' || one === filter || groups[one].length > 0)
            .map((one) => ({ value: one, label: labels[one], count: groups[one].length }))}
          onChange={onFilter}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles['none']}>{texts.noneTitle}</p>
      ) : (
        <VirtualList
          label={texts.list}
          items={shown}
          keyOf={({ id }) => id}
          estimatedHeight={72}
          selected={chosenId}
          onChoose={({ id }) => onChoose(id)}
        >
          {(intent) => <DeliveryRow intent={intent} facts={factsOf(intent.manifest.connectionId)} />}
        </VirtualList>
      )}
    </>
  );
}

type DeliveryRowProps = { readonly intent: Intent; readonly facts: DestinationFacts };

function DeliveryRow({ intent, facts }: DeliveryRowProps) {
  const texts = useTexts(outboxTexts);
  const { moment } = useFormat();
  const now = useNow();
  const words = useDeliveryWords()(intent, facts);
  const { headline, connectionName, createdAt } = intent;
  return (
    <span className={styles['row']}>
      <span className={styles['headline']}>
        {words.action !== undefined && (
          <span className={styles['action']} data-urgent={words.isUrgent || undefined}>
            {words.action}:{' '}
          </span>
        )}
        {headline === '' ? texts.untitled : headline}
      </span>
      <span className={styles['meta']}>
        <StateDot tone={words.tone}>{words.state}</StateDot>
        <span className={styles['to']}> · {connectionName}</span>
      </span>
      <span className={styles['time']}>{moment(createdAt, now)}</span>
    </span>
  );
}
