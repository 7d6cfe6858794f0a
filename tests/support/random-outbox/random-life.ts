// An outbox with two destinations and two stories, and everything that chance may do to it in one step.
import { setImmediate } from 'node:timers/promises';
import { signIn } from '#engine/connections/connections.ts';
import { adaptersTo } from '../fake-destination.ts';
import { seeded } from '../faults/random.ts';
import { testMoment } from '../moment.ts';
import { addStory, connect, edit, openDesk, type Desk } from '../publishing-desk.ts';
import { hasEnded, targetOf, type Life } from './life.ts';
import { clickSomething, decideSomething } from './random-person.ts';
import { aStoryStore } from './story-store.ts';
import { watchSendings } from './watch-sendings.ts';

export async function beginLife(dir: string, seed: number): Promise<Life> {
  const random = seeded(seed);
  const clocks = { world: 0, machine: 0 };
  const now = (): number => testMoment.getTime() + life.world;
  const watch = watchSendings(now);
  const store = aStoryStore({ ...watch, random, now, machineNow: () => life.desk.clock.now().getTime() });
  const desk = openDesk(dir, { adapters: adaptersTo(store.adapter) });
  const life: Life = {
    ...{ random, store, watch, dir, desk, ...clocks },
    ...{ connections: [], storyIds: [], unwatched: new Set() },
  };
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
    ...Array.from({ length: 8 }, () => () => clickSomething(life)),
    ...Array.from({ length: 3 }, () => () => decideSomething(life)),
    ...Array.from({ length: 4 }, () => store.letGo),
    ...Array.from({ length: 3 }, () => () => pass(life, 1 + random.int(30))),
    () => pass(life, 60 + random.int(600)),
    () => pass(life, 3_600 + random.int(7_200)),
    ...Array.from({ length: 2 }, () => () => jump(life, random.int(14_400) - 7_200)),
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
export async function settle(life: Life): Promise<void> {
  const { desk, store, watch } = life;
  desk.outbox
    .tick()
    .catch((error: unknown) => void watch.complaints.push(`the outbox failed: ${String(error)}`));
  for (let quiet = 0; quiet < 2; quiet = store.isQuiet() ? quiet + 1 : 0) await setImmediate();
  watch.complaints.push(...leftBehind(life));
}

/** Older clicks that are still open although a newer one for the same story and destination has arrived. */
function leftBehind(life: Life): string[] {
  const arrived = new Set<string>();
  return life.desk.outbox.list().flatMap(({ manifest, state }) => {
    const target = targetOf(manifest);
    const isOpen = !hasEnded(state);
    const complaint =
      isOpen && arrived.has(target) ? [`a ${manifest.action} is ${state} behind a newer click`] : [];
    if (state === 'published' || state === 'scheduled') arrived.add(target);
    return complaint;
  });
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
