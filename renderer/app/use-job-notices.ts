// Tells in one sentence how a job has ended, wherever the person is by then.
import { useEffect } from 'react';
import { AppError } from '#shared/api/errors.ts';
import { events } from '#shared/api/events.ts';
import type { Job } from '#shared/model/job.ts';
import { client } from '../api/client.ts';
import { onEngineEvent } from '../api/bridge.ts';
import { photoSelection } from '../commands/photo-selection.ts';
import { useWorkspace, type Room } from '../commands/workspace.tsx';
import { useDescribeError } from '../i18n/describe-error.ts';
import { useFormat } from '../i18n/format.ts';
import { statusTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { notify } from '../ui/notices.tsx';
import { useTellImported } from './use-import-stories.ts';

export function useJobNotices(): void {
  const texts = useTexts(statusTexts);
  const format = useFormat();
  const describe = useDescribeError();
  const { room, storyId, go, openStory } = useWorkspace();
  const tellImported = useTellImported();

  useEffect(
    () =>
      onEngineEvent((name, payload) => {
        if (name !== 'jobs.changed') return;
        const { job } = events['jobs.changed'].parse(payload);
        if (job.state === 'running') return;
        if (job.state === 'failed') {
          const error = new AppError(job.error?.code ?? 'unexpected', job.error?.message ?? '');
          notify({ kind: 'problem', text: describe(error).sentence });
          return;
        }
        if (job.kind === 'stories-import') {
          tellImported(job).catch((error: unknown) =>
            notify({ kind: 'problem', text: describe(error).sentence }),
          );
          return;
        }
        if (job.kind === 'demo-install' && storyId === null) void openNewest(openStory);
        notify({
          kind: job.failed.length > 0 ? 'problem' : 'done',
          text: sentenceOf(job, texts, format.count),
          ...(job.kind === 'photos-import' && room !== 'photos'
            ? { action: { label: texts.showPhotos, run: () => showPhotos(job, go) } }
            : {}),
          ...(isClockSet(job)
            ? { action: { label: texts.clockUndo, run: () => undoClock(job, describe) } }
            : {}),
        });
      }),
    [texts, format, describe, room, storyId, go, openStory, tellImported],
  );
}

function isClockSet({ kind, state, done }: Job): boolean {
  return kind === 'camera-clock' && state === 'done' && done > 0;
}

function undoClock({ id }: Job, describe: ReturnType<typeof useDescribeError>): void {
  client['ingest.undoClock']({ jobId: id }).catch(
    (error: unknown) => void notify({ kind: 'problem', text: describe(error).sentence }),
  );
}

function showPhotos({ created, known }: Job, go: (room: Room) => void): void {
  photoSelection.show(created.length > 0 ? created : known);
  go('photos');
}

/** A window with nothing in it shows what the demo has to show. */
async function openNewest(openStory: (id: string) => void): Promise<void> {
  const { stories } = await client['stories.list']({ limit: 1 });
  const newest = stories[0];
  if (newest !== undefined) openStory(newest.id);
}

function sentenceOf(job: Job, texts: typeof statusTexts.vi, count: (value: number) => string): string {
  if (job.kind === 'demo-install') return texts.demoDone;
  const written = count(job.created.length);
  if (job.kind === 'photos-export') {
    const left = job.failed.length > 0 ? texts.exportFailed(count(job.failed.length)) : '';
    return (job.state === 'cancelled' ? texts.exportCancelled(written) : texts.exportDone(written)) + left;
  }
  if (job.kind === 'contact-sheet')
    return job.state === 'cancelled' ? texts.contactSheetCancelled : texts.contactSheetDone(written);
  if (job.kind === 'camera-clock')
    return job.state === 'cancelled' ? texts.clockCancelled : texts.clockDone(count(job.done));
  if (job.kind === 'story-file') {
    const lacks = job.failed.length > 0 ? texts.storyFileLacks(count(job.failed.length)) : '';
    return job.state === 'cancelled' ? texts.storyFileCancelled : texts.storyFileDone(job.current) + lacks;
  }
  if (job.state === 'cancelled') return texts.photosCancelled(count(job.created.length));
  const known = job.duplicates > 0 ? texts.photosKnown(count(job.duplicates)) : '';
  const failed = job.failed.length > 0 ? texts.photosFailed(count(job.failed.length)) : '';
  return texts.photosDone(count(job.created.length)) + known + failed;
}
