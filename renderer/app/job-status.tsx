// The work under way: what, how far, how fast, and the way to stop it.
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { Job } from '#shared/model/job.ts';
import { client } from '../api/client.ts';
import { jobQueries } from '../api/queries.ts';
import { useFormat } from '../i18n/format.ts';
import { statusTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './status-bar.module.css';

export function JobStatus() {
  const { data } = useQuery(jobQueries.list());
  const running = data?.jobs.find((job) => job.state === 'running');
  return running === undefined ? null : <RunningJob job={running} />;
}

function RunningJob({ job }: { readonly job: Job }) {
  const texts = useTexts(statusTexts);
  const format = useFormat();
  const name = {
    'photos-import': texts.jobPhotos,
    'stories-import': texts.jobStories,
    'photos-export': texts.jobExport,
    'contact-sheet': texts.jobContactSheet,
    'story-file': texts.jobStoryFile,
    'camera-clock': texts.jobClock,
    'demo-install': texts.jobDemo,
  }[job.kind];
  return (
    <span className={styles['item']} title={job.current}>
      {name}
      <span className={styles['progress']}>
        <Progress label={name} value={job.done} max={job.total} />
      </span>
      {job.total > 0 && texts.jobStep(format.count(job.done), format.count(job.total))}
      <IconButton
        label={texts.cancelJob}
        icon={<X size={14} strokeWidth={1.5} aria-hidden />}
        onClick={() => void client['jobs.cancel']({ id: job.id })}
      />
    </span>
  );
}
