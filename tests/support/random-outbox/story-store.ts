// A destination that really keeps what it is sent, by story, behind a line that loses things by chance. It watches what the
// outbox does to it and complains of what must never happen.
import { setImmediate } from 'node:timers/promises';
import type {
  Answer,
  ConnectionAdapter,
  Delivery,
  DeliveryOutcome,
  DeliveryWatch,
  ReadBack,
} from '#engine/connections/connection-adapter.ts';
import { isAsApproved } from '#engine/outbox/freeze.ts';
import type { Capabilities } from '#shared/model/connection.ts';
import type { Receipt } from '#shared/model/outbox.ts';
import { aReceipt } from '../fake-destination.ts';
import type { Random } from '../faults/random.ts';

type Article = {
  readonly intentId: string;
  readonly headline: string;
  readonly version: string;
  readonly visibility: Receipt['visibility'];
  /** Milliseconds of the world's clock. */
  readonly publicAt: number | null;
};

export type StoryStore = {
  readonly adapter: ConnectionAdapter;
  /** Per connection: whether the line is up, and whether the password is taken. */
  readonly line: { isUp: boolean; isSignedOut: boolean; faults: boolean };
  /** What stands there now, by the world's clock. */
  readonly articleOf: (connectionId: string, storyId: string) => Article | undefined;
  /** Somebody else changes an article over there. */
  readonly editBehind: (connectionId: string, storyId: string) => void;
  /** Lets one request go on that hangs. */
  readonly letGo: () => void;
  /** Whether everything that was asked was answered or hangs. */
  readonly isQuiet: () => boolean;
  readonly isHangingNothing: () => boolean;
  /** The process that asked is dead: nothing that hangs ever answers it. */
  readonly forgetRequests: () => void;
  readonly complaints: string[];
};

export type World = {
  readonly random: Random;
  /** Milliseconds; the one clock that never jumps. */
  readonly now: () => number;
  /** The clock of the machine that asks. */
  readonly machineNow: () => number;
  /** Called with everything that is about to be sent. */
  readonly onSend: (delivery: Delivery) => void;
  /** Called where the store changes because of a delivery, and where its end is known to whoever asked. */
  readonly onEffect: (delivery: Delivery) => void;
  readonly onConfirmed: (delivery: Delivery) => void;
};

const capabilities: Capabilities = {
  ...{ drafts: true, schedule: true, conflictCheck: true, exactlyOnce: true },
  ...{ unpublish: true, lists: false, readArticle: false, secret: false },
};
const NETWORK = 'Nơi nhận không trả lời.';
const PASSWORD = 'Nơi nhận không nhận mật khẩu.';

