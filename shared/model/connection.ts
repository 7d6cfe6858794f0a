import { z } from 'zod';
import { Id, Line, Timestamp } from './primitives.ts';

/** Kinds of destination; later kinds are added here and get a folder in electron/engine/connections. */
export const ConnectionKind = z.enum(['local-portal']);
export type ConnectionKind = z.infer<typeof ConnectionKind>;

/** What a destination can do; the interface and the outbox ask here, never by kind. */
export const Capabilities = z.object({
  drafts: z.boolean(),
  schedule: z.boolean(),
  conflictCheck: z.boolean(),
  /** True when a repeated create is impossible by the destination's own key. */
  exactlyOnce: z.boolean(),
});
export type Capabilities = z.infer<typeof Capabilities>;

export const LocalPortalSettings = z.object({
  /** Folder that receives the site, absolute. */
  path: z.string().min(1),
  /** Public address of the site if it is served somewhere; empty = the file's own address. */
  baseUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
});
export type LocalPortalSettings = z.infer<typeof LocalPortalSettings>;

export const ConnectionDraft = z.object({
  name: Line.refine((name) => name.trim() !== '', 'Chưa có tên kết nối'),
  kind: ConnectionKind,
  settings: LocalPortalSettings,
});
export type ConnectionDraft = z.infer<typeof ConnectionDraft>;

/** `unknown` until the destination was asked; `checkedAt` says when it last answered or failed to. */
export const Reachability = z.object({
  state: z.enum(['unknown', 'reachable', 'unreachable']),
  message: z.string(),
  checkedAt: Timestamp.nullable(),
});
export type Reachability = z.infer<typeof Reachability>;

export const Connection = ConnectionDraft.extend({
  id: Id,
  capabilities: Capabilities,
  reachability: Reachability,
  createdAt: Timestamp,
});
export type Connection = z.infer<typeof Connection>;
