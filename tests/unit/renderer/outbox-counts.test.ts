import { expect, test } from 'vitest';
import { countOpenIntents } from '#renderer/app/outbox-counts.ts';
import type { Intent, IntentState } from '#shared/model/outbox.ts';

function anIntent(storyId: string, state: IntentState, minute: number): Intent {
  const at = new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString();
  return {
    id: `${storyId}-${minute}`,
    headline: '',
    connectionName: '',
    state,
    manifest: {
      storyId,
      storyRevision: 1,
      textHash: '',
      photos: [],
      attachments: [],
      connectionId: 'portal',
      action: 'publish',
      at: null,
      note: '',
      progressive: false,
      waivers: [],
      approvedBy: '',
      approvedAt: at,
    },
    createdAt: at,
    updatedAt: at,
    nextAttemptAt: null,
    progress: null,
    attempts: [],
    receipt: null,
  };
}

test('the bar counts stories on their way and stories that need a decision, by their newest attempt only', () => {
  const intents = [
    anIntent('waits', 'waiting', 1),
    anIntent('countdown', 'holding', 2),
    anIntent('refused once, out since', 'refused', 3),
    anIntent('refused once, out since', 'published', 4),
    anIntent('edited over there', 'conflict', 5),
    anIntent('taken back', 'cancelled', 6),
  ];
  expect(countOpenIntents(intents)).toEqual({ waiting: 2, needsYou: 1 });
});
