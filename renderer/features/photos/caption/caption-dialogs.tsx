// What opens over the photo room to work on a whole selection; one at a time.
import { useState } from 'react';
import type { CaptionTemplate, ReplaceField, TemplateDraft } from '#shared/model/caption-batch.ts';
import type { Photo } from '#shared/model/photo.ts';
import { useCommand } from '../../../commands/commands.ts';
import { sharedValue } from '../../../commands/shared-value.ts';
import { copyFieldTexts } from '../../../i18n/captioning.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';
import { copyFields, pickFields, useCopiedFields } from './caption-clipboard.ts';
import { CodesDialog } from './codes/codes-dialog.tsx';
import { FieldsDialog } from './fields/fields-dialog.tsx';
import { ReplaceDialog } from './replace/replace-dialog.tsx';
import { TemplateDialog } from './templates/template-dialog.tsx';
import { TemplateList } from './templates/template-list.tsx';
import type { CaptionEdits } from './use-caption-edits.ts';

type Open =
  | { readonly kind: 'templates' | 'codes' | 'replace' | 'copy' | 'fill' }
  | { readonly kind: 'template'; readonly template: CaptionTemplate | undefined }
  | null;

type CaptionDialogsProps = {
  readonly photos: readonly Photo[];
  readonly edits: CaptionEdits;
  /** What a template made now begins with. */
  readonly snapshot: () => TemplateDraft['fields'];
  readonly onStamp: (template: CaptionTemplate) => void;
  readonly onInsertCode: (code: string) => void;
};

export function CaptionDialogs({ photos, edits, snapshot, onStamp, onInsertCode }: CaptionDialogsProps) {
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  useDialogCommands(photos, edits, setOpen);
  const then = (work: () => void): void => {
    close();
    work();
  };
  switch (open?.kind) {
    case 'templates':
      return (
        <TemplateList
          onStamp={(template) => then(() => onStamp(template))}
          onEdit={(template) => setOpen({ kind: 'template', template })}
          onClose={close}
        />
      );
    case 'template':
      return <TemplateDialog template={open.template} fields={snapshot()} onClose={close} />;
    case 'codes':
      return (
        <CodesDialog
          onInsert={photos.length === 0 ? undefined : (code) => then(() => onInsertCode(code))}
          onClose={close}
        />
      );
    case 'replace':
      return <ReplaceDialog photos={photos} edits={edits} onClose={close} />;
    case 'copy':
    case 'fill':
      return <Fields kind={open.kind} photos={photos} edits={edits} onClose={close} />;
    case undefined:
      return null;
  }
}

function useDialogCommands(
  photos: readonly Photo[],
  edits: CaptionEdits,
  open: (what: Exclude<Open, null>) => void,
): void {
  const texts = useTexts(copyFieldTexts);
  const copied = useCopiedFields();
  const hasPhotos = photos.length > 0;
  useCommand('photos.templates', () => open({ kind: 'templates' }), hasPhotos);
  useCommand('photos.saveTemplate', () => open({ kind: 'template', template: undefined }), hasPhotos);
  useCommand('photos.codes', () => open({ kind: 'codes' }));
  useCommand('photos.replace', () => open({ kind: 'replace' }), hasPhotos);
  useCommand('photos.copyFields', () => open({ kind: 'copy' }), hasPhotos);
  useCommand('photos.fillDown', () => open({ kind: 'fill' }), photos.length > 1);
  useCommand(
    'photos.pasteFields',
    () => {
      if (copied === null) notify({ kind: 'news', text: texts.nothingCopied });
      else edits.write(photos, copied.set);
    },
    hasPhotos,
  );
}

type FieldsProps = Pick<CaptionDialogsProps, 'photos' | 'edits'> & {
  readonly kind: 'copy' | 'fill';
  readonly onClose: () => void;
};

/** What was ticked last time is ticked again, as long as the window is open. */
const lastTicked = sharedValue<readonly ReplaceField[] | undefined>(undefined);

function Fields({ kind, photos, edits, onClose }: FieldsProps) {
  const texts = useTexts(copyFieldTexts);
  const { count } = useFormat();
  const ticked = lastTicked.use();
  const [first, ...rest] = photos;
  if (first === undefined) return null;
  const done = (fields: readonly ReplaceField[]): void => {
    lastTicked.set(fields);
    onClose();
    const set = pickFields(first, fields);
    if (kind === 'fill') {
      edits.write(rest, set);
      return;
    }
    copyFields({ fileName: first.fileName, set });
    notify({ kind: 'done', text: texts.copied(count(fields.length), first.fileName) });
  };
  return (
    <FieldsDialog
      photo={first}
      fills={kind === 'fill' ? rest.length : undefined}
      ticked={ticked}
      onDone={done}
      onClose={onClose}
    />
  );
}
