// What every kind of destination can be asked. The outbox knows destinations only through this; a kind is a folder beside
// this file and a row in adapters.ts. An adapter keeps no state: what it must remember travels in `memory`.
import { z } from 'zod';
import type { Capabilities, Connection, RemoteLists } from '#shared/model/connection.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { Manifest, PublishAction, Receipt } from '#shared/model/outbox.ts';
import { Attachment } from '#shared/model/attachment.ts';
import { Photo } from '#shared/model/photo.ts';
import { KeptSite } from '#shared/model/portal.ts';
import { Id } from '#shared/model/primitives.ts';
import { StoryContent } from '#shared/model/story.ts';
import type { Publication } from '../db/rows/publications.ts';
import type { ImportedPicture } from '#shared/html/page.ts';

/** Everything a destination gets to see of a story, stored with the intent: later edits change nothing that is sent. */
export const Payload = z.object({
  storyId: Id,
  revision: z.int(),
  slug: z.string(),
  content: StoryContent,
  /** The photos the document shows, with their text as it was at the click. */
  photos: z.array(Photo),
  /** The documents it shows, in reading order. */
  attachments: z.array(Attachment),
  site: KeptSite,
});
export type Payload = z.infer<typeof Payload>;

/** A destination as an adapter sees it. */
export type Destination<Settings = unknown> = Pick<Connection, 'id' | 'name'> & {
  /** Its kind's own form; an adapter parses it at its door (`withSettings`). */
  readonly settings: Settings;
  /** Password, token or key; null where there is none or a person has not given it since the start. Never in a message or log. */
  readonly secret: string | null;
  /** What the adapter learned about it before; its own form, checked by the adapter. */
  readonly memory: unknown;
};

/**
 * What has arrived at a destination and need not travel again. Durable as soon as `record` returns; `remote` is the adapter's
 * own form, parsed by it when it is found.
 */
export type UploadLedger = {
  /** `key` names content and rendition, see `pictureKey`. */
  readonly find: (key: string) => unknown;
  readonly record: (key: string, remote: unknown) => void;
  /** It is not there any more. */
  readonly forget: (key: string) => void;
};

/** One frozen publication on its way. */
export type Delivery<Settings = unknown> = {
  readonly intentId: string;
  readonly destination: Destination<Settings>;
  readonly manifest: Manifest;
  readonly payload: Payload;
  readonly previous: Publication | null;
  /** A version that was shown to the person as a conflict and may be overwritten; anything else may not. */
  readonly mayOverwrite: string | null;
  readonly uploads: UploadLedger;
};

/** The same with the destination's settings in the form of its kind. */
export function withSettings<Settings, D extends { readonly destination: Destination }>(
  schema: z.ZodType<Settings>,
  delivery: D,
): Omit<D, 'destination'> & { readonly destination: Destination<Settings> } {
  const settings = schema.parse(delivery.destination.settings);
  return { ...delivery, destination: { ...delivery.destination, settings } };
}

/** `memory` is to be kept and handed back with the next question. */
export type Answer = {
  readonly state: 'reachable' | 'unreachable' | 'signed-out';
  /** A sentence for a person either way. */
  readonly message: string;
  readonly memory: unknown;
  /** The destination's clock minus ours, in milliseconds; absent where it told no time. */
  readonly clockOffsetMs?: number | null;
};

export type DeliveryProgress = {
  readonly files: number;
  readonly filesTotal: number;
  readonly bytes: number;
  readonly bytesTotal: number;
};

export type DeliveryWatch = {
  readonly onProgress: (progress: DeliveryProgress) => void;
  /** Asks to stop; obeyed only while a reader cannot see anything of the work yet. */
  readonly signal: AbortSignal;
};

/** Every message is one sentence: what happened and what comes next. */
export type DeliveryOutcome =
  | { readonly state: 'published'; readonly receipt: Receipt; readonly memory: unknown }
  /** The destination is out of reach; nothing a reader sees has changed. */
  | { readonly state: 'unreachable'; readonly message: string }
  /** It answers but cannot take the work now (busy, full); nothing a reader sees has changed. `retryAfterMs` is its own wish. */
  | { readonly state: 'later'; readonly message: string; readonly retryAfterMs?: number }
  /** It does not take our password any more; nothing a reader sees has changed. */
  | { readonly state: 'signed-out'; readonly message: string }
  /** Taken over, and not public before `receipt.publicAt`. */
  | { readonly state: 'scheduled'; readonly receipt: Receipt; readonly memory: unknown }
  | { readonly state: 'conflict'; readonly message: string; readonly remoteVersion: string }
  | { readonly state: 'refused'; readonly message: string }
  /** Stopped by the signal; nothing a reader sees has changed. */
  | { readonly state: 'stopped' }
  /** Lost from sight half-way: a reader may see all, some or nothing of it. */
  | { readonly state: 'unknown'; readonly message: string };

