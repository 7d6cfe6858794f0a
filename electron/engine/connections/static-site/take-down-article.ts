// An article is taken away from readers: first from every list, feed and neighbouring page that leads to it, then its pages,
// then the pictures no other article shows.
import { hashOf } from '../../files/sha256.ts';
import { printPath } from '../../portal/site-paths.ts';
import type { DeliveryOutcome } from '../connection-adapter.ts';
import { findArticlePath, type SiteBooks } from './article-place.ts';
import { composeWithout } from './compose-site.ts';
import { previousOn, type OpenSite } from './site-address.ts';
import { beginJournal, finishBooks, readBooks, toLine } from './site-books.ts';
import { findConflict } from './site-conflict.ts';
import { composeNeighbours, recordNeighbours, type Neighbour } from './site-neighbours.ts';
import { pathsToRetire } from './site-order.ts';
import { compositionOf, sourcesOf, type SiteGround } from './site-plan.ts';
import { openProgress } from './site-progress.ts';
import { findRemains, toReceipt } from './site-receipt.ts';
import type { ArticleRecord, Journal } from './site-records.ts';
import { makeVisible, type SiteRun } from './site-run.ts';
import { survey } from './site-survey.ts';
import { countBytes, readyFiles, readyOf, switchFiles, toSentFile, type ReadyFile } from './switch-site.ts';

export async function takeDownArticle(run: SiteRun, site: OpenSite): Promise<DeliveryOutcome> {
  const { delivery, tools, door } = run;
  const { store } = site;
  const books = await readBooks(store, delivery.payload.storyId);
  const ground = { store, baseUrl: door.baseUrl, tools, now: tools.clock.now(), books };
  const path = await findArticlePath(store, delivery.payload, books);
  const previous = previousOn(site.siteId, delivery);
  const conflict = await findConflict(delivery, { store, path, previous, books });
  if (conflict !== undefined) return conflict;
  const isGone = await isGoneAlready(store, books, path);
  const record = isGone ? goneRecord(run, path, [], ground.now) : await withdraw(run, site, { ground, path });

  const remains = await findRemains(store, path);
  if (remains !== undefined) return { state: 'unknown', message: stillThere(remains) };
  const unknownPictures = books.records === undefined && books.entries.length > 0 ? [picturesLeft] : [];
  const losses = [...unknownPictures, ...(await door.lookAsReader({ path, hash: null }))];
  const receipt = toReceipt(door, delivery, { siteId: site.siteId, record, losses });
  return { state: 'published', receipt, memory: site.memory };
}

/** Taken down before, or never there. */
async function isGoneAlready(store: OpenSite['store'], { own }: SiteBooks, path: string): Promise<boolean> {
  const isKnown = own.entry !== undefined || own.journal !== undefined || own.record !== undefined;
  return !isKnown && (await findRemains(store, path)) === undefined;
}

/** A site has no drafts: there is nothing to remove, and what is public is not removed by mistake. */
export async function refuseDraft(run: SiteRun, site: OpenSite): Promise<DeliveryOutcome> {
  const { delivery, tools, door } = run;
  const { storyId } = delivery.payload;
  const books = await readBooks(site.store, storyId);
  const path = await findArticlePath(site.store, delivery.payload, books);
  if ((await findRemains(site.store, path)) !== undefined) return { state: 'refused', message: isPublic };
  const record = goneRecord(run, path, [], tools.clock.now());
  const receipt = toReceipt(door, delivery, { siteId: site.siteId, record, losses: [] });
  return { state: 'published', receipt, memory: site.memory };
}

type Withdrawal = { readonly ground: SiteGround; readonly path: string };

