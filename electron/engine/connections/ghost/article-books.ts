// What was sent of a story to a Ghost and how it was kept there, in the ledger of uploads: written before an article leaves, so
// that what is found after a lost reply can be told from what somebody else has written.
import { z } from 'zod';
import { printOf, versionOf } from './article-print.ts';
import type { RemotePost } from './ghost-answers.ts';
import type { GhostDelivery } from './ghost-run.ts';

const Begun = z.object({
  intentId: z.string(),
  /** What is, or was last, on its way: print of the fields, and the status the article has with them. */
  sent: z.string(),
  status: z.string(),
  /** Print of what Ghost made of it; null while no answer has come. */
  kept: z.string().nullable(),
  /** Versions this intent found there and may replace, and those it has made. */
  versions: z.array(z.string()),
});
export type Begun = z.infer<typeof Begun>;

type Books = Pick<GhostDelivery, 'intentId' | 'uploads' | 'payload'>;

export function findBegun({ uploads, payload }: Pick<Books, 'uploads' | 'payload'>): Begun | undefined {
  return Begun.safeParse(uploads.find(keyOf(payload.storyId))).data;
}

/** Before a write. `standing` = the article it replaces. */
export function beginWrite(
  books: Books,
  write: Pick<Begun, 'sent' | 'status'> & { readonly standing: RemotePost | undefined },
): void {
  const { sent, status, standing } = write;
  const before = findBegun(books);
  const known = before?.intentId === books.intentId ? before.versions : [];
  const versions = standing === undefined ? known : [...new Set([...known, versionOf(standing)])];
  const kept = before?.sent === sent ? before.kept : null;
  record(books, { intentId: books.intentId, sent, status, kept, versions });
}

/** After it was answered. */
export function endWrite(books: Books, saved: RemotePost): void {
  const begun = findBegun(books);
  if (begun === undefined) return;
  const versions = [...new Set([...begun.versions, versionOf(saved)])];
  record(books, { ...begun, kept: printOf(saved), versions });
}

export function forgetWrites({ uploads, payload }: Books): void {
  uploads.forget(keyOf(payload.storyId));
}

/** Whether an article says what was sent last, or what Ghost made of it then. */
export function saysTheSame(begun: Begun | undefined, post: RemotePost): boolean {
  const print = printOf(post);
  return begun !== undefined && (begun.sent === print || begun.kept === print);
}

/** Whether an article is what the last write was to make, or, for the intent that wrote it, one it found or made before. */
export function isFromUs(books: Books, post: RemotePost): boolean {
  const begun = findBegun(books);
  if (begun === undefined) return false;
  if (begun.status === post.status && saysTheSame(begun, post)) return true;
  return begun.intentId === books.intentId && begun.versions.includes(versionOf(post));
}

function record({ uploads, payload }: Books, begun: Begun): void {
  uploads.record(keyOf(payload.storyId), begun);
}

function keyOf(storyId: string): string {
  return `article:${storyId}`;
}
