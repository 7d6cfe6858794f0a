// Items of the mapped collection as requests: find, make, change, remove. Knows fields and keys, not articles.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Publication } from '../../db/rows/publications.ts';
import { mappedParts } from './check-mapping.ts';
import { keyField, takesStoryId, type Collection, type CollectionField } from './collection.ts';
import { ask, readData, type DirectusError, type DirectusLine } from './directus-line.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { refusal } from './refusal.ts';

/** Values by the collection's own field names. */
export type ItemValues = Readonly<Record<string, unknown>>;

export type Item = {
  /** As Directus names it; a number where its key is one. */
  readonly key: string | number;
  /** Every mapped field as it stands there. */
  readonly values: ItemValues;
  readonly modified: string | null;
};

export type ItemPlace = {
  readonly line: DirectusLine;
  readonly collection: Collection;
};

/** What tells one story's item from all others. */
export type Whose = {
  readonly payload: { readonly storyId: string };
  readonly previous: Pick<Publication, 'remoteId'> | null;
};

/**
 * The story's item, or undefined when it has none: the one of the last publication, else the one made under the story's own
 * id. `slug` also collects the addresses in use that begin like it.
 * @throws DeliveryTrouble
 */
export async function findItem(
  place: ItemPlace,
  whose: Whose,
  slug?: { readonly field: string; readonly start: string },
): Promise<{ readonly item: Item | undefined; readonly slugs: readonly string[] }> {
  const own = ownFilter(place, whose);
  const alike = slug === undefined ? [] : [{ [slug.field]: { _starts_with: slug.start } }];
  const answer = await ask(place.line, {
    method: 'GET',
    path: itemsPath(place),
    query: {
      fields: fieldList(place),
      filter: JSON.stringify({ _or: [...own, ...alike] }),
      limit: '-1',
    },
  });
  if (answer.error !== undefined) throw refused(place, answer.error);
  const items = readData(place.line, Rows, answer).map((row) => toItem(place, row));
  const slugs = slug === undefined ? [] : items.map(({ values }) => values[slug.field]);
  return {
    item: chooseOwn(items, place, whose),
    slugs: slugs.filter((one): one is string => typeof one === 'string'),
  };
}

/** `taken` when the key or a unique field is in use: somebody made it meanwhile. @throws DeliveryTrouble */
export async function createItem(
  place: ItemPlace,
  values: ItemValues,
  how: { readonly isSwitch: boolean },
): Promise<Item | 'taken'> {
  const { isSwitch } = how;
  const query = { fields: fieldList(place) };
  const answer = await ask(place.line, {
    method: 'POST',
    path: itemsPath(place),
    query,
    body: values,
    isSwitch,
  });
  if (answer.error?.code === 'RECORD_NOT_UNIQUE') return 'taken';
  if (answer.error !== undefined) throw refused(place, answer.error);
  return toItem(place, readData(place.line, Row, answer));
}

/**
 * Changes the item; `ifAsRead`: only while it stands as it was read, compared by Directus in the very query that writes.
 * Answers with the item as read back after the change, undefined when it is not there (as read). @throws DeliveryTrouble
 */
export async function changeItem(
  place: ItemPlace,
  item: Item,
  change: { readonly values: ItemValues; readonly ifAsRead: boolean },
): Promise<Item | undefined> {
  const { values, ifAsRead } = change;
  const { modifiedField } = place.line.settings;
  const key = { [keyField(place.collection).name]: { _eq: item.key } };
  const asRead = { [modifiedField]: item.modified === null ? { _null: true } : { _eq: item.modified } };
  const filter = { _and: ifAsRead && modifiedField !== '' ? [key, asRead] : [key] };
  const answer = await ask(place.line, {
    ...{ method: 'PATCH', path: itemsPath(place), isSwitch: true },
    query: { fields: fieldList(place) },
    body: { query: { filter }, data: values },
  });
  if (answer.error !== undefined) throw refused(place, answer.error);
  const [row] = readData(place.line, Rows, answer);
  return row && toItem(place, row);
}

/** Gone already counts. @throws DeliveryTrouble */
export async function removeItem(place: ItemPlace, { key }: Item): Promise<void> {
  const path = `${itemsPath(place)}/${encodeURIComponent(key)}`;
  const answer = await ask(place.line, { method: 'DELETE', path, isSwitch: true });
  if (answer.error !== undefined) throw refused(place, answer.error);
}

/** Whether the item's key is the story's own id, or another field's uniqueness keeps a second one from being made. */
export function isMadeOnce({ line, collection }: ItemPlace): boolean {
  const { storyId } = line.settings.fields;
  const unique = collection.fields.find((field) => field.name === storyId)?.isUnique ?? false;
  return takesStoryId(keyField(collection)) || unique;
}

/** `{ id: … }` where the story's id is the key, else nothing. */
export function keyValue({ collection }: ItemPlace, storyId: string): ItemValues {
  const key = keyField(collection);
  return takesStoryId(key) ? { [key.name]: storyId } : {};
}

const Row = z.record(z.string(), z.unknown());
const Rows = z.array(Row);

function itemsPath({ collection }: ItemPlace): string {
  return `/items/${collection.collection}`;
}

function fieldList({ line, collection }: ItemPlace): string {
  const { modifiedField } = line.settings;
  const names = [
    keyField(collection).name,
    ...mappedParts(line.settings).map(([, name]) => name),
    modifiedField,
  ];
  return [...new Set(names.filter((name) => name !== ''))].join(',');
}

function ownFilter({ line, collection }: ItemPlace, { payload, previous }: Whose): object[] {
  const key = keyField(collection);
  const { storyId: mapped } = line.settings.fields;
  const known = previous === null ? [] : [keyOf(key, previous.remoteId)];
  // A fresh id that is nobody's: a Directus that caches answers by their question must read this one anew.
  const stories = [payload.storyId, randomUUID()];
  if (takesStoryId(key)) return [{ [key.name]: { _in: [...known, ...stories] } }];
  return [
    ...known.map((one) => ({ [key.name]: { _eq: one } })),
    ...(mapped === undefined ? [] : [{ [mapped]: { _in: stories } }]),
  ];
}

function chooseOwn(items: readonly Item[], { line, collection }: ItemPlace, whose: Whose): Item | undefined {
  const { storyId: mapped } = line.settings.fields;
  const isOwn = ({ key, values }: Item): boolean =>
    takesStoryId(keyField(collection))
      ? key === whose.payload.storyId
      : values[mapped ?? ''] === whose.payload.storyId;
  return items.find(({ key }) => String(key) === whose.previous?.remoteId) ?? items.find(isOwn);
}

function keyOf({ type }: CollectionField, remoteId: string): string | number {
  return type === 'uuid' || type === 'string' ? remoteId : Number(remoteId);
}

function toItem({ line, collection }: ItemPlace, row: z.infer<typeof Row>): Item {
  const key = z.union([z.string(), z.number()]).parse(row[keyField(collection).name]);
  const modified = z.string().nullable().catch(null).parse(row[line.settings.modifiedField]);
  const names = mappedParts(line.settings).map(([, name]) => name);
  return { key, modified, values: Object.fromEntries(names.map((name) => [name, row[name] ?? null])) };
}

function refused({ line }: ItemPlace, error: DirectusError): DeliveryTrouble {
  return new DeliveryTrouble({ state: 'refused', message: refusal(line, error) });
}
