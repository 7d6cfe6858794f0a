// The import under way: number, rate, time left, the file at hand, and the way to stop it.
import type { Job } from '#shared/model/job.ts';
import { client } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/format.ts';
import { photoTexts } from '../../../i18n/photos.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import styles from './import-progress.module.css';
import { paceOf } from './pace.ts';

export function ImportProgress({ job }: { readonly job: Job }) {
  const texts = useTexts(photoTexts);
  const { count } = useFormat();
  // Every report of the job renders this again, so that "now" is the moment of the report.
  // oxlint-disable-next-line react/purity -- the pace is a measurement of this very moment.
  const { rate, secondsLeft } = paceOf(job, Date.now());
  const words =
    job.total === 0
      ? [texts.counting]
      : [
          texts.importStep(count(job.done), count(job.total)),
          rate === undefined ? undefined : texts.importRate(rate < 10 ? rate.toFixed(1) : count(rate)),
          secondsLeft === undefined
            ? undefined
            : secondsLeft < 90
              ? texts.secondsLeft(count(secondsLeft))
              : texts.minutesLeft(count(Math.round(secondsLeft / 60))),
        ].filter((word) => word !== undefined);
  return (
    <section className={styles['strip']} aria-label={texts.importing}>
      <div className={styles['bar']}>
        <Progress label={texts.importing} value={job.done} max={job.total} />
      </div>
      <p className={styles['words']} role="status">
        {words.join(' · ')}
      </p>
      <p className={styles['file']}>{job.current}</p>
      <Button onClick={() => void client['jobs.cancel']({ id: job.id })}>{texts.cancelImport}</Button>
    </section>
  );
}
