// What a story shall be on a site, field by field, and how that differs from what is there.
import { hashOf } from '../../files/sha256.ts';
import { bylineText } from '../../portal/byline.ts';
import { postText } from './article-blocks.ts';
import type { PictureEntry } from './books.ts';
import { keyMeta, type WordPressMemory } from './memory.ts';
import { plainInHtml, readsTheSame, sameSpelling } from './plain-in-html.ts';
import type { RemotePost } from './post.ts';
import type { PlacedDocuments } from './place-documents.ts';
import type { Planned } from './run.ts';
import type { SitePicture } from './site-picture.ts';
import type { Terms } from './terms.ts';

export type Wanted = {
  readonly title: string;
  readonly content: string;
  readonly excerpt: string;
  readonly featured_media: number;
  /** undefined leaves the site's own. */
  readonly categories: readonly number[] | undefined;
  readonly tags: readonly number[];
  readonly author: number | undefined;
  readonly meta: Readonly<Record<string, string>>;
};

export function wantedPost(
  run: Pick<Planned, 'delivery' | 'memory'>,
  parts: {
    readonly pictures: readonly SitePicture[];
    /** By the pictures' slugs. */
    readonly placed: ReadonlyMap<string, PictureEntry>;
    readonly documents: PlacedDocuments;
    readonly terms: Terms;
    readonly notes: readonly string[];
  },
): Wanted {
  const { payload, destination } = run.delivery;
  const { headline, lead } = payload.content;
  const entries = new Map(parts.pictures.map(({ photo, slug }) => [photo.id, parts.placed.get(slug)]));
  const [cover] = payload.photos;
  const { fields } = destination.settings;
  return {
    title: plainInHtml(headline),
    content: postText(payload, {
      pictureOf: (photoId) => {
        const entry = entries.get(photoId);
        return entry && { id: entry.id, shown: entry.shown, small: entry.small };
      },
      documentOf: (attachmentId) => parts.documents.get(attachmentId),
      portalHref: (path) => new URL(path, `${run.memory.home}/`).href,
      inFields: new Set(
        (['lead', 'byline'] as const).filter((part) => run.memory.metaKeys.includes(fields[part] ?? '')),
      ),
      notes: parts.notes,
    }),
    excerpt: plainInHtml(lead),
    featured_media: (cover && entries.get(cover.id)?.id) ?? 0,
    categories: parts.terms.categories,
    tags: parts.terms.tags,
    author: wantedAuthor(run.memory),
    meta: wantedMeta(run),
  };
}

/** Of everything a site is asked for; the same story sent again has the same. */
export function wantedHash(wanted: Wanted): string {
  return hashOf(JSON.stringify(wanted));
}

/** Only what differs travels. */
export function changesFor(post: RemotePost, wanted: Wanted): Record<string, unknown> {
  const { title, content, excerpt, featured_media, categories, tags, author, meta } = wanted;
  const changedMeta = Object.entries(meta).filter(([key, value]) => post.meta[key] !== value);
  return {
    ...(!readsTheSame(post.title.raw, title) && { title }),
    ...(sameSpelling(post.content.raw) !== sameSpelling(content) && { content }),
    ...(!readsTheSame(post.excerpt.raw, excerpt) && { excerpt }),
    ...(post.featured_media !== featured_media && { featured_media }),
    ...(categories !== undefined && !sameIds(post.categories, categories) && { categories }),
    ...(!sameIds(post.tags, tags) && { tags }),
    ...(author !== undefined && post.author !== author && { author }),
    ...(changedMeta.length > 0 && { meta: Object.fromEntries(changedMeta) }),
  };
}

/** Fields of a story whose post meta the site has not opened, as the settings name them. */
export function closedFields({ delivery, memory }: Pick<Planned, 'delivery' | 'memory'>): string[] {
  const keys = Object.values(delivery.destination.settings.fields);
  return keys.filter((key) => key !== '' && !memory.metaKeys.includes(key));
}

/** Another author than the account's own is for those who may edit others' posts. */
function wantedAuthor({ authorId, user }: WordPressMemory): number | undefined {
  if (authorId === null) return undefined;
  return user.rights.editOthers || authorId === user.id ? authorId : undefined;
}

function wantedMeta({ delivery, memory }: Pick<Planned, 'delivery' | 'memory'>): Record<string, string> {
  const { settings } = delivery.destination;
  const { payload } = delivery;
  const { kicker, lead, byline, publicationDay } = payload.content;
  const values = {
    kicker,
    lead,
    byline: bylineText(byline),
    day: publicationDay ?? '',
    storyId: payload.storyId,
  };
  const mapped = storyFields.flatMap((part): [string, string][] => {
    const key = settings.fields[part];
    return key !== undefined && memory.metaKeys.includes(key) ? [[key, values[part]]] : [];
  });
  const own: [string, string][] = memory.key === 'meta' ? [[keyMeta, payload.storyId]] : [];
  return Object.fromEntries([...mapped, ...own]);
}

const storyFields = ['kicker', 'lead', 'byline', 'day', 'storyId'] as const;

function sameIds(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
