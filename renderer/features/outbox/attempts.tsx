import type { Attempt } from '#shared/model/outbox.ts';
import { useDescribeAttempt } from '../../i18n/describe-delivery.ts';
import { useFormat } from '../../i18n/format.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { useTexts } from '../../i18n/texts.ts';
import styles from './delivery-row.module.css';

/** The ledger of a delivery: every try with its times and its sentence. */
export function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const texts = useTexts(outboxTexts);
  const { clock, count } = useFormat();
  const describe = useDescribeAttempt();
  return (
    <section className={styles['ledger']} aria-label={texts.attempts}>
      <h3 className={styles['heading']}>{texts.attempts}</h3>
      {attempts.length === 0 && <p>{texts.noAttempts}</p>}
      <ol>
        {attempts.map((attempt) => (
          <li key={attempt.number} className={styles['attempt']}>
            <span>{texts.attempt(count(attempt.number))}</span>
            <span className={styles['times']}>
              {clock(attempt.startedAt)}
              {attempt.endedAt !== null && ` – ${clock(attempt.endedAt)}`}
            </span>
            <span>{describe(attempt)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
