// An article as its collection holds it, as the fields and blocks of a story: for a comparison, a merge, a correction.
import { z } from 'zod';
import type { DirectusField } from '#shared/model/connection.ts';
import type { BylineEntry } from '#shared/model/story.ts';
import { importHtml } from '#shared/html/import-html.ts';
import { takeSignature } from '../../import/html/signature.ts';
import { readLabelledByline } from '../../import/parts/byline.ts';
import type { attachmentFinder } from '../article/name-documents.ts';
import { splitCorrections } from '../article/correction-note.ts';
import type { RemoteArticle } from '../connection-adapter.ts';
import { textIn } from './article-values.ts';
import { addressOf, visibilityOf } from './delivery-run.ts';
import { ask } from './directus-line.ts';
import { itemVersion } from './item-version.ts';
import { findItem, type Item, type ItemPlace } from './item.ts';

/** Undefined when it is not there. @throws DeliveryTrouble; AppError invalid_request for a body that is no article's */
export async function readArticle(
  place: ItemPlace & { readonly attachmentOf: ReturnType<typeof attachmentFinder> },
  remoteId: string,
): Promise<RemoteArticle | undefined> {
  const whose = { payload: { storyId: remoteId }, previous: { remoteId } };
  const { item } = await findItem(place, whose);
  if (item === undefined) return undefined;
  const { settings } = place.line;
  const { body } = splitCorrections(textIn(item, settings, 'body'));
  const { document, pictures } = importHtml(body, {
    baseUrl: settings.url,
    attachmentOf: place.attachmentOf,
  });
  const signed = takeSignature(document);
  return {
    ...{ remoteId, url: addressOf(place, item, remoteId), version: itemVersion(item) },
    ...{ visibility: visibilityOf(place, item), modifiedAt: momentOf(item.modified) },
    modifiedBy: await lastEditor(place, item),
    fields: { ...fieldsOf(place, item), ...bylineOf(place, item, signed?.byline) },
    document: signed?.document ?? document,
    pictures,
  };
}

/** A part without a field is absent. */
function fieldsOf({ line }: ItemPlace, item: Item): RemoteArticle['fields'] {
  const { settings } = line;
  const text = (part: DirectusField): string => textIn(item, settings, part);
  const has = (part: DirectusField): boolean => settings.fields[part] !== undefined;
  return {
    ...(has('headline') && { headline: text('headline') }),
    ...(has('kicker') && { kicker: text('kicker') }),
    ...(has('lead') && { lead: text('lead') }),
    ...(has('section') && { section: text('section') }),
    ...(has('tags') && { tags: tagsOf(item.values[settings.fields.tags ?? '']) }),
  };
}

/** Readers meet it under the text; a field of its own has the last word. */
function bylineOf(
  { line }: ItemPlace,
  item: Item,
  signed: BylineEntry[] | undefined,
): Pick<RemoteArticle['fields'], 'byline'> {
  const byline = readLabelledByline(textIn(item, line.settings, 'byline')) ?? signed;
  return byline === undefined ? {} : { byline };
}

function tagsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((tag): tag is string => typeof tag === 'string');
  if (typeof value !== 'string') return [];
  return value
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

const Revisions = z.array(
  z.object({
    activity: z.object({
      user: z.object({
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
        email: z.string().nullable(),
      }),
    }),
  }),
);

/** '' where the token may not see who did it. */
async function lastEditor({ line, collection }: ItemPlace, { key }: Item): Promise<string> {
  const answer = await ask(line, {
    method: 'GET',
    path: '/revisions',
    query: {
      filter: JSON.stringify({ collection: { _eq: collection.collection }, item: { _eq: String(key) } }),
      fields: ['first_name', 'last_name', 'email'].map((name) => `activity.user.${name}`).join(','),
      ...{ sort: '-id', limit: '1' },
    },
  });
  const user = Revisions.safeParse(answer.data).data?.[0]?.activity.user;
  if (user === undefined) return '';
  const name = [user.first_name, user.last_name].filter((part) => part !== null && part !== '').join(' ');
  return name === '' ? (user.email ?? '') : name;
}

function momentOf(modified: string | null): string | null {
  const moment = new Date(modified ?? Number.NaN);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
