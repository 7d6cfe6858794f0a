// What is done to the words of a whole selection from anywhere in the photo room, whichever tab is open: its commands, the keys of
// templates, and the dialogs they open.
import { useQuery } from '@tanstack/react-query';
import type { Photo } from '#shared/model/photo.ts';
import { captioningQueries } from '../../../api/queries.ts';
import { CaptionDialogs } from './caption-dialogs.tsx';
import { templateFields, type CaptionDraft } from './caption-draft.ts';
import { useCaptionEdits } from './use-caption-edits.ts';
import { useFormFilling } from './use-form-filling.ts';
import { useTemplateKeys } from './use-template-keys.ts';

type CaptioningProps = {
  readonly photos: readonly Photo[];
  readonly drafts: Map<string, CaptionDraft>;
};

export function Captioning({ photos, drafts }: CaptioningProps) {
  const edits = useCaptionEdits();
  const { data } = useQuery(captioningQueries.templates());
  const { draft, stamp, insertCode } = useFormFilling(photos, drafts);
  useTemplateKeys(data?.templates ?? [], stamp);
  return (
    <CaptionDialogs
      photos={photos}
      edits={edits}
      snapshot={() => templateFields(draft(), photos[0])}
      onStamp={stamp}
      onInsertCode={insertCode}
    />
  );
}
