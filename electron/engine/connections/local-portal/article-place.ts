// Where a story's page stands in a site: where it stood before, else the first free address.
import { articlePath, printPath } from '../../portal/site-paths.ts';
import type { ArticleEntry } from '../../portal/site-model.ts';
import type { Payload } from '../connection-adapter.ts';
import { isThere } from './site-files.ts';
import type { Journal, SiteRecords } from './site-records.ts';

/** What a site knows of its articles. */
export type SiteBooks = {
  readonly entries: readonly ArticleEntry[];
  /** Undefined = the site has none, or they cannot be read. */
  readonly records: SiteRecords | undefined;
  /** Begun and not finished. */
  readonly journals: readonly Journal[];
};

/** Another story's address is never taken: the second of two equal headlines gets `-2`. */
export async function findArticlePath(folder: string, payload: Payload, books: SiteBooks): Promise<string> {
  const own = ownPath(payload.storyId, books);
  if (own !== undefined) return own;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? payload.slug : `${payload.slug}-${number}`;
    const path = articlePath(payload.site, payload.content.section, slug);
    if (await isFree(folder, path, books)) return path;
  }
}

function ownPath(storyId: string, { entries, records, journals }: SiteBooks): string | undefined {
  const recorded = records?.articles.find((article) => article.storyId === storyId);
  const listed = entries.find((entry) => entry.storyId === storyId);
  // The page of an interrupted first publication lies there already, though no list names it.
  const begun = journals.find((journal) => journal.storyId === storyId);
  return recorded?.path ?? listed?.path ?? begun?.path;
}

/** On the disk too, not only in the index: a page somebody else put there is theirs. */
async function isFree(folder: string, path: string, { entries, journals }: SiteBooks): Promise<boolean> {
  const wanted = [path, printPath(path)];
  const taken = entries.flatMap((entry) => [entry.path, printPath(entry.path)]);
  if (wanted.some((one) => taken.includes(one))) return false;
  if (journals.some((journal) => journal.path === path)) return false;
  for (const one of wanted) {
    if (await isThere(folder, one)) return false;
  }
  return true;
}
