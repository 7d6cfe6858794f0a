// Files with stories in them, chosen or let go over the list: a story each, as a job. When it has ended the first is opened, unless
// the job is one of an earlier sitting; what was left out or failed is said.
import type { Story } from '#shared/model/story.ts';
import type { Job } from '#shared/model/job.ts';
import { AppError } from '#shared/api/errors.ts';
import { client } from '../api/client.ts';
import { askImportReport } from '../commands/import-report.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { useDescribeError } from '../i18n/describe-error.ts';
import { useFormat } from '../i18n/format.ts';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { notify } from '../ui/notices.tsx';

/** Jobs whose stories somebody here waits for. */
const awaited = new Set<string>();

export async function importStories(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const { jobId } = await client['stories.import']({ files: [...paths] });
  awaited.add(jobId);
}

/** To be told of an import that is done or was stopped. */
export function useTellImported(): (job: Job) => Promise<void> {
  const { openStory, setInspector } = useWorkspace();
  const texts = useTexts(frameTexts);
  const format = useFormat();
  const describe = useDescribeError();

  const tell = (job: Job, first: Story): void => {
    const { notes } = job;
    const { length } = job.created;
    const headline = first.headline === '' ? texts.untitled : first.headline;
    const done = length === 1 ? texts.importedOne(headline) : texts.imported(format.count(length));
    const what = job.state === 'cancelled' ? texts.importStopped(format.count(length)) : done;
    const showReport = (): void => {
      openStory(first.id);
      askImportReport(first.id);
      setInspector('details');
    };
    notify({
      kind: 'done',
      text: notes === 0 ? what : `${what} ${texts.importLeftOut(format.count(notes))}`,
      ...(notes === 0 ? {} : { action: { label: texts.details, run: showReport } }),
    });
  };

  return async (job) => {
    const isAwaited = awaited.delete(job.id);
    for (const { file, code, message } of job.failed) {
      const { sentence } = describe(new AppError(code, message));
      notify({ kind: 'problem', text: texts.importFailed(file, sentence) });
    }
    const [id] = job.created;
    if (id === undefined) return;
    const first = await client['stories.get']({ id });
    if (isAwaited) openStory(id);
    tell(job, first);
  };
}
