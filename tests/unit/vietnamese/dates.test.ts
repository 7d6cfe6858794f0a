import { expect, it } from 'vitest';
import {
  formatAge,
  formatDay,
  formatDayMonth,
  formatLongDay,
  formatMoment,
  formatPartOfDay,
  newsroomDay,
  parseDay,
  toDay,
  weekdayOf,
} from '#shared/vietnamese/dates.ts';

it('writes days in state style: zero before days under 10 and months 1 and 2 only', () => {
  const days = ['2026-01-05', '2026-03-02', '2021-10-29', '2026-02-28'];
  expect(days.map(formatDay)).toEqual(['05/01/2026', '02/3/2026', '29/10/2021', '28/02/2026']);
  expect(formatDayMonth('2026-03-02')).toBe('02/3');
  expect(formatLongDay('2021-10-29')).toBe('ngày 29 tháng 10 năm 2021');
  expect(formatLongDay('2026-01-05')).toBe('ngày 05 tháng 01 năm 2026');
});

it('names the weekday with its capital', () => {
  expect(['2021-10-29', '2026-11-22', '2026-11-23'].map(weekdayOf)).toEqual([
    'thứ Sáu',
    'Chủ nhật',
    'thứ Hai',
  ]);
});

it('opens a lead with the part of the day', () => {
  const hours = [0, 8, 11, 13, 17, 18].map((hour) => formatPartOfDay('2026-11-22', hour));
  expect(hours).toEqual([
    'Sáng 22/11',
    'Sáng 22/11',
    'Trưa 22/11',
    'Chiều 22/11',
    'Chiều 22/11',
    'Tối 22/11',
  ]);
});

it('reads dd/mm/yyyy and refuses days that no calendar has', () => {
  expect(['29/10/2021', ' 5-3-2026 ', '05.03.2026'].map(parseDay)).toEqual([
    '2021-10-29',
    '2026-03-05',
    '2026-03-05',
  ]);
  expect(['31/02/2026', '10/29/2021', '29/10', '29/10-2021', 'hôm nay', '0/1/2026'].map(parseDay)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
  expect([toDay(2024, 2, 29), toDay(2025, 2, 29)]).toEqual(['2024-02-29', undefined]);
});

it('takes the day in Vietnam, not in Greenwich', () => {
  const moments = ['2026-11-22T17:30:00.000Z', '2026-11-22T16:59:59.000Z'];
  expect(moments.map((moment) => newsroomDay(new Date(moment)))).toEqual(['2026-11-23', '2026-11-22']);
});

it('shows the age of a story in a list', () => {
  const now = '2026-11-23T03:00:00.000Z';
  const ages = [
    '2026-11-23T03:00:10.000Z',
    '2026-11-23T02:59:30.000Z',
    '2026-11-23T02:48:00.000Z',
    '2026-11-22T17:00:00.000Z',
    '2026-11-22T16:59:00.000Z',
    '2026-11-20T09:00:00.000Z',
    '2025-11-20T09:00:00.000Z',
  ].map((timestamp) => formatAge(timestamp, now));
  expect(ages).toEqual(['vừa xong', 'vừa xong', '12 phút', '10 giờ', 'hôm qua', '20/11', '20/11/2025']);
});

it('tells a moment by the clock on the newsroom wall', () => {
  const moments = ['2026-11-22T17:05:59.000Z', '2026-02-03T00:00:00.000Z'];
  expect(moments.map((moment) => formatMoment(new Date(moment)))).toEqual([
    '00:05 ngày 23/11/2026',
    '07:00 ngày 03/02/2026',
  ]);
});
