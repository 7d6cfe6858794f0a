// Passwords, tokens and keys of connections, encrypted by the system's key store in a file of their own. Where there is no
// key store nothing is written. They go to the engine and nowhere else: no window, no settings, no log.
import { safeStorage } from 'electron';
import Store from 'electron-store';

export type Secrets = {
  /** By connection, as far as they can be read now: what the engine is given at every start. */
  readonly all: () => Readonly<Record<string, string>>;
  /** False: remembered only until the app closes. */
  readonly keep: (connectionId: string, secret: string) => boolean;
  readonly forget: (connectionId: string) => void;
  /** Whether what is kept lasts beyond this run. */
  readonly lasts: () => boolean;
};

/** Call when the app is ready: the key store is not there before. */
export function openSecrets(): Secrets {
  // Nobody but the person's own account may see even the encrypted form. A file that no longer parses holds nothing usable.
  const store = new Store<Record<string, string>>({
    name: 'secrets',
    clearInvalidConfig: true,
    configFileMode: 0o600,
  });
  const givenNow = new Map<string, string>();
  const lasts = (): boolean => safeStorage.isEncryptionAvailable();
  return {
    lasts,
    all: () => ({ ...readStored(store.store), ...Object.fromEntries(givenNow) }),
    keep: (connectionId, secret) => {
      givenNow.set(connectionId, secret);
      const isKept = lasts();
      if (isKept) store.set(connectionId, safeStorage.encryptString(secret).toString('base64'));
      // What was stored before is not this secret any more.
      else store.delete(connectionId);
      return isKept;
    },
    forget: (connectionId) => {
      givenNow.delete(connectionId);
      store.delete(connectionId);
    },
  };
}

function readStored(stored: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([connectionId, encrypted]) => {
      const secret = typeof encrypted === 'string' ? decrypt(encrypted) : undefined;
      return secret === undefined ? [] : [[connectionId, secret]];
    }),
  );
}

/** Undefined where the key is gone (a copied profile, another account, a locked key store): the person is asked to sign in again. */
function decrypt(encrypted: string): string | undefined {
  try {
    return safeStorage.decryptString(Buffer.from(encrypted, 'base64'));
  } catch {
    // Electron has one plain Error for all of these, and its text adds nothing.
    process.emitWarning('A stored secret cannot be decrypted');
    return undefined;
  }
}
