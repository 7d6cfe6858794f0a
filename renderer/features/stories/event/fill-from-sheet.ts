// Writes what was ticked of a filling, and knows the way back.
import type { BatchField } from '#shared/model/caption-batch.ts';
import type { CaptionMode, Photo } from '#shared/model/photo.ts';
import type { EventSheet } from '#shared/model/story.ts';
import type { CaptionBatch } from '#shared/api/photo-methods.ts';
import { client } from '../../../api/client.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { exportNamePattern } from '../../../commands/export-name-pattern.ts';

export type CaptionFilling = {
  readonly isOn: boolean;
  readonly pattern: string;
  readonly mode: Extract<CaptionMode, 'fill-empty' | 'append' | 'replace'>;
};
export type NameFilling = { readonly isOn: boolean; readonly pattern: string };

export type Filling = {
  readonly lead: { readonly isOn: boolean; readonly text: string };
  readonly tags: readonly { readonly tag: string; readonly isOn: boolean }[];
  readonly captions: CaptionFilling;
  readonly names: NameFilling;
};

/** Resolves with what takes it back; what was typed into a field since stays. */
export async function fillFromSheet(
  session: StorySession,
  photos: readonly Photo[],
  { lead, tags, captions, names }: Filling,
): Promise<() => Promise<void>> {
  const { content } = session.snapshot();
  const undoId = captions.isOn ? await captionPhotos(photos, captions, content.event) : null;
  if (names.isOn) exportNamePattern.set(names.pattern);
  const added = tags.flatMap(({ tag, isOn }) => (isOn ? [tag] : []));
  const filled = {
    ...(lead.isOn ? { lead: lead.text.trim() } : {}),
    ...(added.length > 0 ? { tags: [...content.tags, ...added] } : {}),
  };
  session.update(filled);
  return async () => {
    const now = session.snapshot().content;
    session.update({
      ...(filled.lead !== undefined && now.lead === filled.lead ? { lead: content.lead } : {}),
      ...(added.length > 0 ? { tags: now.tags.filter((tag) => !added.includes(tag)) } : {}),
    });
    if (undoId !== null) await client['photos.undo']({ undoId });
  };
}

/** Event and place go into the photos as well, where they name none: captions and file names draw on them later. */
export function captionBatch(
  photos: readonly Photo[],
  { pattern, mode }: CaptionFilling,
  { what, where }: EventSheet,
): CaptionBatch {
  const facts: Partial<Record<BatchField, string>> = {
    ...(what === '' ? {} : { event: '{sự kiện}' }),
    ...(where === '' ? {} : { place: '{nơi}' }),
  };
  return {
    ids: photos.map(({ id }) => id),
    fields: { caption: pattern, ...facts },
    mode: 'fill-empty',
    modes: { caption: mode },
    context: { event: what, place: where },
  };
}

async function captionPhotos(
  photos: readonly Photo[],
  captions: CaptionFilling,
  sheet: EventSheet,
): Promise<number | null> {
  const { undoId } = await client['photos.applyCaptions'](captionBatch(photos, captions, sheet));
  return undoId;
}
