// A destination that does what a test tells it to: the edge where the outbox meets the world.
import type {
  ConnectionAdapter,
  Delivery,
  DeliveryOutcome,
  ReadBack,
} from '#engine/connections/connection-adapter.ts';
import type { DeliveryWatch } from '#engine/connections/connection-adapter.ts';
import type { Adapters } from '#engine/connections/adapters.ts';
import type { Capabilities } from '#shared/model/connection.ts';
import type { PublishAction, Receipt } from '#shared/model/outbox.ts';
import { testMoment } from './moment.ts';

export type FakeDestination = ConnectionAdapter & {
  /** Whether it answers at all. */
  isUp: boolean;
  /** Answers, and does not take the password. */
  isSignedOut: boolean;
  /** Its clock minus ours, in milliseconds; null = it tells no time. */
  clockOffsetMs: number | null;
  /** What the next sendings end with, in order; `published` when none is left. */
  readonly ends: ((delivery: Delivery, watch: DeliveryWatch) => DeliveryOutcome | Promise<DeliveryOutcome>)[];
  /** What a look at it finds. */
  found: ReadBack;
  /** What the next looks find before that, in order. */
  readonly looks: ReadBack[];
  /** Headlines in the order they were sent. */
  readonly sent: string[];
  /** Everything that was asked of it. */
  readonly asked: string[];
};

/** `manifest` decides what a reader sees afterwards. */
export function aReceipt(delivery: {
  readonly intentId: string;
  readonly payload: Pick<Delivery['payload'], 'storyId' | 'slug'>;
  readonly manifest?: Pick<Delivery['manifest'], 'action' | 'at'>;
}): Receipt {
  const action = delivery.manifest?.action ?? 'publish';
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
    visibility: left[action] ?? 'public',
    publicAt: action === 'schedule' ? (delivery.manifest?.at ?? null) : null,
    pictures: [],
    losses: [],
  };
}

const left: Partial<Record<PublishAction, Receipt['visibility']>> = {
  schedule: 'scheduled',
  unpublish: 'draft',
  'take-down': 'gone',
  'delete-draft': 'gone',
};

export function aFakeDestination(can: Partial<Capabilities> = {}): FakeDestination {
  const silent = 'Nơi nhận không trả lời; bài chờ trong hộp thư đi.';
  const refused = 'Nơi nhận không nhận mật khẩu này nữa; bài chờ trong hộp thư đi.';
  const fake: FakeDestination = {
    isUp: true,
    isSignedOut: false,
    clockOffsetMs: null,
    ends: [],
    looks: [],
    found: { state: 'incomplete', message: 'Chưa thấy bài ở nơi nhận; sẽ gửi lại.' },
    sent: [],
    asked: [],
    capabilities: {
      ...{ drafts: true, schedule: true, conflictCheck: true, exactlyOnce: true },
      ...{ unpublish: true, lists: false, readArticle: false, secret: false },
      ...can,
    },
    adopt: (destination) => fake.test(destination),
    test: async ({ memory }) => {
      fake.asked.push('test');
      if (!fake.isUp) return { state: 'unreachable', message: silent, memory };
      const { clockOffsetMs } = fake;
      return fake.isSignedOut
        ? { state: 'signed-out', message: refused, memory, clockOffsetMs }
        : { state: 'reachable', message: 'Nơi nhận đang trả lời.', memory, clockOffsetMs };
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
      if (fake.isSignedOut) return { state: 'signed-out', message: refused };
      const end = fake.ends.shift();
      if (end !== undefined) return end(delivery, watch);
      fake.sent.push(delivery.payload.content.headline);
      if (delivery.manifest.action === 'schedule')
        return { state: 'scheduled', receipt: aReceipt(delivery), memory: null };
      return { state: 'published', receipt: aReceipt(delivery), memory: null };
    },
    readBack: async () => {
      fake.asked.push('readBack');
      if (!fake.isUp) return { state: 'unreachable', message: silent };
      return fake.isSignedOut
        ? { state: 'signed-out', message: refused }
        : (fake.looks.shift() ?? fake.found);
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
