// A rehearsal without a network: what the ledger, the books and the memory of the Ghost say about a delivery.
import { withdrawingActions } from '#shared/model/outbox.ts';
import type { Delivery, DeliveryPlan } from '../connection-adapter.ts';
import { findBegun } from './article-books.ts';
import { articleFields } from './article-fields.ts';
import { problemsOf } from './article-problems.ts';
import { printOf } from './article-print.ts';
import { siteRoot, siteUrl } from './ghost-address.ts';
import { parseMemory } from './ghost-memory.ts';
import type { GhostDelivery, GhostTools } from './ghost-run.ts';
import { arrivedDocuments, missingDocuments } from './place-documents.ts';
import { placingsOf } from './place-pictures.ts';
import { bytesToUpload } from './watch-progress.ts';

export type PlannedDelivery = Omit<GhostDelivery, keyof Pick<Delivery, 'intentId' | 'mayOverwrite'>>;

/** Uploads that travel at a time. */
const IN_FLIGHT = 3;

export async function planArticle(tools: GhostTools, planned: PlannedDelivery): Promise<DeliveryPlan> {
  const { payload, manifest, destination, previous, uploads } = planned;
  const memory = parseMemory(destination.memory);
  const root = memory?.url ?? siteRoot(destination.settings.url);
  const url = previous?.url ?? siteUrl(root, `${payload.slug}/`);
  const { action } = manifest;
  if (withdrawingActions.includes(action)) return { action, bytes: 0, requests: 3, url, problems: [] };

  const placings = placingsOf(payload, uploads);
  const missing = placings.filter(({ arrived }) => arrived === undefined).length;
  const arrived = arrivedDocuments(payload, uploads);
  const fields = articleFields({
    ...{ payload, manifest, settings: destination.settings, standing: null },
    pictureOf: (id) => placings.find(({ photo }) => photo.id === id)?.arrived ?? notYet,
    documentUrl: (id) => arrived.get(id)?.url ?? notYet.url,
    portalHref: (path) => siteUrl(root, path),
  });
  const isKnown = previous !== null && findBegun(planned)?.sent === printOf(fields);
  // Each picture is sent, then looked at; a new article is made, made public and read back, a known one saved and read back.
  const writes = previous === null ? 3 : 2;
  const documents = missingDocuments(payload, uploads);
  const requests = isKnown ? 1 : 1 + 2 * Math.ceil(missing / IN_FLIGHT) + documents.length + writes;
  const text = isKnown ? 0 : Buffer.byteLength(JSON.stringify(fields));
  const attached = documents.reduce((sum, { byteSize }) => sum + byteSize, 0);
  const bytes = text + attached + (await bytesToUpload(tools.libraryDir, placings));
  return { action, bytes, requests, url, problems: problemsOf(planned, memory) };
}

/** Stands for a picture that has no address yet, about as long as one. */
const notYet = {
  url: `https://portal.invalid/content/images/2026/01/${'x'.repeat(60)}.jpg`,
  width: 2000,
  height: 1333,
};
