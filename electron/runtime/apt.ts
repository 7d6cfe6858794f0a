// Debian's installer, run unattended.
import { existsSync } from 'node:fs';
import { runProcess, type Ending } from './run-process.ts';

export function hasApt(): boolean {
  return existsSync('/usr/bin/apt-get');
}

/** Installs as root. Refreshes the package lists only where the names or files are not found. Returns why it failed. */
export async function aptInstall(packages: readonly string[]): Promise<string | undefined> {
  const first = await install(packages);
  if (first.code === 0) return undefined;
  const refreshed = await aptGet(['update']);
  if (refreshed.code !== 0) return reason(refreshed);
  const second = await install(packages);
  return second.code === 0 ? undefined : reason(second);
}

async function install(packages: readonly string[]): Promise<Ending> {
  const names = await Promise.all(packages.map(nameHere));
  return aptGet(['install', '-y', '--no-install-recommends', ...names]);
}

/** Since 2024 libraries whose layout changed with 64-bit time carry a suffix; Debian 12 does not have those yet. */
async function nameHere(name: string): Promise<string> {
  const renamed = `${name}t64`;
  const { code } = await runProcess('apt-cache', ['show', renamed]);
  return code === 0 ? renamed : name;
}

/** Another installer at work is waited for, five minutes at most. */
function aptGet(args: readonly string[]): Promise<Ending> {
  return runProcess('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function reason({ code, output }: Ending): string {
  if (/No space left|don't have enough free space/i.test(output)) return 'đĩa đã đầy';
  if (/Could not resolve|Temporary failure|Failed to fetch|Could not connect/i.test(output)) {
    return 'không kết nối được kho gói';
  }
  const line = output.split('\n').find((text) => text.startsWith('E: '));
  return line ?? `apt-get dừng với mã ${code}`;
}
