// The caption sheet: a table somebody filled in, what it would change photo by photo, and one button that writes it. The other way
// round, the words of photos as a table.
import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import type { Photo } from '#shared/model/photo.ts';
import { client } from '../../../api/client.ts';
import { leavingQueries } from '../../../api/queries.ts';
import { captionSheetTexts } from '../../../i18n/caption-sheet.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { notify } from '../../../ui/notices.tsx';
import { usePhotoHistory } from '../history/photo-history.tsx';
import { useShownPhotos } from '../use-shown-photos.ts';
import styles from './caption-sheet.module.css';
import { SheetChanges } from './sheet-changes.tsx';
import { SheetColumns } from './sheet-columns.tsx';
import { SheetExport } from './sheet-export.tsx';
import { useSheet } from './use-sheet.ts';

type CaptionSheetDialogProps = {
  /** Those a table is for, in and out; where none is selected, those the room shows. */
  readonly selected: readonly Photo[];
  readonly onClose: () => void;
};

export function CaptionSheetDialog({ selected, onClose }: CaptionSheetDialogProps) {
  const texts = useTexts(captionSheetTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const history = usePhotoHistory();
  const sheet = useSheet();
  const { listed } = useShownPhotos();
  const photos = selected.length > 0 ? selected : listed;
  const { opened, rules } = sheet;
  const input = { path: opened?.path ?? '', rules, ids: photos.map(({ id }) => id) };
  const hasKey = rules.columns.includes('file') || rules.columns.includes('time');
  const { data: plan } = useQuery({
    ...leavingQueries.sheet(input),
    enabled: opened !== undefined && hasKey,
    placeholderData: (before) => before,
  });
  const shown = opened !== undefined && hasKey ? plan : undefined;
  const tell = (error: unknown): void => void notify({ kind: 'problem', text: describe(error).sentence });
  const apply = async (): Promise<void> => {
    history.remember([await client['sheets.apply'](input)], { sentence: texts.applied });
    onClose();
  };
  const changes = shown?.changes.length ?? 0;
  return (
    <Dialog
      title={texts.title}
      closeLabel={texts.close}
      place="wide"
      onClose={onClose}
      onSubmit={() => void apply().catch(tell)}
      actions={
        <Button kind="strong" type="submit" disabled={changes === 0}>
          {texts.apply(count(changes))}
        </Button>
      }
    >
      <div className={styles['dialog']}>
        <div className={styles['source']}>
          <div>
            <Button icon={<FileSpreadsheet size={16} strokeWidth={1.5} aria-hidden />} onClick={sheet.choose}>
              {texts.open}
            </Button>
          </div>
          <p className={styles['muted']}>
            {selected.length > 0
              ? texts.forSelected(count(photos.length))
              : texts.forShown(count(photos.length))}
          </p>
          {sheet.problem !== undefined && (
            <p className={styles['bad']} role="alert">
              {sheet.problem}
            </p>
          )}
          {opened !== undefined && <SheetColumns opened={opened} rules={rules} onRules={sheet.change} />}
          <SheetExport photos={photos} />
        </div>
        {shown === undefined ? (
          <EmptyState
            icon={<FileSpreadsheet strokeWidth={1.5} aria-hidden />}
            title={opened === undefined ? texts.start : texts.noKey}
            text={texts.startHint}
          />
        ) : (
          <SheetChanges plan={shown} />
        )}
      </div>
    </Dialog>
  );
}
