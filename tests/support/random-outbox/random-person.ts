// A person at the desk who clicks and decides by chance. What the outbox refuses it refuses in words.
import { getStory } from '#engine/library/stories.ts';
import { rankOf } from '#engine/outbox/actions.ts';
import { AppError } from '#shared/api/errors.ts';
import { publishActions, type Intent } from '#shared/model/outbox.ts';
import { testMoment } from '../moment.ts';
import { openIntents, targetOf, type Life } from './life.ts';

export function clickSomething(life: Life): void {
  const { random, desk, watch, connections, storyIds, world } = life;
  const storyId = random.pick(storyIds);
  const connectionId = random.pick(connections).id;
  const action = random.chance(0.4) ? undefined : random.pick(publishActions);
  const isTimed = action === 'schedule' || action === 'embargo';
  const time = new Date(testMoment.getTime() + world + (150 + random.int(3_600)) * 1000);
  const before = openIntents(life).filter(
    ({ manifest }) => targetOf(manifest) === targetOf({ storyId, connectionId }),
  );
  const wasTaken = attempt(() =>
    watch.approve(
      desk.outbox.submit({
        ...{ storyId, revision: getStory(desk.library.read, storyId).revision, action, approvedBy: '' },
        ...(isTimed && { at: time.toISOString() }),
        ...(action === 'correct' && { note: 'Sai tên.' }),
        ...{ connectionId, holdSeconds: random.pick([0, 0, 5, 10]) },
      }),
    ),
  );
  const isWeaker = before.some(({ manifest }) => rankOf(manifest.action) > rankOf(action ?? 'publish'));
  if (wasTaken && isWeaker)
    watch.complaints.push(`a ${action ?? 'publish'} was taken while a stronger one was open`);
}

export function decideSomething(life: Life): void {
  const { random, desk, storyIds } = life;
  const all = desk.outbox.list().filter(({ manifest }) => storyIds.includes(manifest.storyId));
  if (all.length === 0) return;
  const intent = random.pick(all);
  const decide = random.pick(['cancel', 'retry', 'sendNow'] as const);
  if (decide === 'sendNow') attempt(() => desk.outbox.sendNow(intent.id));
  else decideOn(life, intent, decide);
}

/** Whether the outbox let the person have it. */
export function decideOn(life: Life, intent: Intent, decide: 'cancel' | 'retry'): boolean {
  const { id, state, manifest, receipt } = intent;
  if (!attempt(() => life.desk.outbox[decide](id))) return false;
  life.watch.forbid(id, decide === 'cancel');
  if (decide === 'retry' && state === 'missed') life.watch.allowLate(id);
  if (decide === 'cancel' && receipt !== null) life.unwatched.add(targetOf(manifest));
  return true;
}

/** Whether the outbox took what was asked; what it refuses it refuses in words. */
function attempt(what: () => void): boolean {
  try {
    what();
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