/** What is found on the destination under this delivery's key. */
export type ReadBack =
  /** As approved, whatever the action was: public, withdrawn, or removed. */
  | { readonly state: 'published'; readonly receipt: Receipt }
  /** There as approved, and waiting for its time. */
  | { readonly state: 'scheduled'; readonly receipt: Receipt }
  /** Not there, or not complete: sending again is right and makes no second copy. */
  | { readonly state: 'incomplete'; readonly message: string }
  /** It does not take our password, so that nothing can be seen. */
  | { readonly state: 'signed-out'; readonly message: string }
  | { readonly state: 'unreachable'; readonly message: string };

/**
 * A rehearsal: the same code that would send, run against what the connection remembers. Needs no network; what only the
 * destination can tell is planned for as it was last known.
 */
export type DeliveryPlan = {
  readonly action: PublishAction;
  /** Bytes that would travel; an estimate where pictures have not been made yet. */
  readonly bytes: number;
  /** Requests that would be made one after the other. */
  readonly requests: number;
  readonly url: string;
  /** What would be refused or changed on arrival, one sentence each. */
  readonly problems: { readonly level: 'block' | 'warn'; readonly message: string }[];
};

/** An article as a destination holds it now. */
export type RemoteArticle = {
  readonly remoteId: string;
  readonly url: string;
  /** What `remoteVersion` of a conflict would be: a later overwrite names it. */
  readonly version: string;
  readonly visibility: Receipt['visibility'];
  readonly modifiedAt: string | null;
  /** Who changed it last, in the destination's words; '' = it does not say. */
  readonly modifiedBy: string;
  /** A field the destination does not carry is absent. */
  readonly fields: Partial<
    Pick<StoryContent, 'headline' | 'lead' | 'section' | 'tags' | 'kicker' | 'byline'>
  >;
  /** Photo blocks name the library's photo where the picture is known to be one of ours; else see `pictures`. */
  readonly document: StoryDocument;
  /** Pictures that are not known here: the index of their block in `document` and where they can be fetched. */
  readonly pictures: readonly (Pick<ImportedPicture, 'block' | 'url'> & Partial<ImportedPicture>)[];
  /** What of it a story cannot hold, a sentence each. */
  readonly dropped?: readonly string[];
};

export type ConnectionAdapter = {
  readonly capabilities: Capabilities;
  /** A person chose this destination just now: may make what is missing. Never throws for what is wrong out there. */
  readonly adopt: (destination: Destination) => Promise<Answer>;
  /** A cheap look that changes nothing. Never throws for what is wrong out there. */
  readonly test: (destination: Destination) => Promise<Answer>;
  readonly plan: (delivery: Omit<Delivery, 'intentId' | 'mayOverwrite'>) => Promise<DeliveryPlan>;
  /**
   * Does what the manifest's action says. Expected failures are outcomes; an AppError thrown is a refusal in its own words,
   * anything else a bug. What is already as approved is left alone and counts as published.
   */
  readonly deliver: (delivery: Delivery, watch: DeliveryWatch) => Promise<DeliveryOutcome>;
  /** Looks a delivery up by its key after its reply was lost, or after its set time. Sends nothing. */
  readonly readBack: (delivery: Delivery) => Promise<ReadBack>;
  /** @throws AppError destination_unreachable, destination_refused; undefined = it is not there */
  readonly readArticle?: (
    from: Omit<Delivery, 'intentId' | 'mayOverwrite' | 'manifest' | 'payload' | 'previous'> & {
      readonly remoteId: string;
    },
  ) => Promise<RemoteArticle | undefined>;
  /** @throws AppError destination_unreachable, destination_refused */
  readonly fetchLists?: (destination: Destination) => Promise<RemoteLists>;
};
