import { protocol } from 'electron';

/** Must run before the app is ready. `app:` carries the interface and previews, `asset:` pictures by content hash. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([
    // What V8 made of our code is kept, from the second start on (Electron 28 and later).
    { scheme: 'app', privileges: { ...privileges, codeCache: true } },
    { scheme: 'asset', privileges: { ...privileges, corsEnabled: true } },
  ]);
}
