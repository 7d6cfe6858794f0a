// The engine's log is its standard error; the shell keeps it in a file. Stories and secrets never go there, only stacks.
import { randomUUID } from 'node:crypto';

/** Writes a bug with its stack and returns the id shown to the person. */
export function logUnexpected(error: unknown): string {
  const id = randomUUID().slice(0, 8);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} [${id}] ${text}\n`);
  return id;
}
