// One life of an outbox by chance; then everything is well again, a person decides what is asked, and what stands at the
// destinations must be what the library says. Complaints come back; none is what is wanted.
import { findPublication } from '#engine/db/rows/publications.ts';
import { getStory } from '#engine/library/stories.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { openIntents, targetOf, type Life } from './life.ts';
import { beginLife, pass, settle, signInEverywhere, takeStep } from './random-life.ts';
import { decideOn } from './random-person.ts';

const STEPS = 50;
const ROUNDS = 80;

export async function randomRun(libraryDir: string, seed: number): Promise<readonly string[]> {
  const life = await beginLife(libraryDir, seed);
  for (let step = 0; step < STEPS; step += 1) await takeStep(life);
  await recover(life);
  const complaints = [
    ...life.watch.complaints,
    ...life.store.complaints,
    ...stuck(life),
    ...differences(life),
  ];
  await life.desk.outbox.stop();
  life.desk.library.close();
  return complaints.map((complaint) => `seed ${seed}: ${complaint}`);
}

/** The line is good, the clock right, the password taken; a person answers every question. */
async function recover(life: Life): Promise<void> {
  const { store, desk } = life;
  Object.assign(store.line, { isUp: true, isSignedOut: false, faults: false });
  await settle(life);
  await signInEverywhere(life);
  for (let round = 0; round < ROUNDS; round += 1) {
    while (!store.isHangingNothing()) {
      store.letGo();
      await settle(life);
    }
    for (const intent of openIntents(life)) answer(life, intent);
    await settle(life);
    pass(life, 120);
    await desk.outbox.runUntilIdle();
    if (openIntents(life).length === 0) return;
  }
}

function answer(life: Life, intent: Intent): void {
  const { state } = intent;
  if (state !== 'conflict' && state !== 'missed') return;
  if (life.random.chance(0.5) && decideOn(life, intent, 'retry')) return;
  if (!decideOn(life, intent, 'cancel')) life.watch.complaints.push(`${state} without a way on`);
}

function stuck(life: Life): string[] {
  return openIntents(life).map(
    ({ state, manifest, nextAttemptAt, attempts }) =>
      `a ${manifest.action} never ends: ${state}, next ${nextAttemptAt ?? 'never'}, ${attempts.at(-1)?.message ?? ''}`,
  );
}

/** What the library says of each story on each destination beside what stands there. */
function differences(life: Life): string[] {
  const { desk, connections, storyIds, store, unwatched } = life;
  return storyIds.flatMap((storyId) => {
    const seen = connections.map(({ id: connectionId }) => {
      const publication = findPublication(desk.library.read, storyId, connectionId);
      const article = store.articleOf(connectionId, storyId);
      const isUnwatched = unwatched.has(targetOf({ connectionId, storyId }));
      return { known: publication?.visibility ?? 'gone', there: article?.visibility ?? 'gone', isUnwatched };
    });
    const { status } = getStory(desk.library.read, storyId);
    const isPublic = seen.some(({ known }) => known === 'public');
    return [
      ...seen.filter(
        ({ known, there, isUnwatched }) =>
          known !== there && !(isUnwatched && known === 'scheduled' && there === 'public'),
      ),
      ...(isPublic === (status === 'published' || status === 'changed') ? [] : [{ status, seen }]),
    ].map((difference) => JSON.stringify(difference));
  });
}
