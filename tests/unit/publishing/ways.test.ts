import { expect, test } from 'vitest';
import { cannotSchedule, faultOf, offeredWays, rightNow, termsOf } from '#renderer/features/publish/ways.ts';
import type { PublishAction } from '#shared/model/outbox.ts';

const fresh = plan('publish', 'publish', 'schedule', 'embargo');
const freshFolder = plan('publish', 'publish', 'embargo');
const live = plan('update', 'update', 'embargo', 'correct', 'unpublish', 'take-down');
const liveFolder = plan('update', 'update', 'embargo', 'correct', 'take-down');

test('only what every chosen destination can do is offered', () => {
  expect(offeredWays([fresh])).toEqual(['now', 'schedule', 'embargo']);
  expect(offeredWays([live])).toEqual(['now', 'embargo', 'correct', 'unpublish', 'take-down']);
  expect(offeredWays([live, liveFolder])).toEqual(['now', 'embargo', 'correct', 'take-down']);
  expect(offeredWays([live, fresh])).toEqual(['now', 'embargo']);
  expect(offeredWays([])).toEqual(['now']);
});

test('a time for a new story is offered where a destination cannot keep it itself, and told then', () => {
  expect(offeredWays([freshFolder])).toEqual(['now', 'schedule', 'embargo']);
  expect(cannotSchedule('schedule', freshFolder)).toBe(true);
  expect(cannotSchedule('schedule', fresh)).toBe(false);
  expect(cannotSchedule('embargo', freshFolder)).toBe(false);
});

test('only what belongs to a way goes with it', () => {
  const typed = { at: '2026-11-30T00:00:00.000Z', note: ' Sai tên nhân vật. ' };
  expect([
    termsOf({ kind: 'now', ...typed }),
    termsOf({ kind: 'embargo', ...typed }),
    termsOf({ kind: 'correct', ...typed }),
    termsOf({ kind: 'unpublish', ...typed }),
  ]).toEqual([
    {},
    { action: 'embargo', at: typed.at },
    { action: 'correct', note: 'Sai tên nhân vật.' },
    { action: 'unpublish' },
  ]);
});

test('a set time must lie ahead, a correction needs its words and a take-down its reason', () => {
  const now = '2026-11-28T10:00:00.000Z';
  const later = '2026-11-28T11:00:00.000Z';
  expect([
    faultOf(rightNow, now),
    faultOf({ kind: 'schedule', at: null, note: '' }, now),
    faultOf({ kind: 'embargo', at: '2026-11-28T09:59:00.000Z', note: '' }, now),
    faultOf({ kind: 'schedule', at: later, note: '' }, now),
    faultOf({ kind: 'correct', at: null, note: ' ' }, now),
    faultOf({ kind: 'take-down', at: null, note: '' }, now),
    faultOf({ kind: 'take-down', at: null, note: 'Sai tên nhân vật' }, now),
    faultOf({ kind: 'unpublish', at: null, note: '' }, now),
  ]).toEqual([
    ...[undefined, 'timeMissing', 'timePast', undefined],
    ...['noteMissing', 'reasonMissing', undefined, undefined],
  ]);
});

function plan(action: PublishAction, ...actions: PublishAction[]) {
  return { action, actions };
}
