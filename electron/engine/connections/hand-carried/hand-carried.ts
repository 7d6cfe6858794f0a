// The kind of destination without a door: a package in a folder, and a person who carries it into the portal.
import { isAbsolute } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { HandCarriedSettings, type Capabilities } from '#shared/model/connection.ts';
import { withdrawingActions } from '#shared/model/outbox.ts';
import type { AdapterTools } from '../adapters.ts';
import {
  withSettings,
  type ConnectionAdapter,
  type Delivery,
  type DeliveryOutcome,
  type DeliveryPlan,
  type DeliveryWatch,
  type ReadBack,
} from '../connection-adapter.ts';
import { lockSite } from '../local-portal/site-lock.ts';
import type { SiteProblem } from '../static-site/site-store.ts';
import { adoptFolder, folderProblem, lookAtFolder, markFolder, toAnswer } from './carry-folder.ts';
import { estimateBytes } from './package-pictures.ts';
import { findPlace, packageVersion, sheetUrl, type CarriedDelivery } from './package-place.ts';
import { packageReceipt, pageUrl } from './package-receipt.ts';
import { sheetSource } from './sheet-source.ts';
import { clearAside } from './switch-package.ts';
import { isAsWanted, writePackage, type CarryRun, type CarryTools } from './write-package.ts';

const capabilities: Capabilities = {
  drafts: false,
  schedule: false,
  conflictCheck: true,
  exactlyOnce: false,
  unpublish: true,
  lists: false,
  readArticle: false,
  secret: false,
};

export function createHandCarried(adapterTools: AdapterTools): ConnectionAdapter {
  const tools = (): CarryTools => ({ ...adapterTools, libraryDir: adapterTools.library().path });
  return {
    capabilities,
    adopt: async ({ settings, memory }) => {
      const { path } = HandCarriedSettings.parse(settings);
      if (!isAbsolute(path)) throw notAbsolute(path);
      return toAnswer(await adoptFolder(path), path, memory);
    },
    test: async ({ settings, memory }) => {
      const { path } = HandCarriedSettings.parse(settings);
      return toAnswer(await lookAtFolder(path, memory), path, memory);
    },
    plan: (delivery) => planPackage(tools(), withSettings(HandCarriedSettings, delivery)),
    deliver: (delivery, watch) => carryOut(tools(), withSettings(HandCarriedSettings, delivery), watch),
    readBack: (delivery) => readBack(tools(), withSettings(HandCarriedSettings, delivery)),
  };
}

async function carryOut(
  tools: CarryTools,
  delivery: CarriedDelivery,
  watch: DeliveryWatch,
): Promise<DeliveryOutcome> {
  const { path } = delivery.destination.settings;
  if (delivery.manifest.action === 'schedule') return { state: 'refused', message: noSchedule };
  const found = await lookAtFolder(path, delivery.destination.memory);
  if (!('marker' in found)) return found;
  const run: CarryRun = { tools, delivery, watch, path, isVisible: false };
  try {
    const lock = await lockSite(path);
    if ('message' in lock) return lock;
    try {
      return await writePackage(run, found.marker ?? (await markFolder(path)));
    } catch (error) {
      await tidyUp(path);
      throw error;
    } finally {
      lock.release();
    }
  } catch (error) {
    const problem = folderProblem(error, path);
    if (problem === undefined) throw error;
    return run.isVisible ? lost(problem) : problem;
  }
}

/** On a full disk what was laid aside must not stay there; on one that is gone there is nothing left to do. */
async function tidyUp(path: string): Promise<void> {
  try {
    await clearAside(path);
  } catch (error) {
    if (folderProblem(error, path) === undefined) throw error;
  }
}

async function readBack(tools: CarryTools, delivery: CarriedDelivery): Promise<ReadBack> {
  const { path } = delivery.destination.settings;
  const found = await lookAtFolder(path, delivery.destination.memory);
  if (!('marker' in found)) return { state: 'unreachable', message: found.message };
  try {
    const place = await findPlace(path, delivery);
    const isGone = delivery.manifest.action === 'delete-draft' && place.record === undefined;
    if (!isGone && !(await isAsWanted(path, place, sheetSource(delivery)))) {
      return { state: 'incomplete', message: incomplete };
    }
    const version = (await packageVersion(path, place.name)) ?? '0'.repeat(64);
    const proof = { ...place, version, sent: { files: 0, bytes: 0 }, now: tools.clock.now() };
    return { state: 'published', receipt: packageReceipt(delivery, proof) };
  } catch (error) {
    const problem = folderProblem(error, path);
    if (problem === undefined) throw error;
    return { state: 'unreachable', message: problem.message };
  }
}

/** A folder out of reach is planned for as an empty one: the most that is written. */
async function planPackage(
  { libraryDir }: CarryTools,
  delivery: Omit<Delivery<HandCarriedSettings>, 'intentId' | 'mayOverwrite'>,
): Promise<DeliveryPlan> {
  const { manifest, previous, destination } = delivery;
  const { path } = destination.settings;
  const source = sheetSource(delivery);
  const isWithdrawing = withdrawingActions.includes(manifest.action);
  const found = await lookAtFolder(path, destination.memory);
  const name = 'marker' in found ? (await findPlace(path, delivery)).name : '';
  let bytes = 0;
  for (const picture of isWithdrawing ? [] : source.pictures)
    bytes += await estimateBytes(libraryDir, picture);
  for (const { byteSize } of isWithdrawing ? [] : delivery.payload.attachments) bytes += byteSize;
  return {
    ...{ action: manifest.action, bytes, requests: 0 },
    url: pageUrl(previous) || sheetUrl(path, name),
    problems: manifest.action === 'schedule' ? [{ level: 'block', message: noSchedule }] : [],
  };
}

function lost(problem: SiteProblem): DeliveryOutcome {
  return {
    state: 'unknown',
    message: `Mất thư mục giữa lúc đổi gói bài, sẽ xem lại trước khi ghi tiếp. ${problem.message}`,
  };
}

const incomplete = 'Đã xem lại thư mục: gói bài bị ngắt chưa ghi xong; sẽ ghi lại.';
const noSchedule =
  'Cổng do người dán tay nên không tự đăng theo giờ hẹn được. Hãy chọn Giữ tới giờ: gói bài được ghi ra đúng lúc đó.';

/** A relative path would mean another folder every time the app starts. */
function notAbsolute(path: string): AppError {
  return new AppError(
    'invalid_request',
    `“${path}” không phải đường dẫn đầy đủ. Hãy chọn thư mục nhận gói bài bằng nút Chọn thư mục.`,
  );
}
