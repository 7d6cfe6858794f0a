// Takes the new words of the event sheet over into the places that were ticked, and knows the way back.
import { replaceUses, type PhotoPlace, type SheetUse } from '#shared/document/event-sheet/find-uses.ts';
import { headFields } from '#shared/model/head-fields.ts';
import type { PhotoPatch } from '#shared/model/photo.ts';
import type { StoryContent } from '#shared/model/story.ts';
import { client } from '../../../api/client.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { replaceWords } from '../../../editor/jump.ts';
import { photosOfStory } from './find-uses-of-story.ts';

/** Resolves with what takes all of it back. On the sheet it is one step of undo besides. */
export async function applyUses(
  session: StorySession,
  uses: readonly SheetUse[],
): Promise<() => Promise<void>> {
  const undoId = await changePhotos(session, uses);
  const body = uses.flatMap(({ place, ...use }) => ('index' in place ? [{ ...use, place }] : []));
  const { kicker, headline, lead, tags } = session.snapshot().content;
  const before: Fields = { kicker, headline, lead, tags };
  const after = changedFields(before, uses);
  const write = (): void => session.update(after);
  const takeBackFields = (): void => session.update(unchangedSince(session, before, after));
  if (body.length === 0) write();
  const takeBackText = body.length === 0 ? undefined : await replaceWords(body, write);
  return async () => {
    if (takeBackText === undefined) takeBackFields();
    else takeBackText(takeBackFields);
    if (undoId !== null) await client['photos.undo']({ undoId });
  };
}

type Fields = Pick<StoryContent, 'kicker' | 'headline' | 'lead' | 'tags'>;

function changedFields(fields: Fields, uses: readonly SheetUse[]): Partial<Fields> {
  const changed: Partial<Fields> = {};
  for (const field of headFields) {
    const own = uses.filter(({ place }) => place.kind === 'field' && place.field === field);
    if (own.length > 0) changed[field] = replaceUses(fields[field], own);
  }
  if (uses.some(({ place }) => place.kind === 'tag')) {
    changed.tags = fields.tags.map((tag, at) =>
      replaceUses(
        tag,
        uses.filter(({ place }) => place.kind === 'tag' && place.at === at),
      ),
    );
  }
  return changed;
}

/** What was typed into a field since stays. */
function unchangedSince(session: StorySession, before: Fields, after: Partial<Fields>): Partial<Fields> {
  const { content } = session.snapshot();
  const isAsSet = (field: keyof Fields): boolean =>
    after[field] !== undefined && JSON.stringify(content[field]) === JSON.stringify(after[field]);
  return {
    ...(isAsSet('kicker') ? { kicker: before.kicker } : {}),
    ...(isAsSet('headline') ? { headline: before.headline } : {}),
    ...(isAsSet('lead') ? { lead: before.lead } : {}),
    ...(isAsSet('tags') ? { tags: before.tags } : {}),
  };
}

/** All photos as one step of undo; null when none changed. */
async function changePhotos(session: StorySession, uses: readonly SheetUse[]): Promise<number | null> {
  const ofPhotos = uses.flatMap(({ place, ...use }) => (place.kind === 'photo' ? [{ ...use, place }] : []));
  if (ofPhotos.length === 0) return null;
  const photos = await photosOfStory(session);
  const edits = photos.flatMap((photo) => {
    const own = ofPhotos.filter(({ place }) => place.photoId === photo.id);
    if (own.length === 0) return [];
    const people = photo.people.map((name, at) => replaceUses(name, usesOf(own, 'people', at)));
    const texts = [...new Set(own.map(({ place }) => place.field))].flatMap((field) =>
      field === 'people' ? [] : [[field, replaceUses(photo[field], usesOf(own, field, 0))] as const],
    );
    const set: PhotoPatch = {
      ...Object.fromEntries(texts),
      ...(own.some(({ place }) => place.field === 'people') ? { people } : {}),
    };
    return [{ id: photo.id, set }];
  });
  if (edits.length === 0) return null;
  return (await client['photos.edit']({ edits })).undoId;
}

function usesOf(
  uses: readonly SheetUse<PhotoPlace>[],
  field: PhotoPlace['field'],
  at: number,
): readonly SheetUse<PhotoPlace>[] {
  return uses.filter(({ place }) => place.field === field && place.at === at);
}
