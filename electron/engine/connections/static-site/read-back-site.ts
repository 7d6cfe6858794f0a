// What is found of a delivery on its site, and what the next one would do there. Both only look.
import type { Delivery, DeliveryPlan, ReadBack } from '../connection-adapter.ts';
import { findArticlePath } from './article-place.ts';
import { composeWithout } from './compose-site.ts';
import { impossibleOn } from './deliver-to-site.ts';
import type { SeenSite, SiteDoor } from './site-address.ts';
import { readBooks } from './site-books.ts';
import { allFiles, compositionOf, planSite, sourcesOf, type PlannedDelivery } from './site-plan.ts';
import { findDamage, findRemains, toReceipt } from './site-receipt.ts';
import { readRecord, readRecords } from './site-records.ts';
import type { SiteTools } from './site-run.ts';
import type { SiteProblem } from './site-store.ts';
import { bytesToSend, survey, type Sources } from './site-survey.ts';
import type { PortalFile } from '../../portal/site-model.ts';

/** The books are written after everything else, so an intent found there is complete; its files are compared all the same. */
export async function readBackSite(door: SiteDoor, delivery: Delivery): Promise<ReadBack> {
  try {
    const site = await door.visit();
    if ('state' in site) return notSeen(site);
    try {
      return await lookUp(door, site, delivery);
    } finally {
      await site.close();
    }
  } catch (error) {
    const problem = door.problemOf(error);
    if (problem === undefined) throw error;
    return notSeen(problem);
  }
}

/** Planned from what is known without any line; a site never met is planned for as an empty one: the most that can travel. */
export async function planDelivery(
  { tools, door }: { readonly tools: SiteTools; readonly door: SiteDoor },
  delivery: PlannedDelivery,
): Promise<DeliveryPlan> {
  const store = await door.recall();
  const books = await readBooks(store, delivery.payload.storyId);
  const ground = { store, baseUrl: door.baseUrl, tools, now: tools.clock.now(), books };
  const { action } = delivery.manifest;
  const { path, files, sources } =
    action === 'take-down' || action === 'delete-draft'
      ? await planWithdrawal(ground, delivery)
      : await planPublication(ground, delivery);
  const surveyed = await survey(sources, files);
  let bytes = 0;
  for (const one of surveyed) bytes += await bytesToSend(sources, one);
  const toSend = surveyed.filter(({ same }) => same === undefined).length;
  const impossible = impossibleOn(action);
  return {
    action,
    bytes,
    requests: door.requestsFor(toSend),
    url: door.addressOf(path),
    problems: impossible === undefined ? [] : [{ level: 'block', message: impossible }],
  };
}

type Planned = { readonly path: string; readonly files: readonly PortalFile[]; readonly sources: Sources };

async function planPublication(
  ground: Parameters<typeof planSite>[0],
  delivery: PlannedDelivery,
): Promise<Planned> {
  const { place, content, sources } = await planSite(ground, delivery);
  return { path: place.path, files: allFiles(content), sources };
}

async function planWithdrawal(
  ground: Parameters<typeof planSite>[0],
  delivery: PlannedDelivery,
): Promise<Planned> {
  const path = await findArticlePath(ground.store, delivery.payload, ground.books);
  const { lists, index } = await composeWithout(compositionOf(ground, delivery));
  const isThere = ground.books.own.entry !== undefined;
  return { path, files: isThere ? [...lists, index] : [], sources: sourcesOf(ground, delivery) };
}

async function lookUp(door: SiteDoor, site: SeenSite, delivery: Delivery): Promise<ReadBack> {
  const { store, siteId } = site;
  const { intentId, payload } = delivery;
  const records = await readRecords(store);
  const line = records?.articles.find((one) => one.storyId === payload.storyId);
  const record = await readRecord(store, records, payload.storyId);
  if (siteId === null || line?.intentId !== intentId || record?.intentId !== intentId) {
    return { state: 'incomplete', message: incomplete };
  }
  const isGone = record.pageHash === null;
  const wrong = isGone ? await findRemains(store, record.path) : await findDamage(store, record);
  if (wrong !== undefined) return { state: 'incomplete', message: incomplete };
  const losses = await door.lookAsReader({ path: record.path, hash: record.pageHash });
  return { state: 'published', receipt: toReceipt(door, delivery, { siteId, record, losses }) };
}

function notSeen({ state, message }: SiteProblem): ReadBack {
  return { state: state === 'signed-out' ? 'signed-out' : 'unreachable', message };
}

const incomplete = 'Đã xem lại nơi nhận: lần gửi bị ngắt chưa xong; sẽ gửi nốt phần còn thiếu.';
