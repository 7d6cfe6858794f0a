// What the typed patterns would make of every photo of the selection.
import { useQuery } from '@tanstack/react-query';
import type { CaptionResult } from '#shared/api/photo-methods.ts';
import type { BatchField } from '#shared/model/caption-batch.ts';
import type { Photo } from '#shared/model/photo.ts';
import { byteLength } from '#shared/vietnamese/cut-to-bytes.ts';
import { client } from '../../../api/client.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { toBatch, type CaptionDraft } from './caption-draft.ts';

const IDLE_MS = 180;

/** Asked when the typing rests; an answer stays on screen until the next is there. */
export function useCaptionPreview(draft: CaptionDraft, photos: readonly Photo[]) {
  const batch = toBatch(draft, photos);
  // Compared as text: a batch is made anew at every key.
  const settled = useSettled(JSON.stringify(batch ?? null), IDLE_MS);
  const isCurrent = settled === JSON.stringify(batch ?? null);
  return useQuery({
    queryKey: ['photos', 'captions', settled],
    queryFn: () => {
      if (batch === undefined) throw new Error('Nothing to preview');
      return client['photos.previewCaptions'](batch);
    },
    enabled: batch !== undefined && isCurrent,
    placeholderData: (before) => (batch === undefined ? undefined : before),
    gcTime: 10_000,
  });
}

/** For one photo plain words need no preview: they are what is typed. */
export function needsPreview({ fields, modes }: CaptionDraft, photos: readonly Photo[]): boolean {
  const hasTokens = Object.values(fields).some((text) => /[{=]/u.test(text));
  return photos.length > 1 || hasTokens || Object.values(modes).some((mode) => mode !== 'replace');
}

/** The text of most bytes that any photo would have in a field; undefined while the field is not touched. */
export function longestAfter(
  results: readonly CaptionResult[] | undefined,
  field: BatchField,
): string | undefined {
  const texts = (results ?? []).flatMap(({ fields }) => fields[field]?.after ?? []);
  return texts.reduce<string | undefined>(
    (longest, text) => (longest === undefined || byteLength(text) > byteLength(longest) ? text : longest),
    undefined,
  );
}
