import type { Attempt } from '#shared/model/outbox.ts';
import { useFormat } from '../../i18n/format.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { useTexts } from '../../i18n/texts.ts';
import styles from './delivery-row.module.css';

/** The ledger of a delivery: every try with its times and its sentence. */
export function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const texts = useTexts(outboxTexts);
  const { clock, count } = useFormat();
  return (
    <section className={styles['ledger']} aria-label={texts.attempts}>
      <h3 className={styles['heading']}>{texts.attempts}</h3>
      {attempts.length === 0 && <p>{texts.noAttempts}</p>}
      <ol>
        {attempts.map(({ number, startedAt, endedAt, message }) => (
          <li key={number} className={styles['attempt']}>
            <span>{texts.attempt(count(number))}</span>
            <span className={styles['times']}>
              {clock(startedAt)}
              {endedAt !== null && ` – ${clock(endedAt)}`}
            </span>
            <span>{message}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
