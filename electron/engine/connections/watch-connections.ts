// Asks every destination now and then, so that the window knows whether it answers before somebody wants to publish. The look
// is cheap and changes nothing; an answer that says nothing new is not written.
import { nowAndThen, type NowAndThen } from '../now-and-then.ts';
import { ask } from './ask.ts';
import { getConnection, listConnections, recordAnswer, type ConnectionParts } from './connections.ts';
import { toDestination } from './secrets.ts';

const PACE = { firstAfterMs: 2_000, everyMs: 60_000 };

export type ConnectionWatch = NowAndThen & {
  /** One look at every destination. */
  readonly look: () => Promise<void>;
};

export function createConnectionWatch(parts: ConnectionParts): ConnectionWatch {
  const look = async (): Promise<void> => {
    for (const { id } of listConnections(parts.db(), parts.adapters)) {
      const record = getConnection(parts.db(), id);
      // A password that was refused is not tried again by itself: some servers lock a person out for that.
      if (record.reachability.state === 'signed-out') continue;
      const answer = await ask(parts.adapters[record.kind], toDestination(record, parts.secrets));
      recordAnswer(parts, id, answer);
    }
  };
  return { look, ...nowAndThen(look, PACE) };
}
