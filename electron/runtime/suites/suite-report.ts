// What any suite comes down to, whichever tool ran it.
import { stripVTControlCharacters } from 'node:util';

export type SuiteReport = {
  readonly suite: string;
  readonly passed: number;
  readonly failed: readonly Failure[];
  readonly skipped: readonly Skip[];
  readonly seconds: number;
};

export type Failure = { readonly name: string; readonly detail: string };
export type Skip = { readonly name: string; readonly reason: string };

/** A suite that ran nothing has failed: it would pass for ever. */
export function refuseEmpty(report: SuiteReport): SuiteReport {
  if (report.passed + report.failed.length + report.skipped.length > 0) return report;
  return { ...report, failed: [{ name: report.suite, detail: 'không chạy một kiểm thử nào' }] };
}

/** A suite that could not be run at all. */
export function brokenSuite(suite: string, detail: string): SuiteReport {
  return { suite, passed: 0, failed: [{ name: suite, detail }], skipped: [], seconds: 0 };
}

/** For tests that name their reason in brackets at the end: “reads a camera file (needs the camera files)”. */
export function reasonInName(name: string): string {
  return /\(([^()]*(?:\([^()]*\)[^()]*)*)\)[^()]*$/.exec(name)?.[1] ?? 'không nêu lý do';
}

/** Failures and skips in full, then one line a suite, then the one line that counts. */
export function describeReports(reports: readonly SuiteReport[]): string {
  const failures = reports.flatMap(({ suite, failed }) =>
    failed.map(({ name, detail }) => `✗ ${suite} › ${name}\n${indent(detail)}\n`),
  );
  const skips = reports.flatMap(({ suite, skipped }) =>
    skipped.map(({ name, reason }) => `- bỏ qua ${suite} › ${name}: ${reason}`),
  );
  return [...failures, ...skips, ...reports.map(describeSuite), totalLine(reports)].join('\n');
}

export function describeSuite({ suite, passed, failed, skipped, seconds }: SuiteReport): string {
  const mark = failed.length === 0 ? '✓' : '✗';
  const counts = `${passed} đạt, ${failed.length} hỏng, ${skipped.length} bỏ qua`;
  return `${mark} ${suite.padEnd(13)} ${counts} (${seconds.toFixed(1)} s)`;
}

function totalLine(reports: readonly SuiteReport[]): string {
  const passed = sum(reports, (report) => report.passed);
  const failed = sum(reports, (report) => report.failed.length);
  const skipped = sum(reports, (report) => report.skipped.length);
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

function sum(reports: readonly SuiteReport[], count: (report: SuiteReport) => number): number {
  return reports.reduce((total, report) => total + count(report), 0);
}

const MOST_LINES = 40;

function indent(detail: string): string {
  const lines = stripVTControlCharacters(detail).trimEnd().split('\n');
  const shown = lines.slice(0, MOST_LINES).map((line) => `    ${line}`);
  return lines.length > MOST_LINES
    ? [...shown, `    … còn ${lines.length - MOST_LINES} dòng`].join('\n')
    : shown.join('\n');
}
