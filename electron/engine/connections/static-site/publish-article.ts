// An article goes public, is changed, or gets a correction.
import { leadsTo } from '../../portal/side-lists.ts';
import type { DeliveryOutcome } from '../connection-adapter.ts';
import type { SiteContent } from './compose-site.ts';
import { previousOn, type OpenSite } from './site-address.ts';
import { beginJournal, finishBooks, readBooks, toLine } from './site-books.ts';
import { findConflict } from './site-conflict.ts';
import { listsToOpenWith, pathsToRetire } from './site-order.ts';
import { allFiles, planSite, type SitePlan } from './site-plan.ts';
import { openProgress } from './site-progress.ts';
import { findDamage, toReceipt } from './site-receipt.ts';
import type { ArticleRecord, Journal } from './site-records.ts';
import { makeVisible, type SiteRun } from './site-run.ts';
import { survey, type Surveyed } from './site-survey.ts';
import {
  countBytes,
  readyFiles,
  readyOf,
  switchFiles,
  toSentFile,
  type ReadyFile,
  type ReadyWork,
} from './switch-site.ts';

export async function publishArticle(run: SiteRun, site: OpenSite): Promise<DeliveryOutcome> {
  const { delivery, tools, door } = run;
  const { store } = site;
  const now = tools.clock.now();
  const books = await readBooks(store, delivery.payload.storyId);
  const plan = await planSite({ store, baseUrl: door.baseUrl, tools, now, books }, delivery);
  const { path } = plan.place;
  const previous = previousOn(site.siteId, delivery);
  const conflict = await findConflict(delivery, { store, path, previous, books });
  if (conflict !== undefined) return conflict;
  const surveyed = await survey(plan.sources, allFiles(plan.content));
  const unchanged = unchangedRecord(plan, surveyed, now);
  const record = unchanged ?? (await sendArticle(run, site, { plan, surveyed }));

  const damaged = await findDamage(store, record);
  if (damaged !== undefined) return { state: 'unknown', message: mismatch(damaged) };
  const losses = await door.lookAsReader({ path, hash: plan.pageHash });
  const receipt = toReceipt(door, delivery, { siteId: site.siteId, record, losses });
  return { state: 'published', receipt, memory: site.memory };
}

type Found = { readonly plan: SitePlan; readonly surveyed: readonly Surveyed[] };

async function sendArticle(run: SiteRun, site: OpenSite, found: Found): Promise<ArticleRecord> {
  const { store } = site;
  const { plan } = found;
  const { books, content } = plan;
  const progress = await openProgress(run.watch, plan.sources, found.surveyed);
  const staging = await store.openStaging({ signal: run.watch.signal, onBytes: progress.addBytes });
  await beginJournal(store, books, journalOf(run, plan));
  const work = { staging, signal: run.watch.signal, onReady: progress.addReady };
  const ready = await readyFiles(plan.sources, found.surveyed, work);
  const opening = await readyOpening(found, { ...work, onReady: () => undefined });

  await makeVisible(run, site);
  await switchFiles(stepsOf(content, ready, opening), { staging, onPlaced: progress.addPlaced });
  const record = toRecord(run, plan, ready);
  await retire(run, site, plan);
  const [page = ''] = content.pages.map((file) => file.content);
  const links = content.entries.filter((entry) => leadsTo({ path: record.path, content: page }, entry.path));
  await finishBooks(store, books, {
    record,
    line: toLine(record, links),
    lists: readyOf(ready, [...content.lists, content.index]).map(toSentFile),
    assets: readyOf(ready, content.assets).map(toSentFile),
    sections: content.sections,
    now: run.tools.clock.now(),
  });
  await staging.end();
  return record;
}

/** Set when everything is on the site as approved, books included. */
function unchangedRecord(
  { books, contentHash, pageHash }: SitePlan,
  surveyed: readonly Surveyed[],
  now: Date,
): ArticleRecord | undefined {
  const { record, line, journal } = books.own;
  const isWhole = surveyed.every(({ same }) => same !== undefined);
  const isClosed =
    journal === undefined && line?.intentId === record?.intentId && line?.pageHash === pageHash;
  if (record === undefined || !isWhole || !isClosed || record.contentHash !== contentHash) return undefined;
  const bytesUnchanged = surveyed.reduce((sum, { same }) => sum + (same?.bytes ?? 0), 0);
  return { ...record, sentAt: now.toISOString(), filesSent: 0, bytesSent: 0, bytesUnchanged };
}

/** First list pages, for a site that has none: see `listsToOpenWith`. */
async function readyOpening({ plan, surveyed }: Found, work: ReadyWork): Promise<ReadyFile[]> {
  const opening = listsToOpenWith(plan.content, surveyed);
  return readyFiles(
    plan.sources,
    opening.map((file) => ({ file, there: undefined, same: undefined })),
    work,
  );
}

/** Pictures, documents and what pages load, first list pages, the article's pages, lists, the index last. */
function stepsOf(
  content: SiteContent,
  ready: readonly ReadyFile[],
  opening: readonly ReadyFile[],
): ReadyFile[][] {
  return [
    readyOf(ready, [...content.pictures, ...content.documents, ...content.assets]),
    [...opening],
    // The print page first: only the article leads to it.
    readyOf(ready, content.pages).toReversed(),
    readyOf(ready, content.lists),
    readyOf(ready, [content.index]),
  ];
}

function journalOf({ delivery }: SiteRun, { place, pageHash, content }: SitePlan): Journal {
  const { path, publishedAt, modifiedAt } = place;
  const { storyId } = delivery.payload;
  const placed = [...content.pictures, ...content.documents, ...content.pages].map((file) => file.path);
  return {
    storyId,
    intentId: delivery.intentId,
    path,
    pageHash,
    publishedAt,
    modifiedAt,
    placed,
    refreshing: [],
  };
}

function toRecord({ delivery, tools }: SiteRun, plan: SitePlan, ready: readonly ReadyFile[]): ArticleRecord {
  const { place, content, contentHash, pageHash } = plan;
  const loaded = [...content.pictures, ...content.documents, ...content.assets];
  const sent = ready.filter((file) => file.staged !== undefined);
  const { path, publishedAt, modifiedAt, correction = null } = place;
  return {
    storyId: delivery.payload.storyId,
    intentId: delivery.intentId,
    ...{ path, publishedAt, modifiedAt, correction, contentHash, pageHash },
    sentAt: tools.clock.now().toISOString(),
    photos: new Set(content.pictures.map((file) => file.photoId)).size,
    filesSent: sent.length,
    bytesSent: countBytes(sent),
    bytesUnchanged: countBytes(ready.filter((file) => file.staged === undefined)),
    files: readyOf(ready, [...loaded, ...content.pages]).map(toSentFile),
  };
}

/** A picture or a document taken out of a story must not stay reachable. */
async function retire({ delivery, tools }: SiteRun, { store }: OpenSite, plan: SitePlan): Promise<void> {
  const paths = pathsToRetire(plan.books, {
    storyId: delivery.payload.storyId,
    kept: allFiles(plan.content).map((file) => file.path),
    now: tools.clock.now(),
    patience: store.patienceMs,
  });
  for (const path of paths) await store.remove(path);
}

function mismatch(path: string): string {
  return `Đã gửi nhưng đọc lại thấy “${path}” không đúng bản gửi đi (nơi nhận lỗi hoặc có người vừa sửa). Sẽ xem lại nơi nhận trước khi gửi tiếp.`;
}
