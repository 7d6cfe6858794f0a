// What shell and page agree on for a page's first moment. No schema is built here: the page reads this before it draws.
import type { ShellSettings } from './bridge.ts';

/** Written by the shell into the page itself, so that it need not ask before it draws. */
export type PageStart = {
  readonly settings: ShellSettings;
  /** The story that the shell has asked the engine for on the page's behalf, as request `ASKED_AHEAD`. */
  readonly expectedStoryId: string | null;
};

/** The id of the element that holds a `PageStart` as JSON. */
export const PAGE_START = 'page-start';

/** The number of the one request that a page does not make itself; its own begin after it. */
export const ASKED_AHEAD = 0;
