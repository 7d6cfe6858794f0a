// Runs something that a person's regular expression may keep from ever ending. The engine has one thread, so it is cut off.
import { runInNewContext } from 'node:vm';

/** Undefined when it took longer than `ms`. Nothing may be written within `work`: it can be cut off anywhere. */
export function withinTime<T>(ms: number, work: () => T): { readonly value: T } | undefined {
  const done: { value?: T } = {};
  const run = (): void => {
    done.value = work();
  };
  try {
    runInNewContext('run()', { run }, { timeout: ms });
  } catch (error) {
    if (isTimeout(error)) return undefined;
    throw error;
  }
  // Proof: `run` has come to its end, so the value is there, even where T itself may be undefined.
  return { value: done.value as T };
}

/** The error may be of another realm, so its class says nothing. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
