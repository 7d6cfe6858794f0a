// Where stories go: the list of destinations, and the dialog to add or change one.
import { useQuery } from '@tanstack/react-query';
import { Plus, Send } from 'lucide-react';
import { useState } from 'react';
import type { Connection } from '#shared/model/connection.ts';
import { portalQueries, publishQueries } from '../../api/queries.ts';
import { connectionTexts } from '../../i18n/connections.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionRow } from './connection-row.tsx';
import rows from './connection-settings.module.css';
import styles from './settings-part.module.css';

type Editing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly connection: Connection };

export function ConnectionSettings() {
  const texts = useTexts(connectionTexts);
  const [editing, setEditing] = useState<Editing>({ kind: 'nothing' });
  const { data } = useQuery(publishQueries.connections());
  const usualName = useUsualName(data?.connections ?? []);
  if (data === undefined) return <Skeleton label={texts.loading} />;
  const isEmpty = data.connections.length === 0;
  const add = (
    <Button
      icon={<Plus size={16} strokeWidth={1.5} aria-hidden />}
      kind={isEmpty ? 'strong' : 'plain'}
      onClick={() => setEditing({ kind: 'new' })}
    >
      {texts.addDestination}
    </Button>
  );
  return (
    <>
      <p className={styles['lead']}>{texts.lead}</p>
      {isEmpty ? (
        <EmptyState
          icon={<Send strokeWidth={1.5} aria-hidden />}
          title={texts.noneTitle}
          text={texts.noneText}
          action={add}
        />
      ) : (
        <>
          <ul className={rows['list']} aria-label={texts.list}>
            {data.connections.map((connection) => (
              <ConnectionRow
                key={connection.id}
                connection={connection}
                onEdit={() => setEditing({ kind: 'known', connection })}
              />
            ))}
          </ul>
          <div className={styles['actions']}>{add}</div>
        </>
      )}
      {editing.kind !== 'nothing' && (
        <ConnectionForm
          connection={editing.kind === 'known' ? editing.connection : null}
          usualName={usualName}
          onClose={() => setEditing({ kind: 'nothing' })}
        />
      )}
    </>
  );
}

/** After the unit, unless a destination is already called that. */
function useUsualName(connections: readonly Connection[]): string {
  const texts = useTexts(publishTexts);
  const { data } = useQuery(portalQueries.site());
  const usual = data === undefined ? '' : texts.portalNameUsual(data.site.unitName);
  return connections.some(({ name }) => name === usual) ? '' : usual;
}
