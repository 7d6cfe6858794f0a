// The suites with a window, one report for each project of tests/playwright.config.ts.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JSONReport, JSONReportSpec, JSONReportSuite, JSONReportTest } from '@playwright/test/reporter';
import { outDir, pinnedNode, projectRoot } from '../project.ts';
import { runProcess } from '../run-process.ts';
import { brokenSuite, reasonInName, refuseEmpty, type SuiteReport } from './suite-report.ts';

const REPORT = join(outDir, 'test/playwright.json');

export async function runPlaywright(suites: readonly string[]): Promise<readonly SuiteReport[]> {
  rmSync(REPORT, { force: true });
  const { code, output } = await runProcess(
    pinnedNode,
    [
      join(projectRoot, 'node_modules/@playwright/test/cli.js'),
      ...['test', '--config', 'tests/playwright.config.ts', '--reporter', 'json', '--pass-with-no-tests'],
      ...suites.flatMap((suite) => ['--project', suite]),
    ],
    { cwd: projectRoot, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT, NO_COLOR: '1' } },
  );
  const report = readReport();
  if (report === undefined)
    return suites.map((suite) => brokenSuite(suite, `dừng với mã ${code}\n${output}`));
  const tests = report.suites.flatMap((suite) => testsIn(suite, []));
  const broken = report.errors.map((error) => ({ name: 'ngoài mọi kiểm thử', detail: error.message ?? '' }));
  return suites.map((suite, index) => {
    const own = reportOf(
      suite,
      tests.filter(({ test }) => test.projectName === suite),
    );
    return refuseEmpty(index === 0 ? { ...own, failed: [...broken, ...own.failed] } : own);
  });
}

/** Proof of the cast: Playwright's own reporter wrote the file, in the form its types give. */
function readReport(): JSONReport | undefined {
  return existsSync(REPORT) ? (JSON.parse(readFileSync(REPORT, 'utf8')) as JSONReport) : undefined;
}

type NamedTest = { readonly name: string; readonly spec: JSONReportSpec; readonly test: JSONReportTest };

function testsIn(suite: JSONReportSuite, above: readonly string[]): NamedTest[] {
  const path = [...above, suite.title];
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map((test) => ({ name: [...path, spec.title].join(' › '), spec, test })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsIn(inner, path))];
}

function reportOf(suite: string, tests: readonly NamedTest[]): SuiteReport {
  const failed = tests.filter(({ test }) => test.status === 'unexpected' || test.status === 'flaky');
  const skipped = tests.filter(({ test }) => test.status === 'skipped');
  const milliseconds = tests.flatMap(({ test }) => test.results.map(({ duration }) => duration));
  return {
    suite,
    passed: tests.length - failed.length - skipped.length,
    failed: failed.map(({ name, spec, test }) => ({
      name,
      detail: `${errorsOf(test)}\nat ${spec.file}:${spec.line}`,
    })),
    skipped: skipped.map(({ name, test }) => ({ name, reason: skipReason(name, test) })),
    seconds: milliseconds.reduce((total, one) => total + one, 0) / 1000,
  };
}

function errorsOf({ results }: JSONReportTest): string {
  return results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')).join('\n');
}

function skipReason(name: string, { annotations }: JSONReportTest): string {
  return annotations.find(({ type }) => type === 'skip')?.description ?? reasonInName(name);
}
