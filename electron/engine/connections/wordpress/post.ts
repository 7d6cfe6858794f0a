// A post as WordPress hands it to somebody who may edit it, and what of it counts as its version.
import { z } from 'zod';
import { hashOf } from '../../files/sha256.ts';
import { plainOf, sameSpelling } from './plain-in-html.ts';

const Raw = z.object({ raw: z.string() });

export const RemotePost = z.object({
  id: z.int(),
  status: z.string(),
  slug: z.string(),
  link: z.string(),
  /** Without a zone, UTC; null for a draft that was never given one. */
  date_gmt: z.string().nullable(),
  modified_gmt: z.string(),
  title: Raw,
  content: Raw,
  excerpt: Raw,
  /** `https://…/2026/11/%postname%/`; for those who may edit. */
  permalink_template: z.string().optional(),
  author: z.int(),
  featured_media: z.int(),
  categories: z.array(z.int()),
  tags: z.array(z.int()),
  // An empty list where no meta is open (6.1).
  meta: z.union([
    z.array(z.unknown()).transform((): Record<string, unknown> => ({})),
    z.record(z.string(), z.unknown()),
  ]),
  _links: z
    .object({ 'version-history': z.array(z.object({ count: z.int() })) })
    .partial()
    .optional(),
});
export type RemotePost = z.infer<typeof RemotePost>;

/** Only what is read travels: rendered content would run every plug-in of the site. */
export const postQuery = {
  context: 'edit',
  _fields:
    'id,status,slug,link,date_gmt,modified_gmt,title.raw,content.raw,excerpt.raw,permalink_template,author,featured_media,categories,tags,meta,_links.version-history',
} as const;

/** Versions of what is not there as a post. */
export const ABSENT = 'absent';
export const TRASHED = 'trash';

/**
 * Changes with every saving of anything of the post. The newest revision's id is left out: the autosave of somebody who only
 * looks makes one (measured), and what a saving changes is here itself.
 */
export function versionOf(post: RemotePost): string {
  if (post.status === 'trash') return TRASHED;
  const { modified_gmt, title, content, excerpt, slug, featured_media, categories, tags } = post;
  const terms = [categories.toSorted(byNumber), tags.toSorted(byNumber)];
  const said = [
    ...[modified_gmt, title.raw, content.raw, excerpt.raw, standing(post), slug],
    ...[featured_media, ...terms],
  ];
  return hashOf(JSON.stringify(said));
}

/** Of the words alone, for knowing a writing of our own again whose answer was lost. */
export function textVersion(text: {
  readonly title: string;
  readonly content: string;
  readonly excerpt: string;
}): string {
  return hashOf(JSON.stringify([plainOf(text.title), sameSpelling(text.content), plainOf(text.excerpt)]));
}

export function textVersionOf({ title, content, excerpt }: RemotePost): string {
  return textVersion({ title: title.raw, content: content.raw, excerpt: excerpt.raw });
}

/** Where readers find it, or will once its time has come. */
export function addressOf({ status, link, slug, permalink_template: template }: RemotePost): string {
  return status === 'future' && template !== undefined ? template.replace('%postname%', slug) : link;
}

/** UTC ISO. */
export function publicAt({ date_gmt: date }: RemotePost): string | null {
  return date === null ? null : new Date(`${date}Z`).toISOString();
}

/** A scheduled post that comes to its time changes nothing but its status: to us it is the same. */
function standing({ status, date_gmt }: RemotePost): string {
  return status === 'publish' || status === 'future' ? `live ${date_gmt ?? ''}` : status;
}

function byNumber(one: number, other: number): number {
  return one - other;
}
