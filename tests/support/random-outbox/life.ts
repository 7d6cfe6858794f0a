// What a random life is made of, shared by those who let something happen to it.
import type { Connection } from '#shared/model/connection.ts';
import type { Intent, Manifest } from '#shared/model/outbox.ts';
import type { Random } from '../faults/random.ts';
import type { Desk } from '../publishing-desk.ts';
import type { StoryStore } from './story-store.ts';
import type { SendingWatch } from './watch-sendings.ts';

export type Life = {
  readonly random: Random;
  readonly store: StoryStore;
  readonly watch: SendingWatch;
  readonly connections: readonly Connection[];
  readonly storyIds: readonly string[];
  readonly dir: string;
  /** Stories on destinations of which a person wants to hear no more: what was scheduled there goes its own way. */
  readonly unwatched: Set<string>;
  desk: Desk;
  /** Milliseconds since the test's moment: in the world, and by the machine's clock. */
  world: number;
  machine: number;
};

export function hasEnded(state: Intent['state']): boolean {
  return state === 'published' || state === 'refused' || state === 'cancelled';
}

/** Those of this life that have not ended, the oldest first. */
export function openIntents({ desk, storyIds }: Life): Intent[] {
  return desk.outbox
    .list()
    .filter(({ manifest, state }) => storyIds.includes(manifest.storyId) && !hasEnded(state))
    .toReversed();
}

export type Target = Pick<Manifest, 'connectionId' | 'storyId'>;

export function targetOf({ connectionId, storyId }: Target): string {
  return `${connectionId} ${storyId}`;
}
