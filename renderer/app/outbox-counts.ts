import type { Intent, IntentState } from '#shared/model/outbox.ts';
import { newestIntents } from '../api/newest-intents.ts';

const waitingStates: ReadonlySet<IntentState> = new Set(['holding', 'waiting', 'sending', 'unknown']);
const needsYouStates: ReadonlySet<IntentState> = new Set(['conflict', 'refused', 'missed']);

/** Stories on their way out, and stories that wait for a decision. */
export function countOpenIntents(intents: readonly Intent[]): { waiting: number; needsYou: number } {
  const states = newestIntents(intents).map((intent) => intent.state);
  return {
    waiting: states.filter((state) => waitingStates.has(state)).length,
    needsYou: states.filter((state) => needsYouStates.has(state)).length,
  };
}
