// The suites that need no window of ours.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outDir, pinnedNode, projectRoot } from '../project.ts';
import { runProcess } from '../run-process.ts';
import { brokenSuite, refuseEmpty, type Failure, type SuiteReport } from './suite-report.ts';

/** One report for each of the given projects of tests/vitest.config.ts, in that order: one Vitest, which shares its start and its workers among them. */
export async function runVitest(suites: readonly string[]): Promise<readonly SuiteReport[]> {
  const report = join(outDir, `test/vitest-${suites[0]}.json`);
  rmSync(report, { force: true });
  const { code, output } = await runProcess(
    pinnedNode,
    [
      join(projectRoot, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--config', 'tests/vitest.config.ts', '--passWithNoTests', '--silent', '--no-cache'],
      ...['--reporter', './electron/runtime/suites/vitest-reporter.ts'],
      ...suites.flatMap((suite) => ['--project', suite]),
    ],
    { cwd: projectRoot, env: { TOA_SOAN_VITEST_REPORT: report, NO_COLOR: '1' } },
  );
  const { reports, outside } = readReport(report);
  const results = suites.map((suite) =>
    refuseEmpty(
      reports.find((one) => one.suite === suite) ?? brokenSuite(suite, 'không chạy một kiểm thử nào'),
    ),
  );
  const explained = outside.length > 0 || results.some(({ failed }) => failed.length > 0);
  const [first = brokenSuite('vitest', ''), ...others] = results;
  const unexplained: Failure[] =
    code === 0 || explained ? [] : [{ name: 'vitest', detail: `dừng với mã ${code}\n${output}` }];
  return [{ ...first, failed: [...first.failed, ...outside, ...unexplained] }, ...others];
}

/** Proof of the cast: the file is written by vitest-reporter.ts and by nothing else, and removed before each run. */
function readReport(report: string): { reports: readonly SuiteReport[]; outside: readonly Failure[] } {
  if (!existsSync(report)) return { reports: [], outside: [] };
  return JSON.parse(readFileSync(report, 'utf8')) as ReturnType<typeof readReport>;
}
