import { z } from 'zod';
import { Connection, ConnectionDraft, Reachability, WebAddress } from '../model/connection.ts';
import { Finding } from '../model/finding.ts';
import { CarrySheet } from '../model/hand-carry.ts';
import { Intent, LONGEST_HOLD_SECONDS, PublishAction } from '../model/outbox.ts';
import { Id, Text, Timestamp } from '../model/primitives.ts';
import { method } from './method.ts';

const none = z.object({}).default({});

export const connectionMethods = {
  'connections.list': method(none, z.object({ connections: z.array(Connection) })),
  'connections.add': method(z.object({ draft: ConnectionDraft, secret: z.string().optional() }), Connection),
  'connections.update': method(
    z.object({ id: Id, draft: ConnectionDraft, secret: z.string().optional() }),
    Connection,
  ),
  'connections.remove': method(z.object({ id: Id }), z.object({})),
  /** Asks the destination now and says in words what is wrong. */
  'connections.test': method(z.object({ id: Id }), Reachability),
  /** The password again: the destination is asked at once, and what waited for it goes on by itself. */
  'connections.signIn': method(z.object({ id: Id, secret: z.string().min(1) }), Reachability),
};

/** What a click means beside story and destination. */
const click = {
  /** Absent = what fits: a first publication, or an update of what is public. */
  action: PublishAction.optional(),
  /** schedule: when the destination makes it public; embargo: nothing leaves before. By the destination's clock. */
  at: Timestamp.optional(),
  /** correct: what readers are told, never blank; unpublish and take-down: why, for the ledger. */
  note: Text.optional(),
  /** For weak lines, where the destination can hold a draft: text and a small cover first, out of sight. */
  progressive: z.boolean().default(false),
};
const seconds = z.int().min(0);

export const publishMethods = {
  /** What a click would do, without doing it; needs no network. */
  'publish.plan': method(
    z.object({ storyId: Id, connectionId: Id, ...click }),
    z.object({
      revision: z.int(),
      action: PublishAction,
      findings: z.array(Finding),
      words: z.int(),
      photos: z.int(),
      /** Bytes that would travel, pictures already there not counted. */
      bytes: z.int(),
      /** Requests made one after the other. */
      requests: z.int(),
      url: z.string(),
      /** How long that takes on a 3G phone, a 4G phone and an office line; 0 where no line is needed. */
      seconds: z.object({ g3: seconds, g4: seconds, office: seconds }),
      /** What is possible now for this story and destination. */
      actions: z.array(PublishAction),
      /** What the outbox or the destination would refuse or change, one sentence each. */
      problems: z.array(z.object({ level: z.enum(['block', 'warn']), message: z.string() })),
    }),
  ),
  /** Freezes the manifest and puts the intent on hold for `holdSeconds`: 0 sends at once, absent = 10, urgent actions 5. */
  'publish.submit': method(
    z.object({
      storyId: Id,
      revision: z.int(),
      connectionId: Id,
      ...click,
      holdSeconds: z.int().min(0).max(LONGEST_HOLD_SECONDS).optional(),
      approvedBy: z.string().default(''),
    }),
    Intent,
  ),
};

export const outboxMethods = {
  'outbox.list': method(none, z.object({ intents: z.array(Intent) })),
  'outbox.get': method(z.object({ id: Id }), Intent),
  'outbox.cancel': method(z.object({ id: Id }), Intent),
  'outbox.retry': method(z.object({ id: Id }), Intent),
  /** Sends now instead of waiting for the end of the hold. */
  'outbox.sendNow': method(z.object({ id: Id }), Intent),
  /** Works until nothing is due; for the command line and tests. */
  'outbox.run': method(none, z.object({ intents: z.array(Intent) })),
};

export const handCarryMethods = {
  /** What a person carries into a portal without a door: of one delivery, or of a story's latest. */
  'handCarry.sheet': method(
    z.union([z.strictObject({ intentId: Id }), z.strictObject({ storyId: Id })]),
    CarrySheet,
  ),
  /** Ticks a field off, or takes the tick back; remembered until the field says something else. */
  'handCarry.tick': method(
    z.object({ intentId: Id, field: z.string().min(1), done: z.boolean() }),
    CarrySheet,
  ),
  /** A person says that it is done in the portal: only then it counts as public, back in draft, or gone. */
  'handCarry.confirm': method(
    z.object({ intentId: Id, pageUrl: z.union([z.literal(''), WebAddress]).default('') }),
    CarrySheet,
  ),
};
