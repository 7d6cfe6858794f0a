import { describe, expect, test } from 'vitest';
import {
  brokenSuite,
  describeReports,
  reasonInName,
  refuseEmpty,
  type SuiteReport,
} from '#runtime/suites/suite-report.ts';

const aReport = (given: Partial<SuiteReport>): SuiteReport => ({
  suite: 'unit',
  passed: 0,
  failed: [],
  skipped: [],
  seconds: 1.25,
  ...given,
});

describe('what npm test says at the end', () => {
  test('the last line counts all suites together and names no skips where there are none', () => {
    const text = describeReports([aReport({ passed: 12 }), aReport({ suite: 'engine', passed: 3 })]);
    expect(text.split('\n').at(-1)).toBe('15 passed, 0 failed');
  });

  test('failures come with their detail, skips with their reason, before the line that counts', () => {
    const text = describeReports([
      aReport({
        passed: 1,
        failed: [{ name: 'lưu bài', detail: '\u001b[31mexpected 1\u001b[0m\nat a.ts:3' }],
      }),
      aReport({ suite: 'engine', passed: 2, skipped: [{ name: 'ảnh thật', reason: 'máy này không có' }] }),
    ]);
    expect(text).toBe(
      [
        '✗ unit › lưu bài',
        '    expected 1',
        '    at a.ts:3',
        '',
        '- bỏ qua engine › ảnh thật: máy này không có',
        '✗ unit          1 đạt, 1 hỏng, 0 bỏ qua (1.3 s)',
        '✓ engine        2 đạt, 0 hỏng, 1 bỏ qua (1.3 s)',
        '3 passed, 1 failed, 1 skipped',
      ].join('\n'),
    );
  });

  test('a suite that ran nothing has failed', () => {
    expect(refuseEmpty(aReport({})).failed).toEqual([
      { name: 'unit', detail: 'không chạy một kiểm thử nào' },
    ]);
    expect(refuseEmpty(aReport({ passed: 1 }))).toEqual(aReport({ passed: 1 }));
  });

  test('a suite that could not be run counts as one failure', () => {
    expect(
      describeReports([brokenSuite('electron', 'thiếu Xvfb')])
        .split('\n')
        .at(-1),
    ).toBe('0 passed, 1 failed');
  });
});

describe('the reason of a skip', () => {
  test.each([
    ['real files (needs ../shared) > reads a camera file', 'needs ../shared'],
    ['a full disk keeps the old file (needs a mount (root only))', 'needs a mount (root only)'],
    ['a named pipe is refused', 'không nêu lý do'],
  ])('of “%s” is “%s”', (name, reason) => {
    expect(reasonInName(name)).toBe(reason);
  });
});
