import { expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDecimal,
  formatDuration,
  formatEstimate,
  formatPercent,
} from '#shared/vietnamese/numbers.ts';

it('groups with dots and writes decimals with a comma', () => {
  expect([0, 999, 1204, 1234567, -12345, -0.4].map(formatCount)).toEqual([
    '0',
    '999',
    '1.204',
    '1.234.567',
    '-12.345',
    '0',
  ]);
  expect([2.4, 3, 1234.56, 0.04, -0.04, -2.5].map((value) => formatDecimal(value))).toEqual([
    '2,4',
    '3',
    '1.234,6',
    '0',
    '0',
    '-2,5',
  ]);
  expect([formatDecimal(1.239, 2), formatPercent(98.6)]).toEqual(['1,24', '98,6%']);
});

it('shows sizes as a file manager does', () => {
  expect(
    [0, 850, 1000, 99_960, 999_499, 999_500, 2_400_000, 123_400_000, 3.2e9, 5e15].map(formatBytes),
  ).toEqual([
    '0 byte',
    '850 byte',
    '1 kB',
    '100 kB',
    '999 kB',
    '1 MB',
    '2,4 MB',
    '123 MB',
    '3,2 GB',
    '5.000 TB',
  ]);
});

it('says durations in two units at most', () => {
  expect([0, 40, 60, 125, 3600, 4800, 90000].map(formatDuration)).toEqual([
    '0 giây',
    '40 giây',
    '1 phút',
    '2 phút 5 giây',
    '1 giờ',
    '1 giờ 20 phút',
    '25 giờ',
  ]);
});

it('rounds an estimate to what it is worth', () => {
  expect([0.2, 3, 7, 16, 38, 54, 58, 130, 3590, 4000].map(formatEstimate)).toEqual([
    '≈ 1 giây',
    '≈ 3 giây',
    '≈ 5 giây',
    '≈ 15 giây',
    '≈ 40 giây',
    '≈ 50 giây',
    '≈ 1 phút',
    '≈ 2 phút',
    '≈ 1 giờ',
    '≈ 1 giờ 10 phút',
  ]);
});
