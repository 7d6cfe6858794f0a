import { describe, expect, test } from 'vitest';
import { paceOf } from '#renderer/features/photos/importing/pace.ts';
import { sharedEvent } from '#renderer/features/photos/shared-event.ts';
import { stepInGrid } from '#renderer/features/photos/sheet/steps.ts';
import { aPhoto } from '#tests/support/builders.ts';

describe('keys in the contact sheet', () => {
  const shape = { count: 10, columns: 4, rowsOnScreen: 2 };
  test.each([
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 5],
    ['ArrowDown', 7, 9],
    ['ArrowDown', 8, 8],
    ['ArrowUp', 2, 2],
    ['PageDown', 0, 4],
    ['PageUp', 9, 5],
    ['Home', 7, 0],
    ['End', 0, 9],
    ['ArrowDown', -1, 0],
    ['x', 3, undefined],
  ])('%s from photo %i leads to %s', (key, here, there) => {
    expect(stepInGrid(key, here, shape)).toBe(there);
  });
});

test('the desk carries the name of an event only when all its photos share it', () => {
  const photos = [aPhoto({ event: 'Họp mặt' }), aPhoto({ event: 'Họp mặt' })];
  expect([sharedEvent(photos), sharedEvent([...photos, aPhoto({})]), sharedEvent([])]).toEqual([
    'Họp mặt',
    undefined,
    undefined,
  ]);
});

test('an import says its rate once it can be measured', () => {
  const job = { done: 30, total: 120, startedAt: '2026-11-22T08:00:00.000Z' };
  const start = Date.parse(job.startedAt);
  expect(paceOf(job, start + 500)).toEqual({ rate: undefined, secondsLeft: undefined });
  expect(paceOf(job, start + 3000)).toEqual({ rate: 10, secondsLeft: 9 });
});
