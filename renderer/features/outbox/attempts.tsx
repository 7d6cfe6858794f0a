import type { Attempt } from '#shared/model/outbox.ts';
import { useDescribeAttempt } from '../../i18n/describe-delivery.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { useTexts } from '../../i18n/texts.ts';
import { StateDot, type Tone } from '../../ui/badge.tsx';
import styles from './attempts.module.css';

/** The ledger of a delivery: every try with its times and its sentence, the newest first. */
export function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const texts = useTexts(outboxTexts);
  return (
    <section className={styles['ledger']} aria-label={texts.attempts}>
      <h3 className={styles['heading']}>{texts.attempts}</h3>
      {attempts.length === 0 && <p className={styles['none']}>{texts.noAttempts}</p>}
      <ol reversed>
        {attempts.toReversed().map((attempt) => (
          <AttemptLine key={attempt.number} attempt={attempt} />
        ))}
      </ol>
    </section>
  );
}

const tones: Readonly<Record<Attempt['outcome'], Tone>> = {
  running: 'info',
  published: 'good',
  waiting: 'warn',
  conflict: 'bad',
  refused: 'bad',
  unknown: 'warn',
  interrupted: 'idle',
};

function AttemptLine({ attempt }: { readonly attempt: Attempt }) {
  const texts = useTexts(outboxTexts);
  const { count, savedAt } = useFormat();
  const now = useNow();
  const describe = useDescribeAttempt();
  const { number, startedAt, endedAt, outcome } = attempt;
  const seconds =
    endedAt === null ? undefined : Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000);
  return (
    <li className={styles['attempt']}>
      <StateDot tone={tones[outcome]}>{texts.attempt(count(number))}</StateDot>
      <span className={styles['times']}>
        {savedAt(startedAt, now)}
        {seconds !== undefined && seconds > 0 && ` · ${texts.took(count(seconds))}`}
      </span>
      <span data-readable>{describe(attempt)}</span>
    </li>
  );
}