async function withdraw(run: SiteRun, site: OpenSite, { ground, path }: Withdrawal): Promise<ArticleRecord> {
  const { store } = site;
  const { delivery, watch } = run;
  const { books } = ground;
  const { signal } = watch;
  const without = await composeWithout(compositionOf(ground, delivery));
  const neighbours = await composeNeighbours(store, { books, without, path });
  const sources = sourcesOf(ground, delivery);
  const surveyed = [
    ...neighbours.map(({ page }) => page),
    ...(await survey(sources, [...without.lists, without.index])),
  ];
  const progress = await openProgress(watch, sources, surveyed);
  const staging = await store.openStaging({ signal, onBytes: progress.addBytes });
  await beginJournal(store, books, journalOf(run, { ground, path }, neighbours));
  const ready = await readyFiles(sources, surveyed, { staging, signal, onReady: progress.addReady });

  await makeVisible(run, site);
  const pages = neighbours.map(({ page }) => page.file);
  const steps = [readyOf(ready, [...pages, ...without.lists]), readyOf(ready, [without.index])];
  await switchFiles(steps, { staging, onPlaced: progress.addPlaced });
  await removePages(run, site, { ground, path, kept: ready.map((file) => file.path) });
  const record = goneRecord(run, path, ready, run.tools.clock.now());
  await closeBooks(site, { ground, record, ready, neighbours, without });
  await staging.end();
  return record;
}

/** The article before its print page, which only the article leads to; pictures when nothing shows them any more. */
async function removePages(
  { delivery }: SiteRun,
  { store }: OpenSite,
  of: Withdrawal & { readonly kept: readonly string[] },
): Promise<void> {
  const { books, now } = of.ground;
  const { storyId } = delivery.payload;
  const retired = pathsToRetire(books, { storyId, kept: of.kept, now, patience: store.patienceMs });
  for (const path of new Set([of.path, printPath(of.path), ...retired])) await store.remove(path);
}

async function closeBooks(
  { store }: OpenSite,
  of: {
    readonly ground: SiteGround;
    readonly record: ArticleRecord;
    readonly ready: readonly ReadyFile[];
    readonly neighbours: readonly Neighbour[];
    readonly without: Awaited<ReturnType<typeof composeWithout>>;
  },
): Promise<void> {
  const { ground, record, ready, neighbours, without } = of;
  const { lists, index, sections } = without;
  await recordNeighbours(store, ground.books, neighbours);
  await finishBooks(store, ground.books, {
    record,
    line: toLine(record, []),
    lists: readyOf(ready, [...lists, index]).map(toSentFile),
    sections,
    refreshed: neighbours.map(({ line }) => line).filter((line) => line !== undefined),
    now: ground.now,
  });
}

/** What an interrupted publication has put there is to go as well. */
function journalOf(
  { delivery }: SiteRun,
  { ground: { books, now }, path }: Withdrawal,
  neighbours: readonly Neighbour[],
): Journal {
  const { storyId } = delivery.payload;
  const { journal, record } = books.own;
  const pageHash = journal?.pageHash ?? record?.pageHash ?? hashOf('');
  const at = now.toISOString();
  return {
    ...{ storyId, intentId: delivery.intentId, path, pageHash },
    ...{ publishedAt: at, modifiedAt: at, placed: [] },
    refreshing: neighbours.map(({ storyId: id, hash }) => ({ storyId: id, hash })),
  };
}

function goneRecord(run: SiteRun, path: string, ready: readonly ReadyFile[], now: Date): ArticleRecord {
  const { delivery } = run;
  const sent = ready.filter((file) => file.staged !== undefined);
  const at = now.toISOString();
  return {
    storyId: delivery.payload.storyId,
    intentId: delivery.intentId,
    ...{ path, contentHash: delivery.manifest.textHash, pageHash: null, correction: null },
    ...{ publishedAt: at, modifiedAt: at, sentAt: at, photos: 0, files: [] },
    filesSent: sent.length,
    bytesSent: countBytes(sent),
    bytesUnchanged: countBytes(ready.filter((file) => file.staged === undefined)),
  };
}

const isPublic =
  'Bài này đang công khai trên trang chứ không phải bản nháp nên chưa xóa gì. Nếu muốn bạn đọc không thấy nữa, hãy dùng “Gỡ bài”.';

const picturesLeft =
  'Sổ giao nhận của trang đã mất nên không rõ bài khác còn dùng ảnh nào; các ảnh của bài này vẫn nằm ở nơi nhận.';

function stillThere(path: string): string {
  return `Đã gỡ bài nhưng xem lại vẫn thấy “${path}” ở nơi nhận. Sẽ xem lại nơi nhận trước khi làm tiếp.`;
}
