// `npm run check`: what can be said about the code without running it. Each of these tools fails of itself where it
// finds no file to look at.
import { join } from 'node:path';
import { pinnedNode, projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';
import { runProcess } from './run-process.ts';
import { say } from './say.ts';

export type CheckResult = {
  readonly tool: string;
  readonly passed: boolean;
  readonly seconds: number;
  /** What the tool printed; empty where it passed. */
  readonly findings: string;
};

/** Runs all tools side by side; the results come in the order of the table. */
export function check(): Promise<readonly CheckResult[]> {
  return Promise.all(TOOLS.map(runTool));
}

/** One line a tool, and below it what it found. */
export function describeCheck({ tool, passed, seconds, findings }: CheckResult): string {
  const line = `${passed ? '✓' : '✗'} ${tool} (${seconds.toFixed(1)} s)`;
  return findings === '' ? line : `${line}\n${findings.trimEnd()}`;
}

type Tool = {
  readonly name: string;
  /** Relative to node_modules. */
  readonly script: string;
  readonly args: readonly string[];
};

const TOOLS: readonly Tool[] = [
  { name: 'tsc', script: 'typescript/bin/tsc', args: ['-b', '--pretty', 'false'] },
  {
    name: 'oxlint',
    script: 'oxlint/bin/oxlint',
    args: ['--type-aware', '--deny-warnings', '--format', 'unix'],
  },
  {
    name: 'prettier',
    script: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content', '.'],
  },
  // A hint says that an entry pattern matches nothing any more, which would hide whatever it was to keep an eye on.
  { name: 'knip', script: 'knip/bin/knip.js', args: ['--treat-config-hints-as-errors', '--no-progress'] },
];

async function runTool({ name, script, args }: Tool): Promise<CheckResult> {
  const begun = performance.now();
  const ending = await runProcess(pinnedNode, [join(projectRoot, 'node_modules', script), ...args], {
    cwd: projectRoot,
    env: { NO_COLOR: '1' },
  });
  const passed = ending.code === 0;
  return {
    tool: name,
    passed,
    seconds: (performance.now() - begun) / 1000,
    findings: passed ? '' : ending.output,
  };
}

if (import.meta.main) {
  await runCommand(async () => {
    const results = await check();
    for (const result of results) say(describeCheck(result));
    return results.every(({ passed }) => passed) ? 0 : 1;
  });
}
