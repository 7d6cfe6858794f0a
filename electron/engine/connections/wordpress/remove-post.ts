// Takes an article off a site: into the trash, or for good.
import { z } from 'zod';
import { isGone } from './media.ts';
import { readAs, send, type Site } from './site.ts';
import { restError, type Effect } from './trouble.ts';

/** What is not there or in the trash already counts as removed. @throws DeliveryTrouble */
export async function removePost(
  site: Site,
  id: number,
  how: { readonly isForGood: boolean; readonly effect?: Effect },
): Promise<void> {
  const effect = how.effect ?? 'hidden';
  const answer = await send(site, {
    method: 'DELETE',
    path: `wp/v2/posts/${id}`,
    query: { _fields: 'id,deleted', ...(how.isForGood && { force: 'true' }) },
    effect,
  });
  const isDone = isGone(answer) || restError(answer)?.code === 'rest_already_trashed';
  if (!isDone) readAs(site, z.object({}), { answer, effect });
}
