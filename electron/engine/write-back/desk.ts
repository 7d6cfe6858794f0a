import type { WritableDb } from '../db/handle.ts';

/** The open library, as writing into its files needs it. */
export type WriteDesk = { readonly db: WritableDb; readonly libraryDir: string };
