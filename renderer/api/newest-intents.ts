import type { Intent } from '#shared/model/outbox.ts';

/** Of each story and destination the last click: what was refused once and has gone out since needs nobody. */
export function newestIntents(intents: readonly Intent[]): Intent[] {
  const newest = new Map<string, Intent>();
  for (const intent of intents) {
    const key = `${intent.manifest.storyId} ${intent.manifest.connectionId}`;
    const known = newest.get(key);
    if (known === undefined || known.createdAt < intent.createdAt) newest.set(key, intent);
  }
  return [...newest.values()];
}
