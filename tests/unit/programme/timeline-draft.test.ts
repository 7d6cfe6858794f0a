import { expect, test } from 'vitest';
import {
  emptyTimeline,
  readClock,
  toDraft,
  withNewRow,
} from '#renderer/features/photos/programme/timeline-draft.ts';

test.each([
  ['8:05', '08:05'],
  ['8h05', '08:05'],
  ['08g15', '08:15'],
  ['14 giờ', '14:00'],
  ['24:00', undefined],
  ['8h75', undefined],
  ['sáng', undefined],
  ['', undefined],
])('the time “%s” is read as %s', (text, clock) => {
  expect(readClock(text)).toBe(clock);
});

test('a row becomes an item once it has a time, and items stand by time', () => {
  const first = withNewRow(emptyTimeline, '2026-11-22');
  const two = withNewRow(
    { ...first, rows: first.rows.map((row) => ({ ...row, from: '9h', to: '9h30' })) },
    '',
  );
  const rows = two.rows.map((row, at) =>
    at === 0 ? row : { ...row, from: '8h15', speakers: 'Lê Mai, , Vũ An ' },
  );
  expect([toDraft(first).items, toDraft({ ...two, rows }).items]).toEqual([
    [],
    [
      { from: '2026-11-22T08:15', to: null, session: '', speakers: ['Lê Mai', 'Vũ An'], place: '' },
      { from: '2026-11-22T09:00', to: '2026-11-22T09:30', session: '', speakers: [], place: '' },
    ],
  ]);
});
