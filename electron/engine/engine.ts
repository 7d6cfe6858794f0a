// The parts every handler works with. Built once in main.ts (and by the command line); there is no other global state.
import { AppError, type WireError } from '#shared/api/errors.ts';
import type { Emit } from '#shared/api/events.ts';
import type { Clock } from './clock.ts';
import type { Adapters } from './connections/adapters.ts';
import type { Http } from './connections/http/exchange.ts';
import type { Secrets } from './connections/secrets.ts';
import type { ImagePool } from './images/image-pool.ts';
import type { IngestDesk } from './ingest/ingest-desk.ts';
import type { FolderWatch } from './ingest/watch-folders.ts';
import type { Jobs } from './jobs/jobs.ts';
import { openLibrary, type Library, type UncheckedLibrary } from './library/open-library.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { Proofs } from './write-back/proofs.ts';
import type { WriteBack } from './write-back/write-back.ts';
import { translateSqliteError } from './db/open.ts';

export type Engine = {
  readonly clock: Clock;
  readonly emit: Emit;
  /** Folder with themes and the demo newsroom. */
  readonly resourcesDir: string;
  readonly images: ImagePool;
  readonly adapters: Adapters;
  /** One line to other people's servers, for what is not an adapter's. */
  readonly http: Http;
  readonly secrets: Secrets;
  /** From the shell at every start, by connection; whoever speaks with destinations by itself begins only then. */
  readonly takeSecrets: (secrets: Readonly<Record<string, string>>) => void;
  readonly jobs: Jobs;
  readonly ingest: IngestDesk;
  readonly folders: FolderWatch;
  readonly outbox: Outbox;
  /** Words on their way from the database into photos' files. */
  readonly writeBack: WriteBack;
  /** Copies read again after words went into them. */
  readonly proofs: Proofs;
  /** The open library; throws `library_missing` when none is. */
  readonly library: () => Library;
  readonly libraryState: () => LibraryState;
  /** Rests jobs and outbox, opens the other library, and goes on with what was left unfinished there. */
  readonly open: (path: string, options: OpenOptions) => Promise<LibraryState>;
  readonly close: () => Promise<void>;
};

/** `held`: the library at that path, where this process holds it already. */
export type OpenOptions = { readonly create: boolean; readonly held?: UncheckedLibrary | undefined };

export type LibraryState =
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly library: Library }
  | { readonly state: 'failed'; readonly path: string; readonly error: WireError };

/** Holds which library is open, and turns a failure to open into a state a window can show. */
export function createLibraryHolder(): {
  state: () => LibraryState;
  library: () => Library;
  open: (path: string, options: OpenOptions) => LibraryState;
  close: () => void;
} {
  let state: LibraryState = { state: 'none' };
  const close = (): void => {
    if (state.state === 'open') state.library.close();
    state = { state: 'none' };
  };
  return {
    state: () => state,
    close,
    library: () => {
      if (state.state === 'open') return state.library;
      throw new AppError('library_missing', 'Chưa mở thư viện nào. Hãy chọn hoặc tạo thư viện trước.');
    },
    open: (path, { create, held }) => {
      close();
      try {
        state = { state: 'open', library: held?.check() ?? openLibrary(path, { create }) };
      } catch (error) {
        const known = translateSqliteError(error);
        if (!(known instanceof AppError)) throw error;
        state = { state: 'failed', path, error: { code: known.code, message: known.message } };
      }
      return state;
    },
  };
}
