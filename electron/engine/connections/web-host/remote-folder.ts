// The folder of a web host that holds a site, whatever way leads there. Paths are relative to it, with forward slashes; ''
// is the folder itself. Every failure is a HostFailure with a sentence for a person.

export type RemoteFile = { readonly bytes: number; readonly isFolder: boolean };

export type PutWatch = {
  /** Obeyed until the file takes its place. */
  readonly signal?: AbortSignal;
  /** Bytes handed to the line since the last call. */
  readonly onBytes?: (bytes: number) => void;
};

export type RemoteFolder = {
  /** Undefined when there is nothing. */
  readonly stat: (path: string) => Promise<RemoteFile | undefined>;
  readonly get: (path: string) => Promise<Buffer | undefined>;
  /** Replaces what was there in one step; folders above it are made, the site's own is not. */
  readonly put: (path: string, content: Uint8Array, watch?: PutWatch) => Promise<void>;
  /** False where there is such a file already: of several who try at once one gets true. */
  readonly create: (path: string, content: string) => Promise<boolean>;
  /** Gives a file a new time if it still holds `content`; false where it does not. */
  readonly renew: (path: string, content: string) => Promise<boolean>;
  /** Removes a file if it still holds `content`; false where it does not. */
  readonly removeIf: (path: string, content: string) => Promise<boolean>;
  /** It need not be there. */
  readonly remove: (path: string) => Promise<void>;
  /** Milliseconds since the file was changed, by the host's own clock; undefined when it is not there. */
  readonly age: (path: string) => Promise<number | undefined>;
  /** Makes the site's own folder; the one above must be there. */
  readonly makeSelf: () => Promise<void>;
  /** Removes what interrupted uploads of days past have left aside. */
  readonly tidy: () => Promise<void>;
  readonly close: () => void;
};

/** What a way to a host told about it. */
export type MetHost = {
  readonly folder: RemoteFolder;
  /** Fingerprint of the key it showed; null where the way knows none. */
  readonly hostKey: string | null;
  /** The host's clock minus ours by what it said last; null = it has not said. */
  readonly clockOffsetMs: () => number | null;
};
