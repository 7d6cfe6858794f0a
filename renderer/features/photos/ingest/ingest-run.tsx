// The ingest of the card at hand: how far it is, and at its end whether the card may be erased.
import { useQuery } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import type { Verdict } from '#shared/model/ingest.ts';
import { ingestQueries, jobQueries } from '../../../api/queries.ts';
import { openedCard } from '../../../commands/opened-card.ts';
import { photoSelection } from '../../../commands/photo-selection.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { ImportProgress } from '../importing/import-progress.tsx';
import { useDescribeCounts } from '../programme/describe-counts.ts';
import styles from './ingest-form.module.css';

export function IngestRun({ jobId }: { readonly jobId: string }) {
  const texts = useTexts(ingestTexts);
  const { data: running } = useQuery(jobQueries.list());
  const { data: ended } = useQuery(ingestQueries.list());
  const job = running?.jobs.find(({ id }) => id === jobId);
  const verdict = ended?.ingests.find((ingest) => ingest.jobId === jobId)?.verdict ?? null;
  const taken = job === undefined ? [] : job.created.length > 0 ? job.created : job.known;
  const show = (): void => {
    photoSelection.show(taken);
    openedCard.close();
  };
  return (
    <div className={styles['running']}>
      {verdict !== null && <VerdictView verdict={verdict} />}
      {job?.state === 'running' && <ImportProgress job={job} />}
      {job !== undefined && job.state !== 'running' && taken.length > 0 && (
        <Button onClick={show}>{texts.showTaken}</Button>
      )}
    </div>
  );
}

const MOST_SHOWN = 50;

function VerdictView({ verdict }: { readonly verdict: Verdict }) {
  const texts = useTexts(ingestTexts);
  const { count } = useFormat();
  const { isSafe, photos, left, leftCount, second, programme } = verdict;
  const describe = useDescribeCounts();
  const told = programme !== null && <p>{texts.programmeDid(describe(programme))}</p>;
  const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;
  if (isSafe) {
    const text = second === null ? texts.safeText(count(photos)) : texts.safeSecond(count(photos));
    return (
      <section className={styles['verdict']} data-safe aria-label={texts.safe} role="status">
        <h2>
          <ShieldCheck {...icon} /> {texts.safe}
        </h2>
        <p>{text}</p>
        {told}
      </section>
    );
  }
  return (
    <section className={styles['verdict']} aria-label={texts.notSafe} role="status">
      <h2>
        <ShieldAlert {...icon} /> {texts.notSafe}
      </h2>
      {told}
      <p>{texts.notSafeText(count(leftCount))}</p>
      <ul data-readable>
        {left.slice(0, MOST_SHOWN).map(({ file, why }) => (
          <li key={file}>
            <strong>{file.split(/[/\\]/u).at(-1)}</strong>: {why}
          </li>
        ))}
        {leftCount > MOST_SHOWN && <li>{texts.more(count(leftCount - MOST_SHOWN))}</li>}
      </ul>
    </section>
  );
}
