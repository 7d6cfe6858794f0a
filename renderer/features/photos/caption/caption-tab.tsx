// The tab of the words: the form of the selection, and the bar of what is done to it as a whole.
import { useQuery } from '@tanstack/react-query';
import type { Photo } from '#shared/model/photo.ts';
import { captioningQueries } from '../../../api/queries.ts';
import { PhotoFindings } from '../names/photo-findings.tsx';
import type { CaptionDraft } from './caption-draft.ts';
import { CaptionForm } from './caption-form.tsx';
import { CaptionTools } from './caption-tools.tsx';
import { useCaptionEdits } from './use-caption-edits.ts';
import { keyOf, useFormFilling } from './use-form-filling.ts';

type CaptionTabProps = {
  readonly photos: readonly Photo[];
  readonly drafts: Map<string, CaptionDraft>;
};

export function CaptionTab({ photos, drafts }: CaptionTabProps) {
  const edits = useCaptionEdits();
  const { data } = useQuery(captioningQueries.templates());
  const { filled, stamp } = useFormFilling(photos, drafts);
  const key = keyOf(photos);
  return (
    <>
      <PhotoFindings photos={photos} />
      <CaptionForm
        key={`${key} ${filled}`}
        photos={photos}
        initial={drafts.get(key)}
        tools={<CaptionTools templates={data?.templates ?? []} onStamp={stamp} />}
        onDraft={(draft) => drafts.set(key, draft)}
        edits={edits}
      />
    </>
  );
}
