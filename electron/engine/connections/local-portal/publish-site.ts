// A publication into a site's folder, from the lock to the page read back. Until the first file takes its place a reader can
// see nothing of it and a failure means "wait"; from then on it means "look before you send again".
import type { Clock } from '../../clock.ts';
import type { DeliveryOutcome, DeliveryWatch } from '../connection-adapter.ts';
import { previousOn, type SiteDelivery } from './site-address.ts';
import { beginJournal, finishBooks, toRecord } from './site-books.ts';
import { findConflict } from './site-conflict.ts';
import { lookAtSite, markSite, memoryOf } from './site-folder.ts';
import { lockSite } from './site-lock.ts';
import { bytesToSend } from './site-order.ts';
import type { PictureTools } from './site-pictures.ts';
import { allFiles, planSite, readBooks, type SitePlan } from './site-plan.ts';
import { siteProblem, type SiteProblem } from './site-problem.ts';
import { findDamage, toReceipt } from './site-receipt.ts';
import { clearStaging, openStaging } from './site-write.ts';
import { readySite, retireFiles, switchSite } from './switch-site.ts';

export type SiteTools = PictureTools & { readonly clock: Clock; readonly resourcesDir: string };

type Run = {
  readonly tools: SiteTools;
  readonly delivery: SiteDelivery;
  readonly watch: DeliveryWatch;
  readonly folder: string;
  /** True from the moment a reader may see anything of it. */
  isVisible: boolean;
};

export async function publishToSite(
  tools: SiteTools,
  delivery: SiteDelivery,
  watch: DeliveryWatch,
): Promise<DeliveryOutcome> {
  const folder = delivery.destination.settings.path;
  const found = await lookAtSite(folder, delivery.destination.memory);
  if (found.state === 'problem') return found.problem;
  const run: Run = { tools, delivery, watch, folder, isVisible: false };
  try {
    const lock = await lockSite(folder);
    if ('message' in lock) return lock;
    try {
      return await publishLocked(run, found.siteId ?? (await markSite(folder)));
    } catch (error) {
      await tidyUp(folder);
      throw error;
    } finally {
      lock.release();
    }
  } catch (error) {
    const problem = siteProblem(error, folder);
    if (problem === undefined) throw error;
    return run.isVisible ? lost(problem) : problem;
  }
}

async function publishLocked(run: Run, siteId: string): Promise<DeliveryOutcome> {
  const { tools, delivery, folder } = run;
  const books = await readBooks(folder);
  const plan = await planSite({ ...tools, now: tools.clock.now() }, delivery, books);
  const previous = previousOn(siteId, delivery.previous);
  const conflict = await findConflict(delivery, { path: plan.place.path, previous, books });
  if (conflict !== undefined) return conflict;

  const progress = await openProgress(run, plan);
  const staging = await openStaging(folder);
  const { signal } = run.watch;
  const site = await readySite(plan, { staging, signal, onReady: progress.add });
  const record = toRecord(plan, site, { intentId: delivery.intentId, sentAt: tools.clock.now() });
  await beginJournal(plan, record, site);
  run.isVisible = true;
  await switchSite(plan, site, { staging, onPlaced: progress.report });
  await retireFiles(plan);
  await finishBooks(plan, record);
  await clearStaging(folder);

  const damaged = await findDamage(folder, record);
  if (damaged !== undefined) return { state: 'unknown', message: mismatch(damaged) };
  const receipt = toReceipt(delivery.destination, siteId, record);
  return { state: 'published', receipt, memory: memoryOf(siteId) };
}

/** Counts what is ready; told again as files take their place, so that a watcher sees the switch happen. */
async function openProgress({ watch }: Run, plan: SitePlan) {
  const all = allFiles(plan.content);
  let toSend = 0;
  for (const file of all) toSend += await bytesToSend(plan.sources, file);
  let files = 0;
  let bytes = 0;
  const report = (): void =>
    watch.onProgress({ files, filesTotal: all.length, bytes, bytesTotal: Math.max(bytes, toSend) });
  return {
    report,
    add: (file: { readonly bytes: number; readonly staged: unknown }): void => {
      files += 1;
      if (file.staged !== undefined) bytes += file.bytes;
      report();
    },
  };
}

/** On a full disk what was laid aside must not stay there; on one that is gone there is nothing left to do. */
async function tidyUp(folder: string): Promise<void> {
  try {
    await clearStaging(folder);
  } catch (error) {
    if (siteProblem(error, folder) === undefined) throw error;
  }
}

function lost(problem: SiteProblem): DeliveryOutcome {
  return {
    state: 'unknown',
    message: `Mất nơi nhận giữa lúc đổi trang, sẽ xem lại trước khi gửi tiếp. ${problem.message}`,
  };
}

function mismatch(path: string): string {
  return `Đã gửi nhưng đọc lại thấy “${path}” không đúng bản gửi đi (ổ đĩa lỗi hoặc có người vừa sửa). Sẽ xem lại nơi nhận trước khi gửi tiếp.`;
}
