import type { Intent } from '#shared/model/outbox.ts';

type Target = { readonly storyId: string; readonly connectionId?: string | undefined };

/** The latest intent of a story, for one connection or for any. */
export function newestIntent(
  intents: readonly Intent[],
  { storyId, connectionId }: Target,
): Intent | undefined {
  return intents
    .filter(
      ({ manifest }) =>
        manifest.storyId === storyId &&
        (connectionId === undefined || manifest.connectionId === connectionId),
    )
    .reduce<Intent | undefined>(
      (newest, intent) => (newest === undefined || newest.createdAt < intent.createdAt ? intent : newest),
      undefined,
    );
}
