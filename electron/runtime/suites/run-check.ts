import { check } from '../check.ts';
import type { SuiteReport } from './suite-report.ts';

/** The check as a suite: one test a tool. */
export async function runCheck(): Promise<SuiteReport> {
  const results = await check();
  return {
    suite: 'check',
    passed: results.filter(({ passed }) => passed).length,
    failed: results
      .filter(({ passed }) => !passed)
      .map(({ tool, findings }) => ({ name: tool, detail: findings })),
    skipped: [],
    seconds: Math.max(...results.map(({ seconds }) => seconds)),
  };
}
