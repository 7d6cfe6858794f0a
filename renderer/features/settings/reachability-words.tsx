// How a destination last answered: its state, when, and the engine's sentence where there is something to do.
import type { Reachability } from '#shared/model/connection.ts';
import { connectionTexts } from '../../i18n/connections.ts';
import { useDescribeReachability } from '../../i18n/describe-delivery.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { useTexts } from '../../i18n/texts.ts';
import { StateDot, type Tone } from '../../ui/badge.tsx';

const tones: Readonly<Record<Reachability['state'], Tone>> = {
  reachable: 'good',
  unreachable: 'warn',
  'signed-out': 'bad',
  unknown: 'idle',
};

const words = {
  reachable: 'reachable',
  unreachable: 'unreachable',
  'signed-out': 'signedOut',
  unknown: 'notAsked',
} as const;

type ReachabilityWordsProps = {
  readonly reachability: Reachability;
  /** It has just been asked: a good answer is told in full too. */
  readonly isNews: boolean;
};

export function ReachabilityWords({ reachability, isNews }: ReachabilityWordsProps) {
  const texts = useTexts(connectionTexts);
  const format = useFormat();
  const now = useNow();
  const { state, checkedAt } = reachability;
  const message = useDescribeReachability()(reachability);
  const isTold = state === 'reachable' ? isNews : state !== 'unknown';
  const when = checkedAt === null ? '' : ` · ${texts.checkedAt(format.moment(checkedAt, now))}`;
  return (
    <>
      <StateDot tone={tones[state]}>{texts[words[state]]}</StateDot>
      {when}
      {message !== '' && isTold && <p data-readable>{message}</p>}
    </>
  );
}
