import { z } from 'zod';
import { Id, Line, Timestamp } from './primitives.ts';

/** What a destination can do; the interface and the outbox ask here, never by kind. */
export const Capabilities = z.object({
  /** Can hold an article that no reader sees. */
  drafts: z.boolean(),
  /** Makes an article public at a set time by itself. */
  schedule: z.boolean(),
  conflictCheck: z.boolean(),
  /** True when a repeated create is impossible by the destination's own key; else a look-up comes before every create. */
  exactlyOnce: z.boolean(),
  /** Takes a public article back to a draft. */
  unpublish: z.boolean(),
  /** Keeps lists (categories, tags, authors) that are worth having offline. */
  lists: z.boolean(),
  /** Gives back an article that is there, for a comparison or a correction. */
  readArticle: z.boolean(),
  /** Wants a password, token or key. */
  secret: z.boolean(),
});
export type Capabilities = z.infer<typeof Capabilities>;

export const WebAddress = z.url({ protocol: /^https?$/ });

export const LocalPortalSettings = z.object({
  /** Folder that receives the site, absolute. */
  path: z.string().min(1),
  /** Public address of the site if it is served somewhere; empty = the file's own address. */
  baseUrl: z.union([z.literal(''), WebAddress]).default(''),
});
export type LocalPortalSettings = z.infer<typeof LocalPortalSettings>;

/** For scripts: the variable of the environment that holds the secret; '' = a person gives it, the shell keeps it. */
const secretEnv = z.string().default('');

/** Names a newsroom's section on the left, what it is called over there on the right; a section not named keeps its name. */
const SectionNames = z.record(z.string(), Line);

/** A static site on somebody's web host, the same as a local portal's, over SFTP or WebDAV. */
export const WebHostSettings = z.object({
  /** `sftp://host:port/folder` or `https://host/dav/folder`. */
  address: z.url({ protocol: /^(?:sftp|https?)$/ }),
  user: Line,
  secretEnv,
  /** SFTP: a private key file to sign in with instead of a password; '' = password. */
  keyFile: z.string().default(''),
  /** SFTP: fingerprint the host must have (`SHA256:…`); '' = the one met first is remembered. */
  hostKey: z.string().default(''),
  baseUrl: WebAddress,
});
export type WebHostSettings = z.infer<typeof WebHostSettings>;

export const WordPressSettings = z.object({
  /** The site's own address; its REST interface is discovered from there. */
  url: WebAddress,
  user: Line,
  secretEnv,
  /** Section → category. */
  sections: SectionNames.default({}),
  /** Name or id of the WordPress author articles are put under; '' = the user who signs in. */
  author: Line.default(''),
  /** Whether categories and tags that are missing may be made. */
  makeTerms: z.boolean().default(true),
  /** Fields of a story → post meta keys the site has opened to REST. */
  fields: z.partialRecord(z.enum(['kicker', 'lead', 'byline', 'day', 'storyId']), z.string()).default({}),
});
export type WordPressSettings = z.infer<typeof WordPressSettings>;

export const GhostSettings = z.object({
  url: WebAddress,
  secretEnv,
  /** Section → tag. */
  sections: SectionNames.default({}),
  /** E-mail of the Ghost author; '' = the site's owner. */
  author: z.string().default(''),
});
export type GhostSettings = z.infer<typeof GhostSettings>;

/** What a headless system's field may hold of an article. */
export const directusFields = [
  'headline',
  'kicker',
  'lead',
  'body',
  'byline',
  'section',
  'tags',
  'slug',
  'status',
  'cover',
  'publicAt',
  'storyId',
  'note',
] as const;
export type DirectusField = (typeof directusFields)[number];

/** Any collection of a Directus, by a mapping a person fills in. */
export const DirectusSettings = z.object({
  url: WebAddress,
  secretEnv,
  collection: z.string().regex(/^\w+$/u),
  /** Part of an article → field of the collection; a part without one is not sent. */
  fields: z.partialRecord(z.enum(directusFields), z.string().regex(/^\w+$/u)),
  /** What the status field says for each. */
  statuses: z
    .object({ draft: z.string(), public: z.string(), gone: z.string() })
    .default({ draft: 'draft', public: 'published', gone: 'archived' }),
  /** Field with the time of the last change, for comparing before a write; '' = the collection has none. */
  modifiedField: z.string().default(''),
  /** Where readers find an article, `https://phuong.example/tin/{slug}`; `{id}` is the item's key. '' = the item's own form. */
  pageAddress: z.union([z.literal(''), WebAddress]).default(''),
});
export type DirectusSettings = z.infer<typeof DirectusSettings>;

/** Portals without a door: a package in a folder, and a sheet with every field to copy. */
export const HandCarriedSettings = z.object({
  /** Folder that receives a folder for each story, absolute. */
  path: z.string().min(1),
});
export type HandCarriedSettings = z.infer<typeof HandCarriedSettings>;

const ConnectionName = Line.refine((name) => name.trim() !== '', 'Chưa có tên kết nối');

function draftOf<K extends string, S extends z.ZodType>(kind: K, settings: S) {
  return z.object({ name: ConnectionName, kind: z.literal(kind), settings });
}

/** A kind of destination is a row here and a folder in electron/engine/connections. */
export const ConnectionDraft = z.discriminatedUnion('kind', [
  draftOf('local-portal', LocalPortalSettings),
  draftOf('web-host', WebHostSettings),
  draftOf('wordpress', WordPressSettings),
  draftOf('ghost', GhostSettings),
  draftOf('directus', DirectusSettings),
  draftOf('hand-carried', HandCarriedSettings),
]);
export type ConnectionDraft = z.infer<typeof ConnectionDraft>;

export const ConnectionKind = z.enum(ConnectionDraft.options.map((option) => option.shape.kind.value));
export type ConnectionKind = z.infer<typeof ConnectionKind>;

/**
 * `unknown` until the destination was asked; `signed-out` when it answers but does not take our password (nothing is asked
 * of it again until a person signs in); `checkedAt` says when it last answered or failed to.
 */
export const Reachability = z.object({
  state: z.enum(['unknown', 'reachable', 'unreachable', 'signed-out']),
  message: z.string(),
  checkedAt: Timestamp.nullable(),
  /** The destination's clock minus ours, in milliseconds, by the Date header of its last answer; null = it has none. */
  clockOffsetMs: z.number().nullable().default(null),
});
export type Reachability = z.infer<typeof Reachability>;

export const Connection = z.intersection(
  ConnectionDraft,
  z.object({ id: Id, capabilities: Capabilities, reachability: Reachability, createdAt: Timestamp }),
);
export type Connection = z.infer<typeof Connection>;

const RemoteTerm = z.object({ id: z.string(), name: z.string() });

/** What a destination keeps that a person chooses from, as it was when last asked. */
export const RemoteLists = z.object({
  categories: z.array(RemoteTerm),
  tags: z.array(RemoteTerm),
  authors: z.array(RemoteTerm),
  /** The latest articles, newest first; `status` in the destination's own words. */
  articles: z.array(
    z.object({
      id: z.string(),
      headline: z.string(),
      url: z.string(),
      status: z.string(),
      modifiedAt: Timestamp.nullable(),
    }),
  ),
  /** A list that was too long to be fetched whole says so here, one sentence each. */
  notes: z.array(z.string()),
  fetchedAt: Timestamp,
});
export type RemoteLists = z.infer<typeof RemoteLists>;
