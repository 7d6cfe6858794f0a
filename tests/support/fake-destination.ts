// A destination that does what a test tells it to: the edge where the outbox meets the world.
import type {
  ConnectionAdapter,
  Delivery,
  DeliveryOutcome,
  ReadBack,
} from '#engine/connections/connection-adapter.ts';
import type { DeliveryWatch } from '#engine/connections/connection-adapter.ts';
import type { Adapters } from '#engine/connections/adapters.ts';
import type { Receipt } from '#shared/model/outbox.ts';
import { testMoment } from './moment.ts';

export type FakeDestination = ConnectionAdapter & {
  /** Whether it answers at all. */
  isUp: boolean;
  /** What the next sendings end with, in order; `published` when none is left. */
  readonly ends: ((delivery: Delivery, watch: DeliveryWatch) => DeliveryOutcome | Promise<DeliveryOutcome>)[];
  /** What a look at it finds. */
  found: ReadBack;
  /** Headlines in the order they were sent. */
  readonly sent: string[];
  /** Everything that was asked of it. */
  readonly asked: string[];
};

export function aReceipt(delivery: Pick<Delivery, 'intentId' | 'payload'>): Receipt {
  return {
    remoteId: delivery.payload.storyId,
    url: `https://anhoa.example/${delivery.payload.slug}`,
    version: delivery.intentId,
    readBackHash: 'a'.repeat(64),
    files: 3,
    bytesSent: 1000,
    bytesUnchanged: 0,
    photos: 0,
    exactlyOnce: true,
    publishedAt: testMoment.toISOString(),
    visibility: 'public',
    publicAt: null,
    pictures: [],
    losses: [],
  };
}

export function aFakeDestination(): FakeDestination {
  const silent = 'Nơi nhận không trả lời; bài chờ trong hộp thư đi.';
  const fake: FakeDestination = {
    isUp: true,
    ends: [],
    found: { state: 'incomplete', message: 'Chưa thấy bài ở nơi nhận; sẽ gửi lại.' },
    sent: [],
    asked: [],
    capabilities: {
      ...{ drafts: true, schedule: true, conflictCheck: true, exactlyOnce: true },
      ...{ unpublish: true, lists: false, readArticle: false, secret: false },
    },
    adopt: (destination) => fake.test(destination),
    test: async ({ memory }) => {
      fake.asked.push('test');
      return fake.isUp
        ? { state: 'reachable', message: 'Nơi nhận đang trả lời.', memory }
        : { state: 'unreachable', message: silent, memory };
    },
    plan: async ({ payload }) => ({
      action: 'publish',
      bytes: 1000,
      requests: 1,
      problems: [],
      url: `https://anhoa.example/${payload.slug}`,
    }),
    deliver: async (delivery, watch) => {
      fake.asked.push('publish');
      if (!fake.isUp) return { state: 'unreachable', message: silent };
      const end = fake.ends.shift();
      if (end !== undefined) return end(delivery, watch);
      fake.sent.push(delivery.payload.content.headline);
      return { state: 'published', receipt: aReceipt(delivery), memory: null };
    },
    readBack: async () => {
      fake.asked.push('readBack');
      return fake.isUp ? fake.found : { state: 'unreachable', message: silent };
    },
  };
  return fake;
}

/** The same destination behind every kind of connection. */
export function adaptersTo(destination: ConnectionAdapter): Adapters {
  return {
    'local-portal': destination,
    'web-host': destination,
    wordpress: destination,
    ghost: destination,
    directus: destination,
    'hand-carried': destination,
  };
}
