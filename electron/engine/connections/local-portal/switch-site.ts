// The switch: a publication's files, all complete and laid aside, take their places in an order that never shows a reader a
// page without its pictures or a link that leads nowhere.
import { rm } from 'node:fs/promises';
import { AppError } from '#shared/api/errors.ts';
import type { PortalFile } from '../../portal/site-model.ts';
import { inParallel } from './in-parallel.ts';
import { liveJournals } from './site-books.ts';
import { placeOf } from './site-files.ts';
import { listsToOpenWith, pathsToRetire, readyFile, type ReadyFile } from './site-order.ts';
import { allFiles, type SitePlan } from './site-plan.ts';
import type { Staging } from './site-write.ts';

/** Complete and waiting; nothing a reader sees has changed. */
export type ReadySite = {
  /** Every file of the publication, those included that are on the site already. */
  readonly files: readonly ReadyFile[];
  /** List pages that go first, see `listsToOpenWith`. */
  readonly opening: readonly ReadyFile[];
};

/** Pictures are made one per core and wait here for a disk; more at once would only hold more of them in memory. */
const AT_ONCE = 3;

export async function readySite(
  plan: SitePlan,
  work: {
    readonly staging: Staging;
    readonly signal: AbortSignal;
    readonly onReady: (file: ReadyFile) => void;
  },
): Promise<ReadySite> {
  const ready = async (file: PortalFile): Promise<ReadyFile> => {
    if (work.signal.aborted) throw new AppError('cancelled', 'Đã dừng trước khi bạn đọc thấy gì.');
    const one = await readyFile(plan.sources, file, work);
    work.onReady(one);
    return one;
  };
  const files = await inParallel(allFiles(plan.content), AT_ONCE, ready);
  const opening: ReadyFile[] = [];
  for (const file of await listsToOpenWith(plan.folder, plan.content)) {
    opening.push(await readyFile(plan.sources, file, work));
  }
  return { files, opening };
}

/** Pictures and what pages load, first list pages, the article's pages, lists, the index last. */
export async function switchSite(
  plan: SitePlan,
  site: ReadySite,
  work: { readonly staging: Staging; readonly onPlaced: () => void },
): Promise<void> {
  const { content } = plan;
  const ready = new Map(site.files.map((file) => [file.path, file]));
  const of = (files: readonly PortalFile[]): ReadyFile[] =>
    files.map((file) => ready.get(file.path)).filter((file) => file !== undefined);
  const steps = [
    of([...content.pictures, ...content.assets]),
    site.opening,
    // The print page first: only the article leads to it.
    of(content.pages).toReversed(),
    of(content.lists),
    of([content.index]),
  ];
  for (const step of steps) {
    for (const file of step) {
      if (file.staged === undefined) continue;
      await work.staging.place(file.staged, file.path);
      work.onPlaced();
    }
    // Between steps the order must survive a power cut, within one it does not matter.
    await work.staging.settle();
  }
}

/** Takes away what nothing shows any more: a picture taken out of a story must not stay reachable. */
export async function retireFiles(plan: SitePlan): Promise<void> {
  const { folder, books, content, sources } = plan;
  const { entries, records, journals } = books;
  // Without the books nobody knows what other articles show.
  if (records === undefined && entries.length > 0) return;
  const { storyId } = sources.manifest;
  const own = records?.articles.find((article) => article.storyId === storyId);
  const others = records?.articles.filter((article) => article.storyId !== storyId) ?? [];
  const begun = liveJournals(books, storyId);
  const gone = journals.filter((journal) => !begun.includes(journal));
  const paths = pathsToRetire(
    [...(own?.files.map((file) => file.path) ?? []), ...gone.flatMap((journal) => journal.placed)],
    {
      kept: [
        ...allFiles(content).map((file) => file.path),
        ...others.flatMap((article) => article.files.map((file) => file.path)),
        ...begun.flatMap((journal) => journal.placed),
      ],
      lists: content.lists.map((file) => file.path),
      listsBefore: records?.lists ?? [],
    },
  );
  for (const path of paths) await rm(placeOf(folder, path), { force: true });
}
