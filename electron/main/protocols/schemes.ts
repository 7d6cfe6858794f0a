import { protocol } from 'electron';

/** Must run before the app is ready. `app:` carries the interface and previews, `asset:` pictures by content hash. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges },
    { scheme: 'asset', privileges: { ...privileges, corsEnabled: true } },
  ]);
}
