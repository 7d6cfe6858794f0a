// The outbox: what was approved goes out once, in order, whenever its destination can be reached.
import type { Intent } from '#shared/model/outbox.ts';

export type SubmitInput = {
  readonly storyId: string;
  /** The revision the person looked at; a stale one is refused with `conflict`. */
  readonly revision: number;
  readonly connectionId: string;
  /** Seconds of countdown with Cancel; 0 sends at once. */
  readonly holdSeconds: number;
  readonly approvedBy: string;
};

export type Outbox = {
  /** Freezes the story as it stands. An older intent of the same story and connection that has not left is replaced. */
  readonly submit: (input: SubmitInput) => Intent;
  /** @throws AppError conflict once a reader may see it */
  readonly cancel: (id: string) => Intent;
  /** Tries now what waits; after a conflict it means "overwrite what I was shown". */
  readonly retry: (id: string) => Intent;
  /** Ends the hold. */
  readonly sendNow: (id: string) => Intent;
  /** Newest first. */
  readonly list: () => Intent[];
  readonly get: (id: string) => Intent;
  /** Does everything that is due at the clock's time, starting nothing that is not. */
  readonly tick: () => Promise<void>;
  /** Tries everything that waits once, and goes on until nothing is due; answers with the intents it touched. */
  readonly runUntilIdle: () => Promise<Intent[]>;
  /** Takes up what an earlier process left and keeps working by timers. */
  readonly start: () => void;
  /** Lets go of the library: resolves when nothing is running any more. */
  readonly stop: () => Promise<void>;
};
