// An export under way, and what it did: every file with what was taken out of it, and the photos that could not be written.
import { useQuery } from '@tanstack/react-query';
import { AppError } from '#shared/api/errors.ts';
import type { Job } from '#shared/model/job.ts';
import { client } from '../../../api/client.ts';
import { jobQueries, leavingQueries } from '../../../api/queries.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { leavingTexts, useDescribeNotice, useDescribeRemoved } from '../../../i18n/leaving.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import styles from './export.module.css';

type ExportReportProps = { readonly jobId: string; readonly exportId: string };

export function ExportReport({ jobId, exportId }: ExportReportProps) {
  const { data } = useQuery(jobQueries.list());
  const job = data?.jobs.find(({ id }) => id === jobId);
  if (job === undefined || job.state === 'running') return <Running job={job} jobId={jobId} />;
  return <Report job={job} exportId={exportId} />;
}

function Running({ job, jobId }: { readonly job: Job | undefined; readonly jobId: string }) {
  const texts = useTexts(leavingTexts);
  const { count } = useFormat();
  return (
    <section className={styles['part']} aria-label={texts.running}>
      <Progress label={texts.running} value={job?.done ?? 0} max={job?.total ?? 0} />
      <p role="status">{texts.step(count(job?.done ?? 0), count(job?.total ?? 0))}</p>
      <p className={styles['path']}>{job?.current}</p>
      <div>
        <Button onClick={() => void client['jobs.cancel']({ id: jobId })}>{texts.stop}</Button>
      </div>
    </section>
  );
}

function Report({ job, exportId }: { readonly job: Job; readonly exportId: string }) {
  const texts = useTexts(leavingTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const describeRemoved = useDescribeRemoved();
  const describeNotice = useDescribeNotice();
  const { data } = useQuery(leavingQueries.report(exportId));
  if (data === undefined) return null;
  const where = data.zip === null ? data.out : `${data.out} · ${data.zip}`;
  return (
    <>
      {job.state !== 'done' && <p className={styles['bad']}>{sentenceOf(job, texts.stopped, describe)}</p>}
      <p className={styles['path']} role="status">
        {texts.wrote(count(data.files.length), where)}
      </p>
      {job.failed.length > 0 && (
        <section className={styles['notices']} aria-label={texts.failed(count(job.failed.length))}>
          <h3>{texts.failed(count(job.failed.length))}</h3>
          <ul>
            {job.failed.map(({ file, code, message }) => (
              <li key={file}>
                <strong>{file}</strong>
                <p>{describe(new AppError(code, message)).sentence}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className={styles['files']} aria-label={texts.files}>
        {data.files.map(({ id, file, removed, notices }) => (
          <li key={id}>
            <strong>{file}</strong>
            <p className={styles['muted']}>{describeRemoved(removed)}</p>
            {notices.map((notice) => (
              <p key={`${notice.kind} ${notice.about}`} className={styles['warn']}>
                {describeNotice(notice)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function sentenceOf({ error }: Job, stopped: string, describe: ReturnType<typeof useDescribeError>): string {
  return error === null ? stopped : describe(new AppError(error.code, error.message)).sentence;
}
