import { z } from 'zod';
import { Connection, ConnectionDraft, Reachability } from '../model/connection.ts';
import { Finding } from '../model/finding.ts';
import { Intent, PublishAction } from '../model/outbox.ts';
import { Id } from '../model/primitives.ts';
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
};

export const publishMethods = {
  /** What a click on Publish would do, without doing it. */
  'publish.plan': method(
    z.object({ storyId: Id, connectionId: Id }),
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
      /** What the destination would refuse or change, one sentence each. */
      problems: z.array(z.object({ level: z.enum(['block', 'warn']), message: z.string() })),
    }),
  ),
  /** Freezes the manifest and puts the intent on hold for `holdSeconds`; 0 sends at once. */
  'publish.submit': method(
    z.object({
      storyId: Id,
      revision: z.int(),
      connectionId: Id,
      holdSeconds: z.int().min(0).max(30).default(10),
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
