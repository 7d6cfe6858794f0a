// Asks for what a search for old values needs, the text as it is saved, and searches.
import { photoIds } from '#shared/document/photo-references.ts';
import { findSheetUses, type SheetUse } from '#shared/document/event-sheet/find-uses.ts';
import { changesOfSheet } from '#shared/document/event-sheet/written-forms.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { EventSheet } from '#shared/model/story.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { client } from '../../../api/client.ts';
import type { StorySession } from '../../../api/story-session.ts';

/** Places of the text are those of the saved one, which is the text on the sheet when this resolves. */
export async function findUsesOfStory(
  session: StorySession,
  before: EventSheet,
): Promise<readonly SheetUse[]> {
  await session.flush();
  const [photos, { people }] = await Promise.all([photosOfStory(session), client['people.list']({})]);
  const { content } = session.snapshot();
  const nearDay = content.publicationDay ?? newsroomDay(new Date());
  const changes = changesOfSheet(before, content.event, { people, nearDay });
  return findSheetUses({ content, photos }, changes);
}

/** In the order of the text. */
export async function photosOfStory(session: StorySession): Promise<readonly Photo[]> {
  const ids = photoIds(session.snapshot().content.document);
  if (ids.length === 0) return [];
  const { photos } = await client['photos.list']({ ids });
  return ids.flatMap((id) => photos.find((photo) => photo.id === id) ?? []);
}
