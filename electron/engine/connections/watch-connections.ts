// Asks every destination now and then, so that the window knows whether it answers before somebody wants to publish. The look
// is cheap and changes nothing; an answer that says nothing new is not written.
import { logUnexpected } from '../log.ts';
import { ask } from './ask.ts';
import { getConnection, listConnections, recordAnswer, type ConnectionParts } from './connections.ts';
import { toDestination } from './secrets.ts';

const FIRST_AFTER_MS = 2_000;
const EVERY_MS = 60_000;

export type ConnectionWatch = {
  /** One look at every destination. */
  readonly look: () => Promise<void>;
  readonly start: () => void;
  /** Resolves when no look is under way any more. */
  readonly stop: () => Promise<void>;
};

export function createConnectionWatch(parts: ConnectionParts): ConnectionWatch {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let isOn = false;

  const look = async (): Promise<void> => {
    for (const { id } of listConnections(parts.db(), parts.adapters)) {
      const record = getConnection(parts.db(), id);
      // A password that was refused is not tried again by itself: some servers lock a person out for that.
      if (record.reachability.state === 'signed-out') continue;
      const answer = await ask(parts.adapters[record.kind], toDestination(record, parts.secrets));
      recordAnswer(parts, id, answer);
    }
  };
  const plan = (delay: number): void => {
    timer = setTimeout(() => {
      looking = look()
        .catch((error: unknown) => void logUnexpected(error))
        .finally(() => {
          if (isOn) plan(EVERY_MS);
        });
    }, delay);
    timer.unref();
  };
  return {
    look,
    start: () => {
      isOn = true;
      plan(FIRST_AFTER_MS);
    },
    stop: async () => {
      isOn = false;
      clearTimeout(timer);
      await looking;
    },
  };
}
