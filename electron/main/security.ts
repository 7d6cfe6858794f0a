// What a window may never do, whatever runs in it. Each rule has a test in tests/e2e.
import { session, shell, type WebContents } from 'electron';
import { parseUrl } from './parse-url.ts';

const APP_ORIGIN = 'app://toasoan';

/** Permissions are denied by default, asked or checked. */
export function guardSession(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.on('will-download', (event) => event.preventDefault());
}

/** No new windows, no leaving the app, no webviews. A frame may only show previews. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isPreview(event.url)) event.preventDefault();
  });
}

/** True for the main frame of our own page; everything else is refused an answer. */
export function isOwnFrame(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && originOf(frame.url) === APP_ORIGIN;
}

/** Opens the re-serialised address in the person's browser or mail program: https, http and mailto only. */
export async function openExternally(url: string): Promise<boolean> {
  const parsed = parseUrl(url);
  if (parsed === undefined || !['https:', 'http:', 'mailto:'].includes(parsed.protocol)) return false;
  await shell.openExternal(parsed.href);
  return true;
}

function isPreview(url: string): boolean {
  return originOf(url) === APP_ORIGIN && parseUrl(url)?.pathname.startsWith('/preview/') === true;
}

// URL.origin is "null" for custom schemes in Node's parser.
function originOf(url: string): string {
  const parsed = parseUrl(url);
  return parsed === undefined ? '' : `${parsed.protocol}//${parsed.host}`;
}
