// Clicks that are more than Publish: a correction, a take-down, …
import { randomUUID } from 'node:crypto';
import type { DeliveryOutcome } from '#engine/connections/connection-adapter.ts';
import { uploadLedger } from '#engine/connections/upload-ledger.ts';
import { findConnection } from '#engine/db/rows/connections.ts';
import { findPublication } from '#engine/db/rows/publications.ts';
import { findAttachments } from '#engine/library/attachments.ts';
import { findPhotos } from '#engine/library/photos.ts';
import { getSite } from '#engine/library/site.ts';
import { getStory } from '#engine/library/stories.ts';
import { freezeStory } from '#engine/outbox/freeze.ts';
import { attachmentIds } from '#shared/document/attachment-references.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Intent, PublishAction } from '#shared/model/outbox.ts';
import type { Story } from '#shared/model/story.ts';
import type { Desk } from './publishing-desk.ts';

export type Click = { readonly action: PublishAction; readonly note?: string };

/** Clicks and works until nothing is due. */
export async function click(
  desk: Desk,
  story: Pick<Story, 'id'>,
  connection: Connection,
  how: Click,
): Promise<Intent> {
  const { id } = clickOnly(desk, story, connection, how);
  await desk.outbox.tick();
  return desk.outbox.get(id);
}

/** Nothing is sent yet. */
export function clickOnly(desk: Desk, { id }: Pick<Story, 'id'>, connection: Connection, how: Click): Intent {
  const { revision } = getStory(desk.library.read, id);
  const at = { storyId: id, revision, connectionId: connection.id };
  return desk.outbox.submit({ ...at, ...how, holdSeconds: 0, approvedBy: 'Biên tập' });
}

/** What the destination itself says to an action, past the outbox, which knows better than to ask for some. */
export function deliverPastOutbox(
  desk: Desk,
  { id }: Pick<Story, 'id'>,
  { id: connectionId }: Connection,
  how: Click,
): Promise<DeliveryOutcome> {
  const { write } = desk.library;
  const story = getStory(write, id);
  const record = findConnection(write, connectionId);
  if (record === undefined) throw new Error('There is no such connection');
  const photos = findPhotos(write, photoIds(story.document));
  const attachments = findAttachments(write, attachmentIds(story.document));
  const shown = { photos, attachments };
  const approved = { approvedBy: 'Biên tập', approvedAt: desk.clock.now() };
  const frozen = freezeStory({ story, ...shown, site: getSite(write), connectionId, ...approved, ...how });
  const { name, settings, memory } = record;
  return desk.adapters[record.kind].deliver(
    {
      ...frozen,
      intentId: randomUUID(),
      destination: { id: connectionId, name, settings, memory, secret: desk.secrets.of(record) },
      previous: findPublication(write, id, connectionId) ?? null,
      mayOverwrite: null,
      uploads: uploadLedger({ db: write, clock: desk.clock }, connectionId),
    },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
}
