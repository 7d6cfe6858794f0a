// The built-in kind of destination: a static site in a folder of this machine or of a disk it reaches.
import { isAbsolute } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { LocalPortalSettings, type Capabilities } from '#shared/model/connection.ts';
import type { AdapterTools } from '../adapters.ts';
import {
  withSettings,
  type ConnectionAdapter,
  type DeliveryPlan,
  type ReadBack,
} from '../connection-adapter.ts';
import { publishToSite, type SiteTools } from './publish-site.ts';
import { addressOf, type SiteDelivery } from './site-address.ts';
import { adoptSite, lookAtSite, toAnswer } from './site-folder.ts';
import { bytesToSend } from './site-order.ts';
import { allFiles, noBooks, planSite, readBooks, type PlannedDelivery } from './site-plan.ts';
import { siteProblem } from './site-problem.ts';
import { findDamage, toReceipt } from './site-receipt.ts';
import { readRecords } from './site-records.ts';

const capabilities: Capabilities = {
  drafts: false,
  schedule: false,
  conflictCheck: true,
  exactlyOnce: true,
  unpublish: false,
  lists: false,
  readArticle: false,
  secret: false,
};

export function createLocalPortal(adapterTools: AdapterTools): ConnectionAdapter {
  const tools = (): SiteTools => ({ ...adapterTools, libraryDir: adapterTools.library().path });
  return {
    capabilities,
    adopt: async ({ settings, memory }) => {
      const { path } = LocalPortalSettings.parse(settings);
      if (!isAbsolute(path)) throw notAbsolute(path);
      return toAnswer(await adoptSite(path), path, memory);
    },
    test: async ({ settings, memory }) => {
      const { path } = LocalPortalSettings.parse(settings);
      return toAnswer(await lookAtSite(path, memory), path, memory);
    },
    plan: (delivery) => planDelivery(tools(), withSettings(LocalPortalSettings, delivery)),
    deliver: (delivery, watch) => publishToSite(tools(), withSettings(LocalPortalSettings, delivery), watch),
    readBack: (delivery) => readBack(withSettings(LocalPortalSettings, delivery)),
  };
}

/** A folder out of reach is planned for as an empty one: the most that can travel. */
async function planDelivery(tools: SiteTools, delivery: PlannedDelivery): Promise<DeliveryPlan> {
  const { destination, manifest } = delivery;
  const found = await lookAtSite(destination.settings.path, destination.memory);
  const isThere = found.state === 'ready';
  const books = isThere ? await readBooks(destination.settings.path) : noBooks;
  const plan = await planSite({ ...tools, now: tools.clock.now() }, delivery, books);
  let bytes = 0;
  for (const file of allFiles(plan.content)) bytes += await bytesToSend(plan.sources, file);
  return {
    action: manifest.action === 'update' ? 'update' : 'publish',
    bytes,
    requests: 0,
    problems: [],
    url: addressOf(destination, plan.place.path),
  };
}

/** The books are written after everything else, so an intent found there is complete; its files are compared all the same. */
async function readBack({ intentId, destination }: SiteDelivery): Promise<ReadBack> {
  const folder = destination.settings.path;
  const found = await lookAtSite(folder, destination.memory);
  if (found.state === 'problem') return { state: 'unreachable', message: found.problem.message };
  try {
    const records = await readRecords(folder);
    const record = records?.articles.find((article) => article.intentId === intentId);
    const isComplete = record !== undefined && (await findDamage(folder, record)) === undefined;
    if (!isComplete || found.siteId === null) return { state: 'incomplete', message: incomplete };
    return { state: 'published', receipt: toReceipt(destination, found.siteId, record) };
  } catch (error) {
    const problem = siteProblem(error, folder);
    if (problem === undefined) throw error;
    return { state: 'unreachable', message: problem.message };
  }
}

const incomplete = 'Đã xem lại nơi nhận: lần gửi bị ngắt chưa xong; sẽ gửi nốt phần còn thiếu.';

/** A relative path would mean another folder every time the app starts. */
function notAbsolute(path: string): AppError {
  return new AppError(
    'invalid_request',
    `“${path}” không phải đường dẫn đầy đủ. Hãy chọn thư mục của trang bằng nút Chọn thư mục.`,
  );
}
