// The way a story is asked to be published, from a room that only sends the person to its publish panel: the panel begins with it.
import type { PublishAction } from '#shared/model/outbox.ts';
import { sharedValue } from './shared-value.ts';

export type AskedWay = {
  readonly storyId: string;
  /** `now`: at once and as usual. */
  readonly kind: Exclude<PublishAction, 'publish' | 'update'> | 'now';
  /** UTC timestamp to begin from, where the way has a time. */
  readonly at: string | null;
};

const asked = sharedValue<AskedWay | null>(null);

/** `null`: the panel has taken it up. */
export const askWay = asked.set;

export function useAskedWay(storyId: string): AskedWay | null {
  const way = asked.use();
  return way?.storyId === storyId ? way : null;
}
