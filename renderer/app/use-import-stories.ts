// Files with stories in them, chosen or let go over the list: a story each. The first is opened; what was left out or failed is said.
import { AppError } from '#shared/api/errors.ts';
import { client } from '../api/client.ts';
import { askImportReport } from '../commands/import-report.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { useDescribeError } from '../i18n/describe-error.ts';
import { useFormat } from '../i18n/format.ts';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { notify } from '../ui/notices.tsx';

export function useImportStories(): (paths: readonly string[]) => Promise<void> {
  const { openStory, setInspector } = useWorkspace();
  const texts = useTexts(frameTexts);
  const format = useFormat();
  const describe = useDescribeError();
  return async (paths) => {
    if (paths.length === 0) return;
    const { stories, failed } = await client['stories.import']({ files: [...paths] });
    for (const { file, code, message } of failed) {
      const { sentence } = describe(new AppError(code, message));
      notify({ kind: 'problem', text: texts.importFailed(file, sentence) });
    }
    const first = stories[0];
    if (first === undefined) return;
    openStory(first.id);
    const what =
      stories.length === 1
        ? texts.importedOne(first.headline === '' ? texts.untitled : first.headline)
        : texts.imported(format.count(stories.length));
    const notes = stories.flatMap((story) => story.warnings).length;
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
}
