/** Undefined where it is no address. `URL.canParse` would say so without an exception; the oldest Electron lacks it. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
