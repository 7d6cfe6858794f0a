// What speaks with destinations by itself, and when it may: never before the library is open and the passwords are there, or
// a destination would be found signed out that is not.

type Worker = { readonly start: () => void; readonly stop: () => Promise<void> };

export type OwnWork = {
  readonly libraryIsOpen: () => void;
  readonly secretsAreHere: () => void;
  /** Resolves when nothing is under way any more; goes on with the next `libraryIsOpen`. */
  readonly stop: () => Promise<void>;
};

export function createOwnWork(workers: readonly Worker[], awaitsSecrets: boolean): OwnWork {
  let hasLibrary = false;
  let hasSecrets = !awaitsSecrets;
  let isAtWork = false;
  const begin = (): void => {
    if (isAtWork || !hasLibrary || !hasSecrets) return;
    isAtWork = true;
    for (const worker of workers) worker.start();
  };
  return {
    libraryIsOpen: () => {
      hasLibrary = true;
      begin();
    },
    secretsAreHere: () => {
      hasSecrets = true;
      begin();
    },
    stop: async () => {
      hasLibrary = false;
      isAtWork = false;
      for (const worker of workers) await worker.stop();
    },
  };
}
