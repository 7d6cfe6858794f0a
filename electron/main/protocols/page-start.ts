// What the window's page is told with its first bytes: nothing it draws first has to be asked for.
import { PAGE_START, type PageStart } from '#shared/api/page-start.ts';

const EMPTY = `<script id="${PAGE_START}" type="application/json"></script>`;

/** A block of data, which no policy takes for a script; `<` is written so that nothing in it can end the block. */
export function writePageStart(page: string, start: PageStart): string {
  if (!page.includes(EMPTY)) throw new Error('The page has no place for its start');
  const json = JSON.stringify(start).replaceAll('<', '\\u003c');
  // By a function: in a text to be put in, `$&` would mean what was found.
  return page.replace(EMPTY, () => EMPTY.replace('><', () => `>${json}<`));
}
