// The kind of destination where a person tells which field of which collection holds what: any collection of a Directus 11.
import { AppError } from '#shared/api/errors.ts';
import { DirectusSettings, type Capabilities } from '#shared/model/connection.ts';
import type { AdapterTools } from '../adapters.ts';
import { attachmentFinder } from '../article/name-documents.ts';
import {
  withSettings,
  type Answer,
  type ConnectionAdapter,
  type DeliveryOutcome,
  type DeliveryWatch,
  type Destination,
  type ReadBack,
} from '../connection-adapter.ts';
import { mappingProblems } from './check-mapping.ts';
import { askCollection, rememberedCollection, type Collection } from './collection.ts';
import { noneSent, type DirectusDelivery, type Run } from './delivery-run.ts';
import { openLine, type DirectusLine } from './directus-line.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { hiddenFiles, noSchedule, planItem } from './plan-item.ts';
import { publishItem } from './publish-item.ts';
import { lookUpItem } from './look-up-item.ts';
import { readArticle } from './read-article.ts';
import { fetchLatest } from './remote-lists.ts';
import { deleteDraft, takeDownItem, unpublishItem } from './withdraw-item.ts';

const capabilities: Capabilities = {
  drafts: true,
  schedule: false,
  conflictCheck: true,
  exactlyOnce: true,
  unpublish: true,
  lists: true,
  readArticle: true,
  secret: true,
};

type Tools = Pick<AdapterTools, 'library' | 'images' | 'clock' | 'http'>;

export function createDirectus(tools: Tools): ConnectionAdapter {
  return {
    capabilities,
    adopt: (destination) => test(tools, destination),
    test: (destination) => test(tools, destination),
    plan: async (planned) => {
      const delivery = withSettings(DirectusSettings, planned);
      const line = openLine(tools, { ...delivery.destination, secret: 'offline' });
      const collection = rememberedCollection(line, delivery.destination.memory);
      return planItem(line, { delivery, collection }, tools.library().path);
    },
    deliver: (delivery, watch) => deliver(tools, withSettings(DirectusSettings, delivery), watch),
    readBack: (delivery) => readBack(tools, withSettings(DirectusSettings, delivery)),
    readArticle: ({ destination, remoteId }) =>
      asking(async () => {
        const line = lineTo(tools, destination);
        const collection = await collectionOf(line, destination.memory);
        return readArticle({ line, collection, attachmentOf: attachmentFinder(tools.library) }, remoteId);
      }),
    fetchLists: (destination) =>
      asking(async () => {
        const line = lineTo(tools, destination);
        return fetchLatest(line, await collectionOf(line, destination.memory));
      }),
  };
}

async function test(tools: Tools, destination: Destination): Promise<Answer> {
  const { memory } = destination;
  try {
    const line = lineTo(tools, destination);
    const collection = await askCollection(line);
    const { clockOffsetMs } = collection;
    const misfits = mappingProblems(line.settings, collection);
    if (misfits.length > 0) {
      return { state: 'unreachable', message: misfit(line, misfits), memory: collection, clockOffsetMs };
    }
    return { state: 'reachable', message: fits(line, collection), memory: collection, clockOffsetMs };
  } catch (error) {
    if (!(error instanceof DeliveryTrouble) || !('message' in error.outcome)) throw error;
    const { state, message } = error.outcome;
    return { state: state === 'signed-out' ? state : 'unreachable', message, memory };
  }
}

async function deliver(
  tools: Tools,
  delivery: DirectusDelivery,
  watch: DeliveryWatch,
): Promise<DeliveryOutcome> {
  return ended(async () => {
    const line = openLine(tools, delivery.destination);
    const collection = await fittingCollection(line, delivery.destination.memory);
    const { images } = tools;
    const run: Run = {
      ...{ line, collection, delivery, watch, sent: noneSent() },
      tools: { libraryDir: tools.library().path, images },
    };
    return explained(line, await ended(() => act(run)));
  });
}

/** An early end is an outcome like any other. */
async function ended(work: () => Promise<DeliveryOutcome> | DeliveryOutcome): Promise<DeliveryOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeliveryTrouble) return error.outcome;
    throw error;
  }
}

/** A refusal may mean that the collection is another than the one remembered: then that is the better sentence. */
async function explained(line: DirectusLine, outcome: DeliveryOutcome): Promise<DeliveryOutcome> {
  if (outcome.state !== 'refused') return outcome;
  const misfits = mappingProblems(line.settings, await askCollection(line));
  return misfits.length === 0 ? outcome : { state: 'refused', message: misfit(line, misfits) };
}

function act(run: Run): Promise<DeliveryOutcome> | DeliveryOutcome {
  switch (run.delivery.manifest.action) {
    case 'publish':
    case 'update':
    case 'embargo':
    case 'correct':
      return publishItem(run);
    case 'unpublish':
      return unpublishItem(run);
    case 'take-down':
      return takeDownItem(run);
    case 'delete-draft':
      return deleteDraft(run);
    case 'schedule':
      return { state: 'refused', message: noSchedule(run.line.host) };
  }
}

async function readBack(tools: Tools, delivery: DirectusDelivery): Promise<ReadBack> {
  try {
    const line = openLine(tools, delivery.destination);
    const collection = await collectionOf(line, delivery.destination.memory);
    return await lookUpItem({ line, collection, delivery });
  } catch (error) {
    if (!(error instanceof DeliveryTrouble)) throw error;
    return unread(error);
  }
}

function unread({ outcome }: DeliveryTrouble): ReadBack {
  const message = 'message' in outcome ? outcome.message : '';
  if (outcome.state === 'refused') throw new AppError('destination_refused', message);
  return { state: outcome.state === 'signed-out' ? 'signed-out' : 'unreachable', message };
}

/** What is remembered serves while it fits; what did not fit may have been put right meanwhile. */
async function fittingCollection(line: DirectusLine, memory: unknown): Promise<Collection> {
  const remembered = rememberedCollection(line, memory);
  if (remembered !== undefined && mappingProblems(line.settings, remembered).length === 0) return remembered;
  const collection = await askCollection(line);
  const misfits = mappingProblems(line.settings, collection);
  if (misfits.length === 0) return collection;
  throw new DeliveryTrouble({ state: 'refused', message: misfit(line, misfits) });
}

async function collectionOf(line: DirectusLine, memory: unknown): Promise<Collection> {
  return rememberedCollection(line, memory) ?? askCollection(line);
}

function lineTo(tools: Tools, destination: Destination): DirectusLine {
  return openLine(tools, { ...destination, settings: DirectusSettings.parse(destination.settings) });
}

/** For questions that are no deliveries. @throws AppError destination_unreachable, destination_refused */
async function asking<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof DeliveryTrouble)) throw error;
    const { outcome } = error;
    const code = outcome.state === 'refused' ? 'destination_refused' : 'destination_unreachable';
    throw new AppError(code, 'message' in outcome ? outcome.message : '', { cause: error });
  }
}

function fits({ host, settings }: DirectusLine, { filesArePublic }: Collection): string {
  const works = `Directus ở “${host}” trả lời; phần gán trường hợp với bộ sưu tập “${settings.collection}”.`;
  return filesArePublic ? works : `${works} ${hiddenFiles(host)}`;
}

function misfit({ host, settings }: DirectusLine, misfits: readonly string[]): string {
  return `Directus ở “${host}” trả lời nhưng phần gán trường chưa hợp với bộ sưu tập “${settings.collection}”: ${misfits.join('; ')}. Hãy sửa kết nối rồi kiểm tra lại.`;
}
