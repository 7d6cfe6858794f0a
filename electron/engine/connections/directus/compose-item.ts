// What the item shall say, for one delivery: status, address and values, given what stands there now.
import { articleValues, differingFields, textIn } from './article-values.ts';
import type { Run } from './delivery-run.ts';
import { arrivedFile, type Picture } from './file-ledger.ts';
import { shownFile, type ShownFile } from './files.ts';
import { knownDocuments, type PlacedDocuments } from './place-documents.ts';
import { ABSENT } from './item-version.ts';
import type { Item, ItemValues } from './item.ts';

export type Article = Pick<Run, 'line' | 'collection' | 'delivery'>;

export type Composition = {
  readonly item: Item | undefined;
  readonly files: readonly ShownFile[];
  /** Those known to be there unless told otherwise. */
  readonly documents?: PlacedDocuments;
  /** Addresses in use that begin like this story's. */
  readonly slugs: readonly string[];
  readonly status: string;
};

/** @throws AppError invalid_request (an address of this machine in the text) */
export function composeItem({ line, collection, delivery }: Article, of: Composition): ItemValues {
  const { payload, manifest } = delivery;
  const { item, files, slugs, status } = of;
  const { documents = knownDocuments(line, delivery) } = of;
  const own = textIn(item, line.settings, 'slug');
  return articleValues({
    ...{ payload, manifest, settings: line.settings, collection, item, status },
    slug: isSlugOf(payload.slug, own) ? own : freeSlug(payload.slug, slugs),
    pictures: new Map(files.map((file) => [file.photoId, file])),
    documents,
    now: new Date(line.clock.now().getTime() + (collection.clockOffsetMs ?? 0)),
  });
}

/** An update never makes public what is not: it leaves the status as it stands there, unless it makes the item anew. */
export function targetStatus({ line, delivery }: Article, item: Item | undefined): string {
  const { statuses } = line.settings;
  const { action } = delivery.manifest;
  const current = textIn(item, line.settings, 'status');
  const isChange = (action === 'update' || action === 'correct') && delivery.mayOverwrite !== ABSENT;
  const isKept = isChange && current !== '';
  return isKept ? current : statuses.public;
}

export function hasDrafts({ line }: Pick<Article, 'line'>): boolean {
  return line.settings.fields.status !== undefined;
}

/** Whether the item holds what an attempt at this delivery leaves before the switch: all of it, or the text alone. */
export function isOwnDraft(article: Article, item: Item, pictures: readonly Picture[]): boolean {
  const files = pictures.flatMap((one) => {
    const file = arrivedFile(one);
    return file === undefined ? [] : [shownFile(article.line, one.picture, file)];
  });
  const status = textIn(item, article.line.settings, 'status');
  const documents = knownDocuments(article.line, article.delivery);
  const left = [
    { files, documents },
    { files, documents: new Map() },
    { files: [], documents: new Map() },
  ];
  return left.some(
    (some) => differingFields(composeItem(article, { item, ...some, slugs: [], status }), item).length === 0,
  );
}

export function slugQuestion({ line, delivery }: Article): { field: string; start: string } | undefined {
  const field = line.settings.fields.slug;
  return field === undefined ? undefined : { field, start: delivery.payload.slug };
}

/** The second of two equal headlines gets `-2`. */
function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug;
  for (let number = 2; ; number += 1) {
    if (!taken.includes(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}

function isSlugOf(slug: string, found: string): boolean {
  return found === slug || (found.startsWith(`${slug}-`) && /^\d+$/u.test(found.slice(slug.length + 1)));
}
