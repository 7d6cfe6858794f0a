import { expect, test } from 'vitest';
import { parseClock, parseMoment, soonMoment, typedMoment } from '#renderer/i18n/moment.ts';

test('a time of day is read in every way Vietnamese offices write it', () => {
  const typed = ['8h', '8h30', '8:30', '08.30', '0830', '23 giờ 05', '7 giờ', '17g30', '7'];
  expect(typed.map((text) => parseClock(text))).toEqual([
    ...['08:00', '08:30', '08:30', '08:30', '08:30'],
    ...['23:05', '07:00', '17:30', '07:00'],
  ]);
  expect(['24:00', '8:61', 'sáng', '', '8:3', '123'].map((text) => parseClock(text))).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});

test('a moment is the clock on the newsroom’s wall, wherever the computer stands', () => {
  expect(parseMoment({ day: '30/11/2026', time: '7h' })).toBe('2026-11-30T00:00:00.000Z');
  expect(typedMoment('2026-11-29T17:05:00.000Z')).toEqual({ day: '30/11/2026', time: '00:05' });
  expect(parseMoment({ day: '31/11/2026', time: '07:00' })).toBeUndefined();
});

test('a schedule begins from the next full hour that leaves time to think', () => {
  expect(soonMoment(new Date('2026-11-28T10:20:00.000Z'))).toBe('2026-11-28T11:00:00.000Z');
  expect(soonMoment(new Date('2026-11-28T10:40:00.000Z'))).toBe('2026-11-28T12:00:00.000Z');
});
