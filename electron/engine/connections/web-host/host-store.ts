// A site on a web host as publishing sees it. New pictures go straight to their places, where nothing shows them yet; everything
// that readers can find is sent when its turn has come. What arrived is asked for its size, and need not be asked again while
// the site is held.
import { z } from 'zod';
import { ContentHash } from '#shared/model/primitives.ts';
import { hashOf } from '../../files/sha256.ts';
import type { UploadLedger } from '../connection-adapter.ts';
import type {
  FileLook,
  KnownFile,
  SiteStore,
  Staged,
  Staging,
  StagingWatch,
} from '../static-site/site-store.ts';
import { isBook, type BookCopies } from './book-copies.ts';
import { wrongSize } from './host-problem.ts';
import type { PutWatch, RemoteFolder } from './remote-folder.ts';

export type HostStoreParts = {
  readonly host: string;
  readonly folder: RemoteFolder;
  readonly copies: BookCopies;
  readonly uploads: UploadLedger;
  /** Called before every change: shows others that the site is still held. */
  readonly renewHold: () => Promise<void>;
};

/** A picture that arrived without a record yet, by its path. */
const Arrived = z.object({ hash: ContentHash, bytes: z.int() });

/** Longest time in which an interrupted publication is expected to go on with what it has sent. */
const PATIENCE_MS = 86_400_000;

type Work = HostStoreParts & {
  /** What was seen or put since the site is held. */
  readonly seen: Map<string, FileLook | undefined>;
};

export function hostStore(parts: HostStoreParts): SiteStore {
  const work: Work = { ...parts, seen: new Map() };
  const { folder, copies, uploads } = parts;
  return {
    read: (path) => readFile(work, path),
    look: (path, known) => lookAt(work, path, known),
    write: async (path, content) => {
      await parts.renewHold();
      await putWhole(work, path, Buffer.from(content));
    },
    remove: async (path) => {
      await parts.renewHold();
      if (isBook(path)) await copies.drop(path);
      await folder.remove(path);
      uploads.forget(ledgerKey(path));
      work.seen.set(path, undefined);
    },
    openStaging: async (watch) => openStaging(work, watch),
    patienceMs: PATIENCE_MS,
  };
}

/** What is known of a host without asking it. */
export function rememberedStore(copies: BookCopies, uploads: UploadLedger): Pick<SiteStore, 'read' | 'look'> {
  return {
    read: (path) => copies.find(path),
    look: async (path, known) => known ?? arrivedAt(uploads, path),
  };
}

async function readFile({ folder, copies }: Work, path: string): Promise<Buffer | undefined> {
  if (!isBook(path)) {
    const content = await folder.get(path);
    if (content !== undefined && path.endsWith('.json')) await copies.keep(path, content);
    return content;
  }
  const copy = await copies.find(path);
  if (copy !== undefined) return copy;
  const content = await folder.get(path);
  if (content !== undefined) await copies.keep(path, content);
  return content;
}

async function lookAt(work: Work, path: string, known: KnownFile | undefined): Promise<FileLook | undefined> {
  const { folder, uploads, seen } = work;
  if (seen.has(path)) return seen.get(path);
  const found = await folder.stat(path);
  const told = known ?? arrivedAt(uploads, path);
  const look = found && { bytes: found.bytes, hash: told?.bytes === found.bytes ? told.hash : null };
  seen.set(path, look);
  return look;
}

function arrivedAt(uploads: UploadLedger, path: string): KnownFile | undefined {
  return Arrived.safeParse(uploads.find(ledgerKey(path))).data;
}

function ledgerKey(path: string): string {
  return `file:${path}`;
}

function openStaging(work: Work, { signal, onBytes }: StagingWatch): Staging {
  const held = new Map<Staged, Uint8Array>();
  const arrived: string[] = [];
  return {
    stage: async ({ path, content, isNew }) => {
      const staged = { path, hasArrived: isNew };
      if (isNew) {
        await work.renewHold();
        await putWhole(work, path, content, { signal, onBytes });
        work.uploads.record(ledgerKey(path), { hash: hashOf(content), bytes: content.byteLength });
        arrived.push(path);
      } else held.set(staged, content);
      return staged;
    },
    place: async (staged) => {
      const content = held.get(staged);
      if (content === undefined) return;
      await work.renewHold();
      await putWhole(work, staged.path, content, { onBytes });
      held.delete(staged);
    },
    // A host makes durable what it has taken; nothing more can be asked of it.
    settle: async () => undefined,
    end: async () => {
      // From here on the site's own books tell of them.
      for (const path of arrived) work.uploads.forget(ledgerKey(path));
      await work.folder.tidy();
    },
  };
}

/** A put whose size the host confirms. A copy of a book is never older than what it is a copy of. */
async function putWhole(work: Work, path: string, content: Uint8Array, watch?: PutWatch): Promise<void> {
  const { folder, seen, host, copies } = work;
  seen.delete(path);
  if (isBook(path)) await copies.drop(path);
  await folder.put(path, content, watch);
  const found = await folder.stat(path);
  if (found?.bytes !== content.byteLength) throw wrongSize(host, path);
  seen.set(path, { hash: hashOf(content), bytes: content.byteLength });
  if (isBook(path)) await copies.keep(path, content);
}
