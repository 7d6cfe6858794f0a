// Every delivery: a list to go through, and beside it one of them with its state in plain words, what was tried, and the receipt.
import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import type { Intent } from '#shared/model/outbox.ts';
import { publishQueries } from '../../api/queries.ts';
import { usePaneWidth } from '../../api/use-pane-width.ts';
import { runCommand } from '../../commands/commands.ts';
import { showDelivery, useShownDelivery } from '../../commands/shown-delivery.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SidePane } from '../../ui/side-pane.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Delivery } from './delivery.tsx';
import { groupDeliveries, type DeliveryFilter } from './delivery-filter.ts';
import { DeliveryList } from './delivery-list.tsx';
import styles from './outbox-room.module.css';
import { SignedOut } from './signed-out.tsx';

export function OutboxRoom() {
  const texts = useTexts(outboxTexts);
  const { data } = useQuery(publishQueries.outbox());
  if (data === undefined) return <Skeleton label={texts.loading} lines={4} />;
  if (data.intents.length === 0) {
    return (
      <section className={styles['desk']} aria-label={texts.title} data-pane>
        <SignedOut intents={data.intents} />
        <EmptyState
          icon={<Send strokeWidth={1.5} aria-hidden />}
          title={texts.emptyTitle}
          text={texts.emptyText}
          action={<Button onClick={() => runCommand('view.stories')}>{texts.goToStories}</Button>}
        />
      </section>
    );
  }
  return <Deliveries intents={data.intents} />;
}

function Deliveries({ intents }: { readonly intents: readonly Intent[] }) {
  const texts = useTexts(outboxTexts);
  const [filter, setFilter] = useState<DeliveryFilter>('all');
  const chosenId = useShownDelivery();
  const [width, setWidth] = usePaneWidth('outbox.list', 360);
  const groups = groupDeliveries(intents);
  const shown = groups[filter];
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0];
  return (
    <>
      <SidePane
        label={texts.list}
        resizeLabel={texts.resize}
        side="start"
        width={width}
        min={280}
        max={520}
        onWidth={setWidth}
      >
        <DeliveryList
          groups={groups}
          filter={filter}
          chosenId={chosen?.id ?? null}
          onFilter={setFilter}
          onChoose={showDelivery}
        />
      </SidePane>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key. */}
      <section className={styles['desk']} aria-label={texts.one} tabIndex={0} data-pane>
        <SignedOut intents={intents} />
        {chosen === undefined ? (
          <EmptyState title={texts.noneTitle} />
        ) : (
          <Delivery key={chosen.id} intent={chosen} />
        )}
      </section>
    </>
  );
}
