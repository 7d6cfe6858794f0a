// Where stories go: the list of connections, a test for each, and the form to add or change one.
import { useMutation, useQuery } from '@tanstack/react-query';
import { FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { ConnectionDraft, type Connection, type Reachability } from '#shared/model/connection.ts';
import { client } from '../../api/client.ts';
import { publishQueries } from '../../api/queries.ts';
import { useDescribeReachability } from '../../i18n/describe-delivery.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { settingsTexts } from '../../i18n/settings.ts';
import { useTexts } from '../../i18n/texts.ts';
import { StateDot, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ConnectionForm } from './connection-form.tsx';
import rows from './connection-settings.module.css';
import styles from './settings-part.module.css';

type Editing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly connection: Connection };

export function ConnectionSettings() {
  const texts = useTexts(settingsTexts);
  const [editing, setEditing] = useState<Editing>({ kind: 'nothing' });
  const { data } = useQuery(publishQueries.connections());
  if (data === undefined) return <Skeleton label={texts.loading} />;
  return (
    <>
      <p className={styles['lead']}>{texts.connectionsText}</p>
      {data.connections.length === 0 && <p>{texts.noConnections}</p>}
      <ul>
        {data.connections.map((connection) => (
          <ConnectionRow
            key={connection.id}
            connection={connection}
            onEdit={() => setEditing({ kind: 'known', connection })}
          />
        ))}
      </ul>
      <div className={styles['actions']}>
        <Button
          icon={<FolderPlus size={16} strokeWidth={1.5} aria-hidden />}
          kind={data.connections.length === 0 ? 'strong' : 'plain'}
          onClick={() => setEditing({ kind: 'new' })}
        >
          {texts.addPortal}
        </Button>
      </div>
      {editing.kind !== 'nothing' && (
        <ConnectionForm
          connection={editing.kind === 'known' ? editing.connection : null}
          onClose={() => setEditing({ kind: 'nothing' })}
        />
      )}
    </>
  );
}

type ConnectionRowProps = { readonly connection: Connection; readonly onEdit: () => void };

function ConnectionRow({ connection, onEdit }: ConnectionRowProps) {
  const { id, name, settings, reachability } = connection;
  const texts = useTexts(settingsTexts);
  const describe = useDescribeError();
  const test = useMutation({ mutationFn: () => client['connections.test']({ id }), networkMode: 'always' });

  const remove = async (): Promise<void> => {
    await client['connections.remove']({ id });
    const draft = ConnectionDraft.parse(connection);
    notify({
      kind: 'done',
      text: texts.removed(name),
      action: { label: texts.undo, run: () => void client['connections.add']({ draft }) },
    });
  };

  return (
    <li className={rows['row']} aria-label={name}>
      <div className={rows['text']}>
        <h3>{name}</h3>
        <p className={rows['where']}>
          {texts.kindLocalPortal} · {placeOf(settings)}
        </p>
        <div role="status" className={rows['state']}>
          {test.isError ? (
            <span className={styles['bad']}>{describe(test.error).sentence}</span>
          ) : test.isPending ? (
            texts.testing
          ) : (
            <ReachabilityWords reachability={test.data ?? reachability} />
          )}
        </div>
      </div>
      <div className={styles['actions']}>
        <Button disabled={test.isPending} onClick={() => test.mutate()}>
          {texts.test}
        </Button>
        <Button onClick={onEdit}>{texts.edit}</Button>
        <Button kind="danger" onClick={() => void remove()}>
          {texts.remove}
        </Button>
      </div>
    </li>
  );
}

function placeOf(settings: Connection['settings']): string {
  if ('path' in settings) return settings.path;
  return 'url' in settings ? settings.url : settings.address;
}

const tones: Readonly<Record<Reachability['state'], Tone>> = {
  reachable: 'good',
  unreachable: 'warn',
  'signed-out': 'bad',
  unknown: 'idle',
};

function ReachabilityWords({ reachability }: { readonly reachability: Reachability }) {
  const texts = useTexts(settingsTexts);
  const format = useFormat();
  const now = useNow();
  const { state, checkedAt } = reachability;
  const message = useDescribeReachability()(reachability);
  const words = {
    reachable: texts.reachable,
    unreachable: texts.unreachable,
    'signed-out': texts.signedOut,
    unknown: texts.notAsked,
  }[state];
  const when = checkedAt === null ? '' : ` · ${texts.checkedAt(format.moment(checkedAt, now))}`;
  return (
    <>
      <StateDot tone={tones[state]}>{words}</StateDot>
      {when}
      {message !== '' && state !== 'reachable' && <p>{message}</p>}
    </>
  );
}