export function aStoryStore(world: World): StoryStore {
  const { random } = world;
  const articles = new Map<string, Article>();
  const line = { isUp: true, isSignedOut: false, faults: true };
  const complaints: string[] = [];
  const busy = new Map<string, number>();
  /** Whose last sending ended nobody knows how. */
  const inDoubt = new Set<string>();
  let hanging: (() => void)[] = [];
  let asked = 0;
  let edits = 0;

  const keyOf = (connectionId: string, storyId: string): string => `${connectionId} ${storyId}`;
  const articleOf = (connectionId: string, storyId: string): Article | undefined => {
    const article = articles.get(keyOf(connectionId, storyId));
    const isDue = article?.publicAt !== null && article !== undefined && article.publicAt <= world.now();
    return isDue ? { ...article, visibility: 'public', version: `${article.version} công khai` } : article;
  };
  const fails = (probability: number): boolean => line.faults && random.chance(probability);
  const hang = (probability: number, signal?: AbortSignal): Promise<boolean> => {
    if (!fails(probability)) return setImmediate(false);
    return new Promise((resolve) => {
      const goOn = (): void => resolve(false);
      hanging.push(goOn);
      signal?.addEventListener('abort', () => {
        hanging = hanging.filter((other) => other !== goOn);
        resolve(true);
      });
    });
  };
  const alone = async <T>(storyId: string, request: () => Promise<T>): Promise<T> => {
    const others = busy.get(storyId) ?? 0;
    if (others > 0) complaints.push(`${others + 1} requests in flight for ${storyId}`);
    busy.set(storyId, others + 1);
    const answer = await counted(request);
    busy.set(storyId, (busy.get(storyId) ?? 1) - 1);
    return answer;
  };
  const counted = async <T>(request: () => Promise<T>): Promise<T> => {
    asked += 1;
    const answer = await request();
    asked -= 1;
    return answer;
  };

  const change = (delivery: Delivery): void => {
    const { manifest, payload, intentId, destination } = delivery;
    const key = keyOf(destination.id, manifest.storyId);
    world.onEffect(delivery);
    if (manifest.action === 'take-down' || manifest.action === 'delete-draft')
      return void articles.delete(key);
    const isScheduled = manifest.action === 'schedule';
    const publicAt = isScheduled && manifest.at !== null ? Date.parse(manifest.at) : null;
    const visibility = isScheduled ? 'scheduled' : manifest.action === 'unpublish' ? 'draft' : 'public';
    articles.set(key, {
      ...{ intentId, publicAt, visibility, headline: payload.content.headline },
      version: `${intentId} ${visibility}`,
    });
  };
  const receiptOf = (delivery: Delivery): Receipt => {
    const article = articleOf(delivery.destination.id, delivery.manifest.storyId);
    const { visibility = 'gone', version = 'không có' } = article ?? {};
    return { ...aReceipt(delivery), version, visibility };
  };
  const ended = (delivery: Delivery): DeliveryOutcome => {
    const receipt = receiptOf(delivery);
    world.onConfirmed(delivery);
    return { state: receipt.visibility === 'scheduled' ? 'scheduled' : 'published', receipt, memory: null };
  };

  const deliver = async (delivery: Delivery, watch: DeliveryWatch): Promise<DeliveryOutcome> => {
    world.onSend(delivery);
    if (!isAsApproved(delivery.manifest, delivery.payload)) complaints.push('sent what was not approved');
    if (inDoubt.has(delivery.intentId)) complaints.push('sent again without a look');
    inDoubt.add(delivery.intentId);
    const outcome = await receive(delivery, watch);
    if (outcome.state !== 'unknown') inDoubt.delete(delivery.intentId);
    return outcome;
  };
  const receive = async (delivery: Delivery, { signal }: DeliveryWatch): Promise<DeliveryOutcome> => {
    if (!line.isUp || fails(0.05)) return { state: 'unreachable', message: NETWORK };
    if (line.isSignedOut) return { state: 'signed-out', message: PASSWORD };
    if (fails(0.05)) return { state: 'later', message: 'Đang bận.', retryAfterMs: random.int(120_000) };
    if (fails(0.08)) return { state: 'refused', message: 'Không nhận bài này.' };
    if (await hang(0.3, signal)) return { state: 'stopped' };
    if (fails(0.1)) return { state: 'unknown', message: 'Mất yêu cầu.' };
    const there = articleOf(delivery.destination.id, delivery.manifest.storyId);
    const known = [delivery.previous?.version, delivery.mayOverwrite];
    if (there !== undefined && there.intentId !== delivery.intentId && !known.includes(there.version)) {
      return { state: 'conflict', message: 'Có người sửa.', remoteVersion: there.version };
    }
    const { action, at } = delivery.manifest;
    if (action === 'schedule' && at !== null && Date.parse(at) <= world.now()) {
      return { state: 'refused', message: 'Giờ hẹn đã qua.' };
    }
    change(delivery);
    if (await hang(0.1)) return { state: 'unknown', message: 'Mất trả lời.' };
    return fails(0.15) ? { state: 'unknown', message: 'Mất trả lời.' } : ended(delivery);
  };

  const readBack = async (delivery: Delivery): Promise<ReadBack> => {
    await hang(0.1);
    if (!line.isUp || fails(0.1)) return { state: 'unreachable', message: NETWORK };
    if (line.isSignedOut) return { state: 'signed-out', message: PASSWORD };
    inDoubt.delete(delivery.intentId);
    const { action, storyId } = delivery.manifest;
    const article = articleOf(delivery.destination.id, storyId);
    const isGone = action === 'take-down' || action === 'delete-draft';
    const isThere = isGone ? article === undefined : article?.intentId === delivery.intentId;
    if (!isThere) return { state: 'incomplete', message: 'Chưa thấy bài.' };
    const outcome = ended(delivery);
    // Proof: `ended` ends in one of these two, which a look ends in as well.
    return outcome as Extract<typeof outcome, { state: 'published' | 'scheduled' }>;
  };

  const test = async (memory: unknown): Promise<Answer> => {
    await setImmediate();
    const clockOffsetMs = world.now() - world.machineNow();
    if (!line.isUp) return { state: 'unreachable', message: NETWORK, memory };
    return line.isSignedOut
      ? { state: 'signed-out', message: PASSWORD, memory, clockOffsetMs }
      : { state: 'reachable', message: 'Nơi nhận đang trả lời.', memory, clockOffsetMs };
  };

  return {
    line,
    complaints,
    articleOf,
    editBehind: (connectionId, storyId) => {
      const article = articleOf(connectionId, storyId);
      if (article === undefined) return;
      edits += 1;
      articles.set(keyOf(connectionId, storyId), { ...article, version: `người khác ${edits}` });
    },
    letGo: () => hanging.shift()?.(),
    isQuiet: () => asked === hanging.length,
    isHangingNothing: () => hanging.length === 0,
    forgetRequests: () => {
      hanging = [];
      asked = 0;
      busy.clear();
    },
    adapter: {
      capabilities,
      adopt: ({ memory }) => test(memory),
      test: ({ memory }) => counted(() => test(memory)),
      plan: async () => ({ action: 'publish', bytes: 0, requests: 0, url: '', problems: [] }),
      deliver: (delivery, watch) => alone(delivery.manifest.storyId, () => deliver(delivery, watch)),
      readBack: (delivery) => alone(delivery.manifest.storyId, () => readBack(delivery)),
    },
  };
}
