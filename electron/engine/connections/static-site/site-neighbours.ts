// Pages of other articles whose side lists lead to an article that goes: their lists are made again, their stories are not
// touched.
import { hashOf } from '../../files/sha256.ts';
import type { ArticleEntry, SiteInput } from '../../portal/site-model.ts';
import { leadsTo, withFreshSideLists } from '../../portal/side-lists.ts';
import type { Theme } from '../../portal/theme-model.ts';
import type { SiteBooks } from './article-place.ts';
import { linkName, readRecord, writeRecord, type ArticleLine, type Journal } from './site-records.ts';
import type { SiteStore } from './site-store.ts';
import type { Surveyed } from './site-survey.ts';

export type Neighbour = {
  readonly storyId: string;
  readonly page: Surveyed;
  readonly hash: string;
  /**
   * As the books shall tell of it; undefined where they know nothing of it, or where somebody edited the page by hand: then
   * they go on saying what was sent, so that this is noticed.
   */
  readonly line: ArticleLine | undefined;
};

type Without = {
  readonly theme: Theme;
  readonly input: SiteInput;
  readonly entries: readonly ArticleEntry[];
};

/** `path` is that of the article that goes. */
export async function composeNeighbours(
  store: Pick<SiteStore, 'read'>,
  of: { readonly books: SiteBooks; readonly without: Without; readonly path: string },
): Promise<Neighbour[]> {
  const { books, without, path } = of;
  const found: Neighbour[] = [];
  for (const article of without.entries) {
    const line = books.records?.articles.find(({ storyId }) => storyId === article.storyId);
    const begun = refreshedHashes(books.journals, article.storyId);
    if (begun.length === 0 && !mayLeadTo(line, books)) continue;
    const content = (await store.read(article.path))?.toString('utf8');
    if (content === undefined) continue;
    // What an interrupted take-down has made again no longer leads there, and still has to be written down.
    const isOurs = begun.includes(hashOf(content));
    if (!isOurs && !leadsTo({ path: article.path, content }, path)) continue;
    found.push(toNeighbour({ article, content, isOurs, line }, without));
  }
  return found;
}

/** Hashes a page of this story may have because take-downs have begun to make its lists again. */
export function refreshedHashes(journals: readonly Journal[], storyId: string): string[] {
  return journals
    .flatMap((journal) => journal.refreshing)
    .filter((one) => one.storyId === storyId)
    .map(({ hash }) => hash);
}

/** The records of pages whose lists were made again: what stands there now is what was put there. */
export async function recordNeighbours(
  store: SiteStore,
  { records }: SiteBooks,
  neighbours: readonly Neighbour[],
): Promise<void> {
  for (const { storyId, page, hash, line } of neighbours) {
    const record = line === undefined ? undefined : await readRecord(store, records, storyId);
    if (record === undefined) continue;
    const { path } = page.file;
    const bytes = page.file.kind === 'text' ? Buffer.byteLength(page.file.content) : 0;
    const files = record.files.map((file) => (file.path === path ? { ...file, hash, bytes } : file));
    await writeRecord(store, { ...record, pageHash: hash, files });
  }
}

function mayLeadTo(line: ArticleLine | undefined, { own }: SiteBooks): boolean {
  const storyId = own.line?.storyId ?? own.entry?.storyId;
  return line?.links == null || storyId === undefined || line.links.includes(linkName(storyId));
}

function toNeighbour(
  of: {
    readonly article: ArticleEntry;
    readonly content: string;
    readonly isOurs: boolean;
    readonly line: ArticleLine | undefined;
  },
  { theme, input, entries }: Without,
): Neighbour {
  const { article, content, line } = of;
  const { path, storyId } = article;
  const fresh = withFreshSideLists(theme, input, { article, content });
  const hash = hashOf(fresh);
  const there = { hash: hashOf(content), bytes: Buffer.byteLength(content) };
  const file = { kind: 'text', path, content: fresh, mime: 'text/html; charset=utf-8' } as const;
  const same = there.hash === hash ? { path, hash, bytes: there.bytes, source: null } : undefined;
  const isAsSent = of.isOurs || there.hash === line?.pageHash;
  const links = entries.filter(
    (entry) => entry.path !== path && leadsTo({ path, content: fresh }, entry.path),
  );
  return {
    storyId,
    page: { file, there, same },
    hash,
    line:
      line !== undefined && isAsSent
        ? { ...line, pageHash: hash, links: links.map((entry) => linkName(entry.storyId)) }
        : undefined,
  };
}
