// Ghost 5 and 6 over the Admin API. This file joins the parts; what Ghost is like is said in README.md beside it.
import { GhostSettings, type Capabilities } from '#shared/model/connection.ts';
import { withdrawingActions } from '#shared/model/outbox.ts';
import type { AdapterTools } from '../adapters.ts';
import { attachmentFinder } from '../article/name-documents.ts';
import {
  withSettings,
  type ConnectionAdapter,
  type DeliveryOutcome,
  type DeliveryWatch,
  type Destination,
  type ReadBack,
  type UploadLedger,
} from '../connection-adapter.ts';
import { deliverArticle } from './deliver-article.ts';
import { fetchGhostLists } from './fetch-lists.ts';
import {
  openLineTo,
  openRun,
  rootOf,
  type GhostDelivery,
  type GhostDestination,
  type GhostTools,
} from './ghost-run.ts';
import { toAppError, toReadBack } from './ghost-trouble.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { lookAtGhost } from './look-at-ghost.ts';
import { planArticle } from './plan-article.ts';
import { readGhostArticle, type Reading } from './read-article.ts';
import { readBackArticle } from './read-back-article.ts';
import { withdrawArticle } from './withdraw-article.ts';

const capabilities: Capabilities = {
  drafts: true,
  schedule: true,
  conflictCheck: true,
  exactlyOnce: false,
  unpublish: true,
  lists: true,
  readArticle: true,
  secret: true,
};

export function createGhost(adapterTools: AdapterTools): ConnectionAdapter {
  const tools = (): GhostTools => ({ ...adapterTools, libraryDir: adapterTools.library().path });
  const look = async (destination: Destination) => lookAtGhost(tools(), settled(destination));
  return {
    capabilities,
    adopt: look,
    test: look,
    plan: async (delivery) => planArticle(tools(), withSettings(GhostSettings, delivery)),
    deliver: async (delivery, watch) => deliver(tools(), withSettings(GhostSettings, delivery), watch),
    readBack: async (delivery) => readBack(tools(), withSettings(GhostSettings, delivery)),
    readArticle: async ({ destination, uploads, remoteId }) =>
      inWords(async () =>
        readGhostArticle(
          {
            ...readingOf(tools(), settled(destination), uploads),
            attachmentOf: attachmentFinder(adapterTools.library),
          },
          remoteId,
        ),
      ),
    fetchLists: async (destination) =>
      inWords(async () => {
        const now = tools().clock.now();
        return fetchGhostLists(openLineTo(tools(), settled(destination)), now);
      }),
  };
}

function settled(destination: Destination): GhostDestination {
  return { ...destination, settings: GhostSettings.parse(destination.settings) };
}

function readingOf(
  tools: GhostTools,
  destination: GhostDestination,
  uploads: UploadLedger,
): Omit<Reading, 'attachmentOf'> {
  const { settings } = destination;
  return { line: openLineTo(tools, destination), root: rootOf(destination), settings, uploads };
}

/** @throws AppError where there was a trouble */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DeliveryTrouble ? toAppError(error) : error;
  }
}

async function deliver(
  tools: GhostTools,
  delivery: GhostDelivery,
  watch: DeliveryWatch,
): Promise<DeliveryOutcome> {
  const isWithdrawal = withdrawingActions.includes(delivery.manifest.action);
  let isVisible = false;
  try {
    const run = openRun(tools, delivery, watch);
    try {
      return await (isWithdrawal ? withdrawArticle(run) : deliverArticle(run));
    } finally {
      isVisible = run.isVisible;
    }
  } catch (error) {
    if (!(error instanceof DeliveryTrouble)) throw error;
    return isVisible ? lost(error) : error.outcome;
  }
}

async function readBack(tools: GhostTools, delivery: GhostDelivery): Promise<ReadBack> {
  const watch = { onProgress: () => undefined, signal: new AbortController().signal };
  try {
    return await readBackArticle(openRun(tools, delivery, watch));
  } catch (error) {
    if (error instanceof DeliveryTrouble) return toReadBack(error);
    throw error;
  }
}

/** Readers see something of it already: whatever went wrong now, it is looked at before anything else happens. */
function lost({ message }: DeliveryTrouble): DeliveryOutcome {
  return { state: 'unknown', message: `${message} Bài có thể đã lên trang; sẽ xem lại trước khi gửi tiếp.` };
}
