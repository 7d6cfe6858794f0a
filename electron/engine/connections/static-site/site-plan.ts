// What a publication finds in a site and what it would make of it. Reads, renders, changes nothing.
import { AppError } from '#shared/api/errors.ts';
import { hashOf } from '../../files/sha256.ts';
import type { PortalFile } from '../../portal/site-model.ts';
import type { Delivery } from '../connection-adapter.ts';
import { findArticlePath, type SiteBooks } from './article-place.ts';
import { composeSite, type ArticlePlace, type Composition, type SiteContent } from './compose-site.ts';
import type { PictureTools } from './site-pictures.ts';
import type { ArticleRecord } from './site-records.ts';
import type { SiteStore } from './site-store.ts';
import type { Sources } from './site-survey.ts';

/** `intentId` is undefined while nobody has clicked yet. */
export type PlannedDelivery = Pick<Delivery, 'manifest' | 'payload'> & { readonly intentId?: string };

/** Where a delivery works and with what. */
export type SiteGround = {
  readonly store: Pick<SiteStore, 'read' | 'look'>;
  readonly baseUrl: string;
  readonly tools: PictureTools & { readonly resourcesDir: string };
  readonly now: Date;
  readonly books: SiteBooks;
};

export type SitePlan = {
  readonly books: SiteBooks;
  readonly place: ArticlePlace;
  readonly content: SiteContent;
  /** Of the story, its photos' text and what is told of a mistake. */
  readonly contentHash: string;
  readonly pageHash: string;
  readonly sources: Sources;
};

/** @throws AppError theme_failed, invalid_request (an address of this machine in the text), destination_refused */
export async function planSite(ground: SiteGround, delivery: PlannedDelivery): Promise<SitePlan> {
  const { store, books } = ground;
  const { manifest, payload } = delivery;
  const note = correctionNote(delivery, books.own.record);
  const noted = note === undefined ? [] : [note];
  const contentHash = hashOf(
    JSON.stringify([manifest.textHash, manifest.photos, ...documentsOf(manifest), ...noted]),
  );
  const times = articleTimes(delivery, { books, contentHash, now: ground.now.toISOString() });
  const correction = correctionOf(delivery, books.own.record, { contentHash, at: times.modifiedAt });
  const place = { path: await findArticlePath(store, payload, books), ...times, ...correction };
  const content = await composeSite(compositionOf(ground, delivery), place);
  const [page] = content.pages;
  if (page === undefined) throw new Error('The portal renders an article without a page');
  const sources = sourcesOf(ground, delivery);
  return { books, place, content, contentHash, pageHash: hashOf(page.content), sources };
}

export function compositionOf(ground: SiteGround, { payload }: PlannedDelivery): Composition {
  const { store, baseUrl, books, tools } = ground;
  return { store, baseUrl, books, payload, resourcesDir: tools.resourcesDir };
}

export function sourcesOf(
  { store, tools, books }: SiteGround,
  { manifest, payload }: PlannedDelivery,
): Sources {
  const photos = new Map(payload.photos.map((photo) => [photo.id, photo]));
  return { store, tools, manifest, photos, books };
}

/** Everything the site shall hold because of this publication. */
export function allFiles(content: SiteContent): PortalFile[] {
  const { pictures, documents, assets, pages, lists, index } = content;
  return [...pictures, ...documents, ...assets, ...pages, ...lists, index];
}

/** Stories without any have the hash they had before there were documents. */
function documentsOf({ attachments }: PlannedDelivery['manifest']): readonly object[] {
  return attachments.length === 0 ? [] : [attachments];
}

/** What readers are told stays with the article until something else is to be told. */
function correctionNote(
  { manifest }: PlannedDelivery,
  record: ArticleRecord | undefined,
): string | undefined {
  if (manifest.action !== 'correct') return record?.correction?.note;
  if (manifest.note.trim() !== '') return manifest.note;
  throw new AppError(
    'destination_refused',
    'Chưa có lời đính chính cho bạn đọc nên chưa gửi gì. Hãy viết một câu nói rõ chỗ sai và gửi lại.',
  );
}

/** It carries the day on which it was told; an update keeps it. */
function correctionOf(
  { manifest }: PlannedDelivery,
  record: ArticleRecord | undefined,
  now: { readonly contentHash: string; readonly at: string },
): Pick<ArticlePlace, 'correction'> {
  const isTold = manifest.action === 'correct' && record?.contentHash !== now.contentHash;
  const correction = isTold ? { note: manifest.note, at: now.at } : record?.correction;
  return correction == null ? {} : { correction };
}

/**
 * The times an article states. The same content sent again keeps them, and an interrupted publication goes on with those it
 * began with: both then come out as the same bytes.
 */
function articleTimes(
  { intentId }: PlannedDelivery,
  known: { readonly books: SiteBooks; readonly contentHash: string; readonly now: string },
): { readonly publishedAt: string; readonly modifiedAt: string } {
  const { record, journal, entry } = known.books.own;
  if (record?.contentHash === known.contentHash) return timesOf(record);
  if (journal !== undefined && journal.intentId === intentId) return timesOf(journal);
  const first = record ?? entry;
  return { publishedAt: first?.publishedAt ?? known.now, modifiedAt: known.now };
}

function timesOf({ publishedAt, modifiedAt }: { publishedAt: string; modifiedAt: string }) {
  return { publishedAt, modifiedAt };
}
