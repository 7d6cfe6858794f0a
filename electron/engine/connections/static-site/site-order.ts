// In which order a publication takes its place, and what it takes away, so that a reader never meets a missing file.
import type { PortalFile } from '../../portal/site-model.ts';
import { indexPath, printPath } from '../../portal/site-paths.ts';
import type { SiteBooks } from './article-place.ts';
import type { SiteContent } from './compose-site.ts';
import { liveJournals } from './site-books.ts';
import { sharedName, sharedNames } from './site-records.ts';
import type { Surveyed } from './site-survey.ts';

/**
 * List pages to put there before the article's own: those the site does not have at all. A page's menu must lead somewhere,
 * and no reader finds the way to a page that nothing links to yet. Where the lists without the article have that page, it is
 * theirs that goes first.
 */
export function listsToOpenWith(content: SiteContent, surveyed: readonly Surveyed[]): PortalFile[] {
  const before = new Map(content.listsBefore.map((file) => [file.path, file]));
  const absent = new Set(surveyed.filter(({ there }) => there === undefined).map(({ file }) => file.path));
  return content.lists
    .filter((list) => absent.has(list.path))
    .map((list) => before.get(list.path) ?? list)
    .toSorted((a, b) => entranceRank(a.path) - entranceRank(b.path));
}

/**
 * What the site may lose once its lists are switched: pictures, documents and pages of this story's earlier deliveries, those of begun ones
 * that came to nothing, and list pages past the last; never what any article still shows. What a theme put there stays: pages
 * of its time load it.
 */
export function pathsToRetire(
  books: SiteBooks,
  live: {
    readonly storyId: string;
    /** Every path the site shall hold for this story, lists included. */
    readonly kept: readonly string[];
    readonly now: Date;
    readonly patience: number;
  },
): string[] {
  const { records, entries, journals, own } = books;
  // Other articles' pages link to a section's first page for good; later pages are only linked from list pages.
  const lists =
    records?.lists.map(({ path }) => path).filter((path) => /\/trang-\d+\.html$/u.test(path)) ?? [];
  // Without the books nobody knows what other articles show.
  if (records === undefined && entries.length > 0) return [];
  const begun = liveJournals(books, live);
  const gone = journals.filter((journal) => !begun.includes(journal));
  const candidates = [
    ...(own.record?.files.map(({ path }) => path) ?? []),
    ...gone.flatMap((journal) => journal.placed),
  ].filter((path) => sharedName(path) !== undefined || isPageOf(path, [own.line, own.journal, ...gone]));
  const kept = new Set([...live.kept, ...begun.flatMap((journal) => journal.placed)]);
  const shown = new Set(
    records?.articles.filter((line) => line.storyId !== live.storyId).flatMap((line) => line.pictures) ?? [],
  );
  const awaited = new Set(sharedNames(begun.flatMap(({ placed }) => placed.map((path) => ({ path })))));
  return [...new Set([...candidates, ...lists])].filter((path) => {
    const name = sharedName(path);
    return !kept.has(path) && (name === undefined || !(shown.has(name) || awaited.has(name)));
  });
}

/** What pages point to comes before them, and the front page, where readers come in, last. */
function entranceRank(path: string): number {
  if (!path.endsWith('.html')) return 0;
  return path === indexPath ? 2 : 1;
}

function isPageOf(path: string, articles: readonly ({ readonly path: string } | undefined)[]): boolean {
  return articles.some((one) => one !== undefined && (path === one.path || path === printPath(one.path)));
}
