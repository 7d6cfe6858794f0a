// One publisher at a time on a web host, across computers. The lock is a file; nobody's death takes it away, so one that was not
// renewed for a long time by the host's own clock may be taken over by whoever finds it unchanged.
import { randomUUID } from 'node:crypto';
import { ownFolder } from '../static-site/site-files.ts';
import type { BookCopies } from './book-copies.ts';
import { busyHost, hostProblem, lostHold } from './host-problem.ts';
import type { RemoteFolder } from './remote-folder.ts';

export type HostLock = {
  /** Renews it where that is due. @throws HostFailure when it is somebody else's by now */
  readonly renew: () => Promise<void>;
  readonly isHeld: () => Promise<boolean>;
  /** Never fails: a lock that cannot be taken away grows stale. */
  readonly release: () => Promise<void>;
};

export type LockParts = {
  readonly host: string;
  readonly folder: RemoteFolder;
  /** Keeps our own lock's words, by which it is known again after a crash. */
  readonly copies: BookCopies;
  readonly now: () => Date;
};

const lockPath = `${ownFolder}/khoa.json`;
/** Not among the books, which go when somebody else has worked there. */
const ownWordsPath = 'khoa-cua-may.json';

const RENEW_EVERY_MS = 60_000;
/** Longer than any file takes on a line that is of use at all. */
const STALE_AFTER_MS = 15 * 60_000;

/** @throws HostFailure while somebody else publishes there */
export async function lockHost(parts: LockParts): Promise<HostLock> {
  const { folder, copies, now } = parts;
  const words =
    (await copies.find(ownWordsPath))?.toString('utf8') ?? `${JSON.stringify({ holder: randomUUID() })}\n`;
  await copies.keep(ownWordsPath, Buffer.from(words));
  await take(parts, words);
  let renewedAt = now().getTime();
  return {
    renew: async () => {
      if (now().getTime() - renewedAt < RENEW_EVERY_MS) return;
      if (!(await folder.renew(lockPath, words))) throw lostHold(parts.host);
      renewedAt = now().getTime();
    },
    isHeld: async () => (await folder.get(lockPath))?.toString('utf8') === words,
    release: () => release(parts, words),
  };
}

async function take(parts: LockParts, words: string): Promise<void> {
  const { folder, host } = parts;
  if (await folder.create(lockPath, words)) return;
  const found = (await folder.get(lockPath))?.toString('utf8');
  if (found === words) return void (await folder.renew(lockPath, words));
  const age = await folder.age(lockPath);
  const isStale = age === undefined || age > STALE_AFTER_MS;
  if (!isStale) throw busyHost(host, Math.max(0, Math.round(age / 60_000)));
  // Looked at a moment ago and not changed since: its holder is gone.
  if (found !== undefined) await folder.removeIf(lockPath, found);
  if (!(await folder.create(lockPath, words))) throw busyHost(host, 0);
}

async function release({ folder, copies }: LockParts, words: string): Promise<void> {
  try {
    await folder.removeIf(lockPath, words);
    await copies.drop(ownWordsPath);
  } catch (error) {
    if (hostProblem(error) === undefined) throw error;
  }
}
