// From a frozen story to the values of an item's fields, and back to the question whether an item says the same. Pure.
import type { DirectusField, DirectusSettings } from '#shared/model/connection.ts';
import type { Manifest } from '#shared/model/outbox.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { bylineText } from '../../portal/byline.ts';
import { localDay, zonedTime } from '../../portal/site-time.ts';
import { articleHtml, type PlacedPicture } from '../article/html.ts';
import type { Payload } from '../connection-adapter.ts';
import { mappedParts } from './check-mapping.ts';
import { fieldNamed, type Collection, type CollectionField } from './collection.ts';
import { correctionText, withCorrections } from '../article/correction-note.ts';
import type { Item, ItemValues } from './item.ts';
import type { PlacedDocuments } from './place-documents.ts';

export type ArticleSource = {
  readonly payload: Payload;
  readonly manifest: Manifest;
  readonly settings: DirectusSettings;
  readonly collection: Collection;
  /** The item as it stands there, undefined while there is none. */
  readonly item: Item | undefined;
  /** What the status field shall say. */
  readonly status: string;
  readonly slug: string;
  /** By photo; a photo without one is left out of the body. */
  readonly pictures: ReadonlyMap<string, PlacedPicture & { readonly fileId: string }>;
  readonly documents: PlacedDocuments;
  /** The destination's time. */
  readonly now: Date;
};

/** Every mapped field with the value it shall have. @throws AppError invalid_request (an address of this machine) */
export function articleValues(source: ArticleSource): ItemValues {
  const parts = mappedParts(source.settings).map(
    ([part, name]) => [name, valueOf(part, source, fieldNamed(source.collection, name))] as const,
  );
  return Object.fromEntries(parts);
}

/** The fields of `wanted` that the item does not say. */
export function differingFields(wanted: ItemValues, item: Item): string[] {
  return Object.keys(wanted).filter((name) => !isSameValue(wanted[name], item.values[name]));
}

export function pick(values: ItemValues, names: readonly string[]): ItemValues {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/** What an article has in the field of `part`, '' where it has no text. */
export function textIn(item: Item | undefined, settings: DirectusSettings, part: DirectusField): string {
  const value = item?.values[settings.fields[part] ?? ''];
  return typeof value === 'string' ? value : '';
}

function valueOf(part: DirectusField, source: ArticleSource, field: CollectionField | undefined): unknown {
  const { payload, manifest, settings, item } = source;
  const { content } = payload;
  switch (part) {
    case 'headline':
    case 'kicker':
    case 'lead':
    case 'section':
      return content[part];
    case 'body':
      return bodyOf(source);
    case 'byline':
      return bylineText(content.byline);
    case 'tags':
      return field?.type === 'json' || field?.type === 'csv' ? content.tags : content.tags.join(', ');
    case 'slug':
      return source.slug;
    case 'status':
      return source.status;
    case 'cover':
      return [...source.pictures.values()][0]?.fileId ?? null;
    case 'publicAt':
      return publicationTime(source, field);
    case 'storyId':
      return payload.storyId;
    case 'note':
      return correctionText(textIn(item, settings, 'note'), manifest);
  }
}

function bodyOf({ payload, manifest, settings, item, pictures, documents }: ArticleSource): string {
  const body = articleHtml(payload, {
    pictureOf: (photoId) => pictures.get(photoId),
    documentOf: (attachmentId) => documents.get(attachmentId)?.url,
  });
  if (settings.fields.note !== undefined) return body;
  return withCorrections(body, textIn(item, settings, 'body'), manifest);
}

/** Set once, with the first publication, and again only when the reporter gives the article another day. */
function publicationTime(source: ArticleSource, field: CollectionField | undefined): string {
  const { item, settings, now, payload } = source;
  const day = payload.content.publicationDay;
  const known = textIn(item, settings, 'publicAt');
  if (known !== '' && (day === null || dayOf(known) === day)) return known;
  const today = newsroomDay(now);
  if (field?.type === 'date') return day ?? today;
  // A day without a known time of day begins when it begins in the newsroom's zone.
  const moment = new Date(day === null || day === today ? now : `${day}T00:00:00+07:00`).toISOString();
  // Directus' `dateTime` has no zone: readers are shown what is written.
  return field?.type === 'dateTime' ? zonedTime(moment).slice(0, 19) : moment.replace(/\.\d+Z$/u, '.000Z');
}

function dayOf(known: string): string {
  return known.endsWith('Z') ? localDay(known) : known.slice(0, 10);
}

/** Nothing and an empty text are the same to a reader; so is a time in another spelling. */
function isSameValue(wanted: unknown, found: unknown): boolean {
  if (isEmpty(wanted) && isEmpty(found)) return true;
  if (typeof wanted === 'string' && typeof found === 'string') {
    return wanted === found || (isMoment(wanted) && Date.parse(wanted) === Date.parse(found));
  }
  return JSON.stringify(wanted) === JSON.stringify(found);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(text);
}
