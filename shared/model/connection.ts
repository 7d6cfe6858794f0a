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

const WebAddress = z.url({ protocol: /^https?$/ });

export const LocalPortalSettings = z.object({
  /** Folder that receives the site, absolute. */
  path: z.string().min(1),
  /** Public address of the site if it is served somewhere; empty = the file's own address. */
  baseUrl: z.union([z.literal(''), WebAddress]).default(''),
});
export type LocalPortalSettings = z.infer<typeof LocalPortalSettings>;

const ConnectionName = Line.refine((name) => name.trim() !== '', 'Chưa có tên kết nối');

function draftOf<K extends string, S extends z.ZodType>(kind: K, settings: S) {
  return z.object({ name: ConnectionName, kind: z.literal(kind), settings });
}

/** A kind of destination is a row here and a folder in electron/engine/connections. */
export const ConnectionDraft = z.discriminatedUnion('kind', [draftOf('local-portal', LocalPortalSettings)]);
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
