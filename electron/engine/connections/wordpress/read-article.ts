// An article as its site holds it, as the fields and blocks of a story: for a comparison, a merge, a correction. What this
// program puts around the body (lead, byline, notes to readers) is told apart from it by its classes.
import { z } from 'zod';
import { isProse } from '#shared/model/blocks.ts';
import type { WordPressSettings } from '#shared/model/connection.ts';
import type { BylineEntry } from '#shared/model/story.ts';
import { inlineText } from '#shared/document/to-text.ts';
import { importHtml } from '#shared/html/import-html.ts';
import { takeSignature } from '../../import/html/signature.ts';
import type { AdapterTools } from '../adapters.ts';
import { attachmentFinder } from '../article/name-documents.ts';
import type { ConnectionAdapter, Destination, RemoteArticle, UploadLedger } from '../connection-adapter.ts';
import { partClasses } from './article-blocks.ts';
import { openBooks, type Books, type Taxonomy } from './books.ts';
import { readPost } from './find-post.ts';
import { lastEditor } from './last-editor.ts';
import { knownSite, toAppError } from './known-site.ts';
import { findMediaByIds } from './media.ts';
import type { MeetTools } from './meet.ts';
import type { WordPressMemory } from './memory.ts';
import { plainOf } from './plain-in-html.ts';
import { addressOf, versionOf, type RemotePost } from './post.ts';
import { visibilityOf } from './receipt.ts';
import { ask, type Site } from './site.ts';
import { hasClass, splitBlocks, type TopBlock } from './split-blocks.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

export type ReadTools = MeetTools & Pick<AdapterTools, 'library'>;

type From = {
  readonly destination: Destination<WordPressSettings>;
  readonly uploads: UploadLedger;
  readonly remoteId: string;
};

/** @throws AppError destination_unreachable, destination_refused */
export async function readArticle(tools: ReadTools, from: From): ReturnType<ReadArticle> {
  try {
    const { site, memory } = await knownSite(tools, from.destination);
    const post = await readPost(site, Number(from.remoteId));
    if (post === undefined) return undefined;
    const books = openBooks(from.uploads, { home: memory.home, storyId: '' });
    const attachmentOf = attachmentFinder(tools.library);
    return await toArticle(post, { site, memory, books, attachmentOf, settings: from.destination.settings });
  } catch (error) {
    throw error instanceof DeliveryTrouble ? toAppError(error) : error;
  }
}

type ReadArticle = NonNullable<ConnectionAdapter['readArticle']>;

type Around = {
  readonly site: Site;
  readonly memory: WordPressMemory;
  readonly books: Books;
  readonly attachmentOf: ReturnType<typeof attachmentFinder>;
  readonly settings: WordPressSettings;
};

async function toArticle(post: RemotePost, around: Around): Promise<RemoteArticle> {
  const { site } = around;
  const photos = await photosIn(post.content.raw, around);
  const blocks = splitBlocks(post.content.raw);
  const { document, pictures } = importHtml(bodyOf(blocks), {
    baseUrl: post.link,
    attachmentOf: around.attachmentOf,
    pictureOf: ({ className }) => photos.get(Number(/\bwp-image-(\d+)\b/u.exec(className)?.[1])),
  });
  return {
    remoteId: String(post.id),
    url: addressOf(post),
    version: versionOf(post),
    visibility: post.status === 'trash' ? 'gone' : visibilityOf(post),
    modifiedAt: new Date(`${post.modified_gmt}Z`).toISOString(),
    modifiedBy: (await lastEditor(site, post))?.name ?? '',
    fields: { ...fieldsOf(post, blocks), ...(await termFields(post, around)), ...metaFields(post, around) },
    document,
    pictures,
  };
}

function bodyOf(blocks: readonly TopBlock[]): string {
  const around = Object.values(partClasses);
  return blocks
    .filter((block) => !around.some((className) => hasClass(block, className)))
    .map(({ text }) => text)
    .join('\n\n');
}

type PhotoByFile = ReadonlyMap<number, string>;

/** The library's photos behind the files of ours that the text shows, by the files' numbers. */
async function photosIn(content: string, { site, books }: Around): Promise<PhotoByFile> {
  const ids = [...content.matchAll(/\bwp-image-(\d+)\b/gu)].map(([, id]) => Number(id));
  const photos = new Map<number, string>();
  for (const media of await findMediaByIds(site, [...new Set(ids)])) {
    const photoId = books.picture(media.slug)?.photoId;
    if (photoId !== undefined) photos.set(media.id, photoId);
  }
  return photos;
}

/** Readers meet the lead in the text; the excerpt is its copy for lists. */
function fieldsOf(post: RemotePost, blocks: readonly TopBlock[]): RemoteArticle['fields'] {
  const lead = blocks.find((block) => hasClass(block, partClasses.lead));
  const byline = bylineOf(blocks.find((block) => hasClass(block, partClasses.byline)));
  return {
    headline: plainOf(post.title.raw),
    lead: lead === undefined ? plainOf(post.excerpt.raw) : textOf(lead),
    ...(byline !== undefined && { byline }),
  };
}

function textOf({ text }: TopBlock): string {
  return importHtml(text)
    .document.root.children.map((block) => (isProse(block) ? inlineText(block.children) : ''))
    .join('\n');
}

function bylineOf(block: TopBlock | undefined): BylineEntry[] | undefined {
  return block === undefined ? undefined : takeSignature(importHtml(block.text).document)?.byline;
}

async function termFields(
  { categories, tags }: RemotePost,
  { site, settings }: Around,
): Promise<RemoteArticle['fields']> {
  const [category = ''] = await namesOf(site, 'categories', categories);
  const section = Object.entries(settings.sections).find(([, name]) => name === category)?.[0] ?? category;
  return { section, tags: await namesOf(site, 'tags', tags) };
}

/** In the order of `ids`. */
async function namesOf(site: Site, taxonomy: Taxonomy, ids: readonly number[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const terms = await ask(site, z.array(z.object({ id: z.int(), name: z.string() })), {
    method: 'GET',
    path: `wp/v2/${taxonomy}`,
    query: { include: ids.join(','), per_page: 100, _fields: 'id,name' },
  });
  return ids.flatMap((id) => terms.filter((term) => term.id === id).map(({ name }) => plainOf(name)));
}

function metaFields({ meta }: RemotePost, { settings }: Around): RemoteArticle['fields'] {
  const { kicker } = settings.fields;
  const value = kicker === undefined ? undefined : meta[kicker];
  return typeof value === 'string' ? { kicker: value } : {};
}
