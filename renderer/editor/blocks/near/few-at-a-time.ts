// Two hundred places that become known at once would hold up the next key by a tenth of a second.
import type { NodeKey } from 'lexical';

const FEW = 16;
/** A window that is never idle comes to it all the same. */
const WITHIN_MS = 400;

/** Writes what is added in idle moments, a few in each, in the order they came. */
export function fewAtATime(write: (key: NodeKey) => void): {
  readonly add: (key: NodeKey) => void;
  readonly stop: () => void;
} {
  const waiting = new Set<NodeKey>();
  let idle: number | undefined;
  const goOn = (): void => {
    idle ??= requestIdleCallback(writeFew, { timeout: WITHIN_MS });
  };
  const writeFew = (): void => {
    idle = undefined;
    for (const key of [...waiting].slice(0, FEW)) {
      waiting.delete(key);
      write(key);
    }
    if (waiting.size > 0) goOn();
  };
  return {
    add: (key) => {
      waiting.add(key);
      goOn();
    },
    stop: () => {
      if (idle !== undefined) cancelIdleCallback(idle);
      waiting.clear();
    },
  };
}
