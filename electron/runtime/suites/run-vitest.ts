// The windowless suites, all in one Vitest: it shares its start and its workers among them.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outDir, pinnedNode, projectRoot } from '../project.ts';
import { runProcess } from '../run-process.ts';
import { brokenSuite, refuseEmpty, type Failure, type SuiteReport } from './suite-report.ts';

const REPORT = join(outDir, 'test/vitest.json');

/** One report for each of the given projects of tests/vitest.config.ts, in that order. */
export async function runVitest(suites: readonly string[]): Promise<readonly SuiteReport[]> {
  rmSync(REPORT, { force: true });
  const { code, output } = await runProcess(
    pinnedNode,
    [
      join(projectRoot, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--config', 'tests/vitest.config.ts', '--passWithNoTests', '--silent'],
      ...['--reporter', './electron/runtime/suites/vitest-reporter.ts'],
      ...suites.flatMap((suite) => ['--project', suite]),
    ],
    { cwd: projectRoot, env: { TOA_SOAN_VITEST_REPORT: REPORT, NO_COLOR: '1' } },
  );
  const { reports, outside } = readReport();
  const results = suites.map((suite) =>
    refuseEmpty(
      reports.find((report) => report.suite === suite) ?? brokenSuite(suite, 'không chạy một kiểm thử nào'),
    ),
  );
  const explained = outside.length > 0 || results.some(({ failed }) => failed.length > 0);
  const [first = brokenSuite('vitest', ''), ...others] = results;
  const unexplained: Failure[] =
    code === 0 || explained ? [] : [{ name: 'vitest', detail: `dừng với mã ${code}\n${output}` }];
  return [{ ...first, failed: [...first.failed, ...outside, ...unexplained] }, ...others];
}

/** Proof of the cast: the file is written by vitest-reporter.ts and by nothing else, and removed before each run. */
function readReport(): { reports: readonly SuiteReport[]; outside: readonly Failure[] } {
  if (!existsSync(REPORT)) return { reports: [], outside: [] };
  return JSON.parse(readFileSync(REPORT, 'utf8')) as ReturnType<typeof readReport>;
}
