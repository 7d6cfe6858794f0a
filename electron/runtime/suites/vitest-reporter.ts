// Loaded by Vitest itself: writes the suites' reports as JSON, with what Vitest's own JSON leaves out (the reason of a
// skip, the difference of two values, errors outside any test).
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { reasonInName, type Failure, type SuiteReport } from './suite-report.ts';

/** Where the report goes; set by whoever starts Vitest. */
export const REPORT_FILE = 'TOA_SOAN_VITEST_REPORT';

type Thrown = { readonly message: string; readonly diff?: string; readonly stack?: string };

// Vitest takes a reporter as the default export of a module.
export default class JsonReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Thrown[]): void {
    const names = [...new Set(modules.map((module) => module.project.name))];
    const reports = names.map((name) =>
      reportOf(
        name,
        modules.filter((module) => module.project.name === name),
      ),
    );
    const outside = unhandled.map((error) => ({ name: 'ngoài mọi kiểm thử', detail: describe(error) }));
    const file = process.env[REPORT_FILE];
    if (file === undefined) throw new Error(`${REPORT_FILE} is not set`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ reports, outside }, null, 2));
  }
}

function reportOf(suite: string, modules: readonly TestModule[]): SuiteReport {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  return {
    suite,
    passed: tests.filter((test) => test.result().state === 'passed').length,
    failed: [...modules.flatMap(brokenOutsideTests), ...tests.flatMap(failureOf)],
    skipped: tests.flatMap(skipOf),
    seconds: modules.reduce((total, module) => total + module.diagnostic().duration, 0) / 1000,
  };
}

/** A file that cannot be loaded, or a set-up around tests that fails. */
function brokenOutsideTests(module: TestModule): Failure[] {
  const own = module.errors().map((error) => ({ name: module.relativeModuleId, detail: describe(error) }));
  const groups = [...module.children.allSuites()].flatMap((group) =>
    group
      .errors()
      .map((error) => ({ name: `${module.relativeModuleId} › ${group.fullName}`, detail: describe(error) })),
  );
  return [...own, ...groups];
}

function failureOf(test: TestCase): Failure[] {
  const result = test.result();
  if (result.state !== 'failed') return [];
  return [{ name: nameOf(test), detail: result.errors.map(describe).join('\n') }];
}

function skipOf(test: TestCase): SuiteReport['skipped'] {
  const result = test.result();
  if (result.state !== 'skipped' && result.state !== 'pending') return [];
  const note = result.state === 'skipped' ? result.note : undefined;
  return [{ name: nameOf(test), reason: note ?? reasonInName(test.fullName) }];
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} › ${test.fullName}`;
}

function describe({ message, diff, stack }: Thrown): string {
  const place = stack?.split('\n').find((line) => /^\s+at /.test(line) && !line.includes('node_modules'));
  return [message, diff, place?.trim()].filter((part) => part !== undefined).join('\n');
}
