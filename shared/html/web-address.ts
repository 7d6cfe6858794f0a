// Addresses as the URL standard's parser reads them, in every process.

/** Every runtime we have knows it (Node, browsers); the type libraries of this room do not. */
declare const URL: { new (url: string, base?: string): WebAddress };
export type WebAddress = {
  readonly protocol: string;
  readonly host: string;
  readonly pathname: string;
  readonly href: string;
};

/** Null for a text that is no address. */
export function parseAddress(typed: string, base?: string): WebAddress | null {
  try {
    return new URL(typed, base);
  } catch {
    // The parser's only failure: the text is no address.
    return null;
  }
}
