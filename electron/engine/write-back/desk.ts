import type { WritableDb } from '../db/handle.ts';
import type { HeadPlanner } from './head-planner.ts';

/** The open library, as writing into its files needs it. */
export type WriteDesk = {
  readonly db: WritableDb;
  readonly libraryDir: string;
  /** For many photos at a time. */
  readonly heads: HeadPlanner;
  /** The library is about to be closed: no further file is begun. */
  readonly isStopping: () => boolean;
};
