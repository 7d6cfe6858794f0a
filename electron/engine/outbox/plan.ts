// What a click on Publish would do: the story frozen for a moment and put before its destination's adapter, nothing kept.
import { photoIds } from '#shared/document/photo-references.ts';
import type { Story } from '#shared/model/story.ts';
import type { Adapters } from '../connections/adapters.ts';
import type { DeliveryPlan } from '../connections/connection-adapter.ts';
import { getConnection } from '../connections/connections.ts';
import type { WritableDb } from '../db/handle.ts';
import { findPublication } from '../db/rows/publications.ts';
import { findPhotos } from '../library/photos.ts';
import { getSite } from '../library/site.ts';
import { freezeStory } from './freeze.ts';

/** @throws AppError not_found, theme_failed, invalid_request (an address of this machine in the text) */
export async function planStory(
  parts: { readonly db: WritableDb; readonly adapters: Adapters; readonly now: Date },
  of: { readonly story: Story; readonly connectionId: string },
): Promise<{ readonly plan: DeliveryPlan; readonly photos: number }> {
  const { db, adapters, now } = parts;
  const { story } = of;
  const connection = getConnection(db, of.connectionId);
  const previous = findPublication(db, story.id, connection.id) ?? null;
  const photos = findPhotos(db, photoIds(story.document));
  const { manifest, payload } = freezeStory({
    story,
    photos,
    site: getSite(db),
    connectionId: connection.id,
    action: previous === null ? 'publish' : 'update',
    approvedBy: '',
    approvedAt: now,
  });
  const adapter = adapters[connection.kind];
  const plan = await adapter.plan({ destination: connection, manifest, payload, previous });
  return { plan, photos: photos.length };
}
