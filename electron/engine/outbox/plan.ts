// What a click on Publish would do: the story frozen for a moment and put before its destination's adapter, nothing kept.
import type { Story } from '#shared/model/story.ts';
import type { Adapters } from '../connections/adapters.ts';
import type { DeliveryPlan } from '../connections/connection-adapter.ts';
import { getConnection } from '../connections/connections.ts';
import { toDestination, type Secrets } from '../connections/secrets.ts';
import { uploadLedger } from '../connections/upload-ledger.ts';
import type { WritableDb } from '../db/handle.ts';
import type { Clock } from '../clock.ts';
import { freezeFromLibrary } from './freeze-from-library.ts';

/** @throws AppError not_found, theme_failed, invalid_request (an address of this machine in the text) */
export async function planStory(
  parts: {
    readonly db: WritableDb;
    readonly adapters: Adapters;
    readonly secrets: Secrets;
    readonly clock: Clock;
  },
  of: { readonly story: Story; readonly connectionId: string },
): Promise<{ readonly plan: DeliveryPlan; readonly photos: number }> {
  const { db, adapters, secrets, clock } = parts;
  const connection = getConnection(db, of.connectionId);
  const frozen = freezeFromLibrary(db, { ...of, approvedBy: '', approvedAt: clock.now() });
  const plan = await adapters[connection.kind].plan({
    ...frozen,
    destination: toDestination(connection, secrets),
    uploads: uploadLedger({ db, clock }, connection.id),
  });
  return { plan, photos: frozen.payload.photos.length };
}
