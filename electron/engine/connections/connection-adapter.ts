// What every kind of destination can be asked. The outbox knows destinations only through this; a kind is a folder beside
// this file and a row in adapters.ts. An adapter keeps no state: what it must remember travels in `memory`.
import { z } from 'zod';
import type { Capabilities, Connection } from '#shared/model/connection.ts';
import type { Manifest, Receipt } from '#shared/model/outbox.ts';
import { Photo } from '#shared/model/photo.ts';
import { PortalSite } from '#shared/model/portal.ts';
import { Id } from '#shared/model/primitives.ts';
import { StoryContent } from '#shared/model/story.ts';
import type { Publication } from '../db/rows/publications.ts';

/** Everything a destination gets to see of a story, stored with the intent: later edits change nothing that is sent. */
export const Payload = z.object({
  storyId: Id,
  revision: z.int(),
  slug: z.string(),
  content: StoryContent,
  /** The photos the document shows, with their text as it was at the click. */
  photos: z.array(Photo),
  site: PortalSite,
});
export type Payload = z.infer<typeof Payload>;

/** A destination as an adapter sees it. */
export type Destination = Pick<Connection, 'id' | 'name' | 'settings'> & {
  /** What the adapter learned about it before; its own form, checked by the adapter. */
  readonly memory: unknown;
};

/** One frozen publication on its way. */
export type Delivery = {
  readonly intentId: string;
  readonly destination: Destination;
  readonly manifest: Manifest;
  readonly payload: Payload;
  readonly previous: Publication | null;
  /** A version that was shown to the person as a conflict and may be overwritten; anything else may not. */
  readonly mayOverwrite: string | null;
};

/** `memory` is to be kept and handed back with the next question. */
export type Answer = {
  readonly state: 'reachable' | 'unreachable';
  /** A sentence for a person either way. */
  readonly message: string;
  readonly memory: unknown;
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
  /** It answers but cannot take the work now (busy, full); nothing a reader sees has changed. */
  | { readonly state: 'later'; readonly message: string }
  | { readonly state: 'conflict'; readonly message: string; readonly remoteVersion: string }
  | { readonly state: 'refused'; readonly message: string }
  /** Stopped by the signal; nothing a reader sees has changed. */
  | { readonly state: 'stopped' }
  /** Lost from sight half-way: a reader may see all, some or nothing of it. */
  | { readonly state: 'unknown'; readonly message: string };

/** What is found on the destination under this delivery's key. */
export type ReadBack =
  | { readonly state: 'published'; readonly receipt: Receipt }
  /** Not there, or not complete: sending again is right and makes no second copy. */
  | { readonly state: 'incomplete'; readonly message: string }
  | { readonly state: 'unreachable'; readonly message: string };

export type DeliveryPlan = {
  readonly action: 'publish' | 'update';
  /** Bytes that would travel; an estimate where pictures have not been made yet. */
  readonly bytes: number;
  readonly url: string;
};

export type ConnectionAdapter = {
  readonly capabilities: Capabilities;
  /** A person chose this destination just now: may make what is missing. Never throws for what is wrong out there. */
  readonly adopt: (destination: Destination) => Promise<Answer>;
  /** A cheap look that changes nothing. Never throws for what is wrong out there. */
  readonly test: (destination: Destination) => Promise<Answer>;
  readonly plan: (delivery: Omit<Delivery, 'intentId' | 'mayOverwrite'>) => Promise<DeliveryPlan>;
  /** Expected failures are outcomes; an AppError thrown is a refusal in its own words, anything else a bug. */
  readonly publish: (delivery: Delivery, watch: DeliveryWatch) => Promise<DeliveryOutcome>;
  /** Looks a delivery up by its key after its reply was lost. Sends nothing. */
  readonly readBack: (delivery: Delivery) => Promise<ReadBack>;
};
