// An outbox with two destinations and two stories, and everything that chance may do to it in one step.
import { setImmediate } from 'node:timers/promises';
import { signIn } from '#engine/connections/connections.ts';
import { AppError } from '#shared/api/errors.ts';
import type { Connection } from '#shared/model/connection.ts';
import { publishActions, type Intent } from '#shared/model/outbox.ts';
import { getStory } from '#engine/library/stories.ts';
import { adaptersTo } from '../fake-destination.ts';
import { seeded, type Random } from '../faults/random.ts';
import { testMoment } from '../moment.ts';
import { addStory, connect, edit, openDesk, type Desk } from '../publishing-desk.ts';
import { aStoryStore, type StoryStore } from './story-store.ts';
import { watchSendings, type SendingWatch } from './watch-sendings.ts';

export type Life = {
  readonly random: Random;
  readonly store: StoryStore;
  readonly watch: SendingWatch;
  readonly connections: readonly Connection[];
  readonly storyIds: readonly string[];
  readonly dir: string;
  desk: Desk;
  /** Milliseconds since the test's moment: in the world, and by the machine's clock. */
  world: number;
  machine: number;
};

export async function beginLife(dir: string, seed: number): Promise<Life> {
  const random = seeded(seed);
  const clocks = { world: 0, machine: 0 };
  const now = (): number => testMoment.getTime() + life.world;
  const watch = watchSendings(now);
  const store = aStoryStore({ ...watch, random, now, machineNow: () => life.desk.clock.now().getTime() });
  const desk = openDesk(dir, { adapters: adaptersTo(store.adapter) });
  const life: Life = { random, store, watch, dir, desk, ...clocks, connections: [], storyIds: [] };
  store.line.faults = false;
  const connections = [
    await connect(desk, `/một-${seed}`, { name: `Một ${seed}` }),
    await connect(desk, `/hai-${seed}`, { name: `Hai ${seed}` }),
  ];
  const storyIds = ['A', 'B'].map((name) => addStory(desk, { headline: `${name} ${seed}` }).id);
  store.line.faults = true;
  return Object.assign(life, { connections, storyIds });
}

/** One thing happens, by chance. */
export async function takeStep(life: Life): Promise<void> {
  const { random, store } = life;
  const steps: readonly (() => void | Promise<void>)[] = [
    ...Array.from({ length: 6 }, () => () => clickSomething(life)),
    ...Array.from({ length: 3 }, () => () => decideSomething(life)),
    ...Array.from({ length: 4 }, () => store.letGo),
    ...Array.from({ length: 3 }, () => () => pass(life, 1 + random.int(30))),
    () => pass(life, 60 + random.int(600)),
    () => pass(life, 3_600 + random.int(7_200)),
    () => jump(life, random.int(14_400) - 7_200),
    () => void edit(life.desk, random.pick(life.storyIds), { headline: `Sửa ${random.int(1_000)}` }),
    () => void (store.line.isUp = !store.line.isUp),
    () => void (store.line.isSignedOut = random.chance(0.5)),
    () => signInEverywhere(life),
    () => store.editBehind(random.pick(life.connections).id, random.pick(life.storyIds)),
    () => crash(life),
  ];
  await random.pick(steps)();
  await settle(life);
}

/** Works until nothing goes on any more but what hangs. */
export async function settle({ desk, store, watch }: Life): Promise<void> {
  desk.outbox
    .tick()
    .catch((error: unknown) => void watch.complaints.push(`the outbox failed: ${String(error)}`));
  for (let quiet = 0; quiet < 2; quiet = store.isQuiet() ? quiet + 1 : 0) await setImmediate();
}

export function pass(life: Life, seconds: number): void {
  life.world += seconds * 1000;
  jump(life, seconds);
}

export async function signInEverywhere({ desk, store, connections }: Life): Promise<void> {
  store.line.isSignedOut = false;
  const parts = { ...partsOf(desk), emit: () => undefined };
  for (const { id } of connections) {
    await signIn(parts, id, 'mật khẩu');
    desk.outbox.resume(id);
  }
}

/** Whether the outbox took what was asked; what it refuses it refuses in words. */
export function attempt(what: () => void): boolean {
  try {
    what();
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Those of this life that have not ended, the oldest first. */
export function openIntents({ desk, storyIds }: Life): Intent[] {
  const ended = ['published', 'refused', 'cancelled'];
  return desk.outbox
    .list()
    .filter(({ manifest, state }) => storyIds.includes(manifest.storyId) && !ended.includes(state))
    .toReversed();
}

function clickSomething({ random, desk, watch, connections, storyIds, world }: Life): void {
  const storyId = random.pick(storyIds);
  const action = random.chance(0.4) ? undefined : random.pick(publishActions);
  const isTimed = action === 'schedule' || action === 'embargo';
  const time = new Date(testMoment.getTime() + world + (150 + random.int(3_600)) * 1000);
  attempt(() =>
    watch.approve(
      desk.outbox.submit({
        ...{ storyId, revision: getStory(desk.library.read, storyId).revision, action, approvedBy: '' },
        ...(isTimed && { at: time.toISOString() }),
        ...(action === 'correct' && { note: 'Sai tên.' }),
        connectionId: random.pick(connections).id,
        holdSeconds: random.pick([0, 0, 5, 10]),
      }),
    ),
  );
}

function decideSomething(life: Life): void {
  const { random, desk, watch, storyIds } = life;
  const all = desk.outbox.list().filter(({ manifest }) => storyIds.includes(manifest.storyId));
  if (all.length === 0) return;
  const { id, state } = random.pick(all);
  const decide = random.pick(['cancel', 'retry', 'sendNow'] as const);
  if (attempt(() => desk.outbox[decide](id)) && decide === 'retry' && state === 'missed') watch.allowLate(id);
}

function jump(life: Life, seconds: number): void {
  life.machine += seconds * 1000;
  life.desk.clock.pass(seconds);
}

/** The process dies; what it had asked goes on over there or does not, and nobody hears of it. */
async function crash(life: Life): Promise<void> {
  life.store.forgetRequests();
  life.desk.library.close();
  life.desk = openDesk(life.dir, { adapters: life.desk.adapters });
  life.desk.clock.pass(life.machine / 1000);
  life.desk.outbox.start();
  await life.desk.outbox.stop();
}

function partsOf({ library, adapters, clock, secrets }: Desk) {
  return { db: () => library.write, adapters, clock, secrets };
}
