// Where a story's page stands in a site: where it stood before, else the first free address.
import { articlePath, printPath } from '../../portal/site-paths.ts';
import type { ArticleEntry } from '../../portal/site-model.ts';
import type { Payload } from '../connection-adapter.ts';
import type { ArticleLine, ArticleRecord, Journal, SiteRecords } from './site-records.ts';
import type { SiteStore } from './site-store.ts';

/** What a site knows of its articles, and of one story most of all. */
export type SiteBooks = {
  readonly entries: readonly ArticleEntry[];
  /** Undefined = the site has none, or they cannot be read. */
  readonly records: SiteRecords | undefined;
  /** Begun and not finished. */
  readonly journals: readonly Journal[];
  readonly own: {
    /** Of an article taken down too. */
    readonly line: ArticleLine | undefined;
    /** Undefined also for an article taken down: what comes after is a first publication again. */
    readonly record: ArticleRecord | undefined;
    readonly entry: ArticleEntry | undefined;
    readonly journal: Journal | undefined;
  };
};

/** Another story's address is never taken: the second of two equal headlines gets `-2`. */
export async function findArticlePath(
  store: Pick<SiteStore, 'look'>,
  payload: Payload,
  books: SiteBooks,
): Promise<string> {
  const own = ownPath(books);
  if (own !== undefined) return own;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? payload.slug : `${payload.slug}-${number}`;
    const path = articlePath(payload.site, payload.content.section, slug);
    if (await isFree(store, path, books)) return path;
  }
}

/** Undefined while the story was never there. */
export function ownPath({ own }: SiteBooks): string | undefined {
  // The page of an interrupted first publication lies there already, though no list names it.
  return own.line?.path ?? own.entry?.path ?? own.journal?.path;
}

/** In the place itself too, not only in the books: a page somebody else put there is theirs. */
async function isFree(store: Pick<SiteStore, 'look'>, path: string, books: SiteBooks): Promise<boolean> {
  const wanted = [path, printPath(path)];
  const known = [...books.entries, ...(books.records?.articles ?? []), ...books.journals];
  const taken = new Set(known.flatMap((article) => [article.path, printPath(article.path)]));
  if (wanted.some((one) => taken.has(one))) return false;
  for (const one of wanted) {
    if ((await store.look(one)) !== undefined) return false;
  }
  return true;
}
