// Where stories go, in words: does it answer, and how many wait for it.
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, Send, Wifi, WifiOff } from 'lucide-react';
import type { Connection } from '#shared/model/connection.ts';
import { publishQueries } from '../api/queries.ts';
import { showSettingsPart } from '../commands/settings-part.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { useDescribeReachability } from '../i18n/describe-delivery.ts';
import { useFormat } from '../i18n/format.ts';
import { statusTexts } from '../i18n/frame.ts';
import { useNow } from '../i18n/now.ts';
import { useTexts } from '../i18n/texts.ts';
import { countOpenIntents } from './outbox-counts.ts';
import styles from './status-bar.module.css';

export function DestinationStatus() {
  return (
    <>
      <Reachable />
      <Outgoing />
    </>
  );
}

function Reachable() {
  const { go } = useWorkspace();
  const showDestinations = (): void => {
    showSettingsPart('connections');
    go('settings');
  };
  const texts = useTexts(statusTexts);
  const format = useFormat();
  const now = useNow();
  const describe = useDescribeReachability();
  const { data } = useQuery(publishQueries.connections());
  if (data === undefined) return null;
  const shown = mostTelling(data.connections);
  if (shown === undefined) {
    return (
      <button
        type="button"
        className={styles['item']}
        title={texts.addDestination}
        onClick={showDestinations}
      >
        <WifiOff size={14} strokeWidth={1.5} aria-hidden />
        {texts.noDestination}
      </button>
    );
  }
  const { state, checkedAt } = shown.reachability;
  const message = describe(shown.reachability);
  const Icon = icons[state];
  const words =
    state === 'unreachable' && checkedAt !== null
      ? texts.unreachableSince(shown.name, format.moment(checkedAt, now))
      : texts[stateWords[state]](shown.name);
  return (
    <button
      type="button"
      className={styles['item']}
      data-tone={tones[state]}
      title={message === '' ? undefined : message}
      onClick={showDestinations}
    >
      <Icon size={14} strokeWidth={1.5} aria-hidden />
      <span className={styles['name']}>{words}</span>
    </button>
  );
}

const icons = { reachable: Wifi, unreachable: WifiOff, 'signed-out': CircleAlert, unknown: Wifi } as const;
const tones = { reachable: 'good', unreachable: 'warn', 'signed-out': 'bad', unknown: undefined } as const;
const stateWords = {
  reachable: 'reachable',
  unreachable: 'unreachable',
  'signed-out': 'signedOut',
  unknown: 'unknown',
} as const;

/** One that waits for a person says more than one that does not answer, and that more than one that does. */
function mostTelling(connections: readonly Connection[]): Connection | undefined {
  const inState = (wanted: Connection['reachability']['state']): Connection | undefined =>
    connections.find(({ reachability }) => reachability.state === wanted);
  return inState('signed-out') ?? inState('unreachable') ?? connections[0];
}

function Outgoing() {
  const { go } = useWorkspace();
  const texts = useTexts(statusTexts);
  const format = useFormat();
  const { data } = useQuery(publishQueries.outbox());
  const { waiting, needsYou } = countOpenIntents(data?.intents ?? []);
  return (
    <>
      {needsYou > 0 && (
        <button
          type="button"
          className={styles['item']}
          data-tone="bad"
          title={texts.showOutbox}
          onClick={() => go('outbox')}
        >
          <CircleAlert size={14} strokeWidth={1.5} aria-hidden />
          {texts.needsYou(format.count(needsYou))}
        </button>
      )}
      {waiting > 0 && (
        <button
          type="button"
          className={styles['item']}
          title={texts.showOutbox}
          onClick={() => go('outbox')}
        >
          <Send size={14} strokeWidth={1.5} aria-hidden />
          {texts.waiting(format.count(waiting))}
        </button>
      )}
    </>
  );
}
