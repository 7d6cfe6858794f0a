import type { Intent, IntentState } from '#shared/model/outbox.ts';

const waitingStates: ReadonlySet<IntentState> = new Set(['holding', 'waiting', 'sending', 'unknown']);
const needsYouStates: ReadonlySet<IntentState> = new Set(['conflict', 'refused']);

/**
 * Stories on their way out, and stories that wait for a decision. Only a story's newest intent for a place counts: what was
 * refused once and has gone out since needs nobody.
 */
export function countOpenIntents(intents: readonly Intent[]): { waiting: number; needsYou: number } {
  const newest = new Map<string, Intent>();
  for (const intent of intents) {
    const key = `${intent.manifest.storyId} ${intent.manifest.connectionId}`;
    const known = newest.get(key);
    if (known === undefined || known.createdAt < intent.createdAt) newest.set(key, intent);
  }
  const states = [...newest.values()].map((intent) => intent.state);
  return {
    waiting: states.filter((state) => waitingStates.has(state)).length,
    needsYou: states.filter((state) => needsYouStates.has(state)).length,
  };
}
