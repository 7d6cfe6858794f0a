// The export: how the copies are to be, then how far it is, then what was written and what was taken out of each file.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExportSettings } from '#shared/model/export.ts';
import type { Photo } from '#shared/model/photo.ts';
import { askShell, client } from '../../../api/client.ts';
import { leavingQueries } from '../../../api/queries.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { leavingTexts } from '../../../i18n/leaving.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { notify } from '../../../ui/notices.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportReport } from './export-report.tsx';
import { NoticeList } from './notice-list.tsx';

type ExportDialogProps = {
  readonly photos: readonly Photo[];
  readonly settings: ExportSettings;
  readonly onSettings: (settings: ExportSettings) => void;
  readonly onClose: () => void;
};

type Started = { readonly jobId: string; readonly exportId: string };

export function ExportDialog({ photos, settings, onSettings, onClose }: ExportDialogProps) {
  const texts = useTexts(leavingTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const [started, setStarted] = useState<Started>();
  // The selection may change behind the dialog; what is exported is what was selected when it opened.
  const [chosen] = useState(photos);
  const ids = chosen.map(({ id }) => id);
  const pattern = useSettled(settings.names, 150);
  const { format, untouched } = settings;
  const { data, error } = useQuery({
    ...leavingQueries.names({ ids, settings: { names: pattern, format, untouched } }),
    placeholderData: (before) => before,
  });
  const problem = error === null ? undefined : describe(error).sentence;
  const start = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.chooseFolder, purpose: 'export' });
    const [out] = paths;
    if (out !== undefined) setStarted(await client['photos.export']({ ids, out, settings }));
  };
  const isReady = problem === undefined && (settings.watermark === null || settings.watermark.content !== '');

  if (started !== undefined)
    return (
      <Dialog title={texts.reportTitle} closeLabel={texts.close} place="side" onClose={onClose}>
        <ExportReport {...started} />
      </Dialog>
    );
  return (
    <Dialog
      title={texts.title(count(chosen.length))}
      closeLabel={texts.close}
      place="side"
      onClose={onClose}
      onSubmit={() =>
        void start().catch((failure: unknown) =>
          notify({ kind: 'problem', text: describe(failure).sentence }),
        )
      }
      actions={
        <Button kind="strong" type="submit" disabled={!isReady}>
          {texts.run(count(chosen.length))}
        </Button>
      }
    >
      <NoticeList photos={chosen} />
      <ExportForm
        {...{ settings, onSettings, problem }}
        names={problem === undefined ? (data?.names ?? []) : []}
      />
    </Dialog>
  );
}
