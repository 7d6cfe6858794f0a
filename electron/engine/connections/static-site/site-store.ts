// The place a site lies in, as publishing sees it: a folder of this machine or one of a web host. What goes where and in which
// order is not its business; neither is what a failure means for a delivery.
import type { DeliveryOutcome } from '../connection-adapter.ts';
import type { SentFile } from './site-records.ts';

export type SiteStore = {
  /** The whole content, as a reader would get it now; undefined when there is no such file. */
  readonly read: (path: string) => Promise<Buffer | undefined>;
  /**
   * The cheapest sure look at a file; undefined when there is none. `known` is what the site's books say was put there: a store
   * that cannot read cheaply believes them where the size agrees.
   */
  readonly look: (path: string, known?: KnownFile) => Promise<FileLook | undefined>;
  /** One file of the site's own books, whole or not at all, durable. */
  readonly write: (path: string, content: string) => Promise<void>;
  /** It need not be there. */
  readonly remove: (path: string) => Promise<void>;
  /** Opens an empty place aside. Only under the site's lock. */
  readonly openStaging: (watch: StagingWatch) => Promise<Staging>;
  /** How long what another story's interrupted publication has put there is left alone, because it will go on with it. */
  readonly patienceMs: number;
};

export type KnownFile = Pick<SentFile, 'hash' | 'bytes'>;

/** `hash` (SHA-256) is null where it cannot be told without fetching the file. */
export type FileLook = { readonly hash: string | null; readonly bytes: number };

export type StagingWatch = {
  /** Obeyed while files are laid aside, not when they take their places. */
  readonly signal: AbortSignal;
  /** Bytes that have left for the store since the last call. */
  readonly onBytes: (bytes: number) => void;
};

/** A file that is complete where no reader finds it, or one that the store sends when its turn has come. */
export type Staged = { readonly path: string; readonly hasArrived: boolean };

export type Staging = {
  /** `isNew`: nothing stands at `path` and no page leads there yet, so that it may take its place at once. */
  readonly stage: (file: {
    readonly path: string;
    readonly content: Uint8Array;
    readonly isNew: boolean;
  }) => Promise<Staged>;
  /** Puts a staged file where readers find it, replacing what was there in one step. */
  readonly place: (staged: Staged) => Promise<void>;
  /** Makes everything placed so far durable. */
  readonly settle: () => Promise<void>;
  /** Nothing of it is needed any more. */
  readonly end: () => Promise<void>;
};

/** Why a site cannot be worked on, in one sentence; nothing a reader sees has changed. */
export type SiteProblem = Extract<
  DeliveryOutcome,
  { state: 'unreachable' | 'later' | 'signed-out' | 'refused' }
>;

/** A site with nothing in it: for planning what was never met. */
export const emptyStore: Pick<SiteStore, 'read' | 'look'> = {
  read: async () => undefined,
  look: async () => undefined,
};
