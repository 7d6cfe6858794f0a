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
import { sharingServers } from './suites/sharing-servers.ts';
import { brokenSuite, describeReports, describeSuite, type SuiteReport } from './suites/suite-report.ts';
import type { Need } from './system-needs.ts';
import { hasDisplay } from './xvfb.ts';

type Group = {
  readonly suites: readonly string[];
  readonly prepare: (suites: readonly string[]) => Promise<unknown>;
  readonly run: (suites: readonly string[]) => Promise<readonly SuiteReport[]>;
};

const windowless: Group = {
  suites: ['unit', 'engine', 'contract', 'editor', 'architecture'],
  prepare: () => ensureDebianPackages(['photo-oracle']),
  run: runVitest,
};
const inAWindow: Group = {
  suites: ['electron', 'chromium'],
  prepare: async (suites) => {
    if (suites.includes('electron')) await obtainElectron();
    await ensureDebianPackages(windowNeeds(suites));
  },
  run: async (suites) => {
    const made = await build();
    if (made.length > 0) say(`Đã dựng: ${made.join(', ')}.`);
    return runPlaywright(suites);
  },
};
const withServers: Group = {
  suites: ['servers'],
  // It opens WordPress's own editor in a browser.
  prepare: () => ensureDebianPackages(['photo-oracle', 'browser']),
  run: runVitest,
};

/** What mostly waits for servers goes beside everything else, one group after the other. */
const lanes: readonly (readonly Group[])[] = [[windowless, inAWindow], [withServers]];
const all = ['check', ...lanes.flat().flatMap(({ suites }) => suites)];

await runCommand(async (args) => {
  const unknown = args.filter((suite) => !all.includes(suite));
  if (unknown.length > 0) {
    throw new SetupFailure(`Không có bộ kiểm thử ${unknown.join(', ')}: hãy chọn trong ${all.join(', ')}.`);
  }
  const reports = await runSuites(args.length === 0 ? all : args);
  process.stdout.write(`\n${describeReports(reports)}\n`);
  return reports.every(({ failed }) => failed.length === 0) ? 0 : 1;
});

async function runSuites(wanted: readonly string[]): Promise<readonly SuiteReport[]> {
  const reports: SuiteReport[] = [];
  const note = (...made: readonly SuiteReport[]) => {
    for (const report of made) say(describeSuite(report));
    reports.push(...made);
  };
  if (wanted.includes('check')) note(await runCheck());
  const wantedOf = ({ suites }: Group): readonly string[] => suites.filter((suite) => wanted.includes(suite));
  // One after the other: the system's packages cannot be installed twice at a time.
  const ready = new Set<Group>();
  for (const group of lanes.flat()) {
    const suites = wantedOf(group);
    if (suites.length === 0) continue;
    const trouble = await orBroken(suites, () => group.prepare(suites).then(() => []));
    if (trouble.length === 0) ready.add(group);
    note(...trouble);
  }
  const areEnded = await sharingServers(() =>
    Promise.all(
      lanes.map(async (lane) => {
        for (const group of lane) if (ready.has(group)) note(...(await orBroken(wantedOf(group), group.run)));
      }),
    ),
  );
  if (!areEnded) note(brokenSuite('servers', 'có máy chủ thử chưa dừng'));
  return reports.toSorted((one, other) => all.indexOf(one.suite) - all.indexOf(other.suite));
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
  run: (suites: readonly string[]) => Promise<readonly SuiteReport[]>,
): Promise<readonly SuiteReport[]> {
  try {
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
