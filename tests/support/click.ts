// A click that is more than Publish: a correction, a take-down, …
import { randomUUID } from 'node:crypto';
import { insertIntent } from '#engine/db/rows/intents.ts';
import { findPhotos } from '#engine/library/photos.ts';
import { getSite } from '#engine/library/site.ts';
import { getStory } from '#engine/library/stories.ts';
import { freezeStory } from '#engine/outbox/freeze.ts';
import { moveIntent } from '#engine/outbox/ledger.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Intent, PublishAction } from '#shared/model/outbox.ts';
import type { Story } from '#shared/model/story.ts';
import type { Desk } from './publishing-desk.ts';

export type Click = { readonly action: PublishAction; readonly note?: string };

/** Clicks and works until nothing is due. */
export async function click(
  desk: Desk,
  { id: storyId }: Pick<Story, 'id'>,
  connection: Connection,
  how: Click,
): Promise<Intent> {
  const intent = clickOnly(desk, storyId, connection, how);
  await desk.outbox.tick();
  return desk.outbox.get(intent);
}

/** Returns the intent's id; nothing is sent yet. */
export function clickOnly(desk: Desk, storyId: string, connection: Connection, how: Click): string {
  const { write } = desk.library;
  const story = getStory(write, storyId);
  const at = desk.clock.now().toISOString();
  const { manifest, payload } = freezeStory({
    story,
    photos: findPhotos(write, photoIds(story.document)),
    site: getSite(write),
    connectionId: connection.id,
    approvedBy: 'Biên tập',
    approvedAt: desk.clock.now(),
    ...how,
  });
  const id = randomUUID();
  insertIntent(write, {
    ...{ id, storyId, connectionId: connection.id, headline: story.headline, manifest, payload },
    ...{ storyStatus: story.status, nextAttemptAt: at, createdAt: at },
  });
  moveIntent(write, id, { event: 'release', at, nextAttemptAt: at });
  return id;
}
