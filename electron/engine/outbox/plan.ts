// What a click on Publish would do: the story frozen for a moment and put before its destination's adapter, nothing kept.
import type { Story } from '#shared/model/story.ts';
import type { Adapters } from '../connections/adapters.ts';
import type { DeliveryPlan } from '../connections/connection-adapter.ts';
import { getConnection } from '../connections/connections.ts';
import type { ReadableDb } from '../db/handle.ts';
import { freezeFromLibrary } from './freeze-from-library.ts';

/** @throws AppError not_found, theme_failed, invalid_request (an address of this machine in the text) */
export async function planStory(
  parts: { readonly db: ReadableDb; readonly adapters: Adapters; readonly now: Date },
  of: { readonly story: Story; readonly connectionId: string },
): Promise<{ readonly plan: DeliveryPlan; readonly photos: number }> {
  const { db, adapters, now } = parts;
  const connection = getConnection(db, of.connectionId);
  const frozen = freezeFromLibrary(db, { ...of, approvedBy: '', approvedAt: now });
  const plan = await adapters[connection.kind].plan({ ...frozen, destination: connection });
  return { plan, photos: frozen.payload.photos.length };
}
