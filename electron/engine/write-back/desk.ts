import type { WritableDb } from '../db/handle.ts';

/** The open library, as writing into its files needs it. */
export type WriteDesk = {
  readonly db: WritableDb;
  readonly libraryDir: string;
  /** The library is about to be closed: no further file is begun. */
  readonly isStopping: () => boolean;
};
