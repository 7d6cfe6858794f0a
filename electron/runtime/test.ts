// `npm test [-- SUITE…]`: sets the machine up, runs every suite whatever the others did, and ends with one line that
// counts. Suites: check, unit, engine, servers, contract, editor, architecture, electron, chromium.
import { build } from './build.ts';
import { ensureDebianPackages } from './debian-packages.ts';
import { obtainElectron } from './obtain-electron.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';
import { SetupFailure } from './setup-failure.ts';
import { runCheck } from './suites/run-check.ts';
import { runPlaywright } from './suites/run-playwright.ts';
import { runVitest } from './suites/run-vitest.ts';
import { brokenSuite, describeReports, describeSuite, type SuiteReport } from './suites/suite-report.ts';
import type { Need } from './system-needs.ts';
import { hasDisplay } from './xvfb.ts';

const WINDOWLESS = ['unit', 'engine', 'servers', 'contract', 'editor', 'architecture'];
const IN_A_WINDOW = ['electron', 'chromium'];
const ALL = ['check', ...WINDOWLESS, ...IN_A_WINDOW];

await runCommand(async (args) => {
  const unknown = args.filter((suite) => !ALL.includes(suite));
  if (unknown.length > 0) {
    throw new SetupFailure(`Không có bộ kiểm thử ${unknown.join(', ')}: hãy chọn trong ${ALL.join(', ')}.`);
  }
  const wanted = args.length === 0 ? ALL : ALL.filter((suite) => args.includes(suite));
  const reports = await runSuites(wanted);
  process.stdout.write(`\n${describeReports(reports)}\n`);
  return reports.every(({ failed }) => failed.length === 0) ? 0 : 1;
});

async function runSuites(wanted: readonly string[]): Promise<readonly SuiteReport[]> {
  const windowless = WINDOWLESS.filter((suite) => wanted.includes(suite));
  const inAWindow = IN_A_WINDOW.filter((suite) => wanted.includes(suite));
  const reports: SuiteReport[] = [];
  const note = (...made: readonly SuiteReport[]) => {
    for (const report of made) say(describeSuite(report));
    reports.push(...made);
  };
  if (wanted.includes('check')) note(await runCheck());
  if (windowless.length > 0) note(...(await orBroken(windowless, windowlessNeeds(windowless), runVitest)));
  if (inAWindow.length > 0) note(...(await orBroken(inAWindow, windowNeeds(inAWindow), runInAWindow)));
  return reports;
}

async function runInAWindow(suites: readonly string[]): Promise<readonly SuiteReport[]> {
  const made = await build();
  if (made.length > 0) say(`Đã dựng: ${made.join(', ')}.`);
  return runPlaywright(suites);
}

/** The servers' suite opens WordPress's own editor in a browser. */
function windowlessNeeds(suites: readonly string[]): Need[] {
  return ['photo-oracle', ...(suites.includes('servers') ? (['browser'] as const) : [])];
}

function windowNeeds(suites: readonly string[]): Need[] {
  return [
    'fonts',
    ...(suites.includes('electron') ? (['window'] as const) : []),
    ...(suites.includes('electron') && !hasDisplay() ? (['display'] as const) : []),
    ...(suites.includes('chromium') ? (['browser'] as const) : []),
  ];
}

/** Where the machine cannot be made ready, or a tool falls over, those suites have failed and the others go on. */
async function orBroken(
  suites: readonly string[],
  needs: readonly Need[],
  run: (suites: readonly string[]) => Promise<readonly SuiteReport[]>,
): Promise<readonly SuiteReport[]> {
  try {
    if (needs.includes('window')) await obtainElectron();
    await ensureDebianPackages(needs);
    return await run(suites);
  } catch (error) {
    const detail = error instanceof SetupFailure ? error.message : describeBug(error);
    return suites.map((suite, index) =>
      brokenSuite(suite, index === 0 ? detail : `cùng nguyên nhân với ${suites[0]}`),
    );
  }
}

function describeBug(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
