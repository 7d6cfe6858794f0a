// Which Electron this machine runs, and how to start the app in it. The official one comes first; where it cannot be
// fetched, development and tests go on with the one from the npm registry. Packages for users never use the latter.
import { SetupFailure } from './setup-failure.ts';
import { say } from './say.ts';
import { projectRoot } from './project.ts';
import { fetchOfficialElectron, officialElectron } from './official-electron.ts';
import { fetchRegistryElectron, registryElectron } from './registry-electron.ts';
import { officialAttemptIsDue, rememberOfficialFailure } from './official-attempt.ts';

export type Electron = {
  readonly executablePath: string;
  /** What to pass before the app's own arguments, the app's folder included where this Electron needs it. */
  readonly launchArgs: readonly string[];
  readonly version: string;
  readonly source: 'official' | 'registry';
};

/** Fetches what is missing. @throws SetupFailure where neither Electron can be had. */
export async function obtainElectron(): Promise<Electron> {
  const official = officialElectron() ?? (await tryOfficial());
  if (official !== undefined) {
    return { ...official, launchArgs: [...switches(), projectRoot], source: 'official' };
  }
  const fallback = registryElectron() ?? (await fetchRegistryElectron());
  return { ...fallback, launchArgs: switches(), source: 'registry' };
}

async function tryOfficial(): Promise<{ executablePath: string; version: string } | undefined> {
  const canFallBack = process.platform === 'linux' && process.arch === 'x64';
  if (canFallBack && !officialAttemptIsDue()) return undefined;
  say('Đang tải Electron chính thức…');
  const reason = await fetchOfficialElectron();
  const official = officialElectron();
  if (official !== undefined) return official;
  if (!canFallBack) {
    throw new SetupFailure(
      `Không tải được Electron (${reason}): hãy kiểm tra mạng rồi chạy npx install-electron --no.`,
    );
  }
  rememberOfficialFailure();
  say(
    `Không tải được Electron chính thức (${reason}); phát triển và kiểm thử tạm dùng Electron 25 từ kho npm, mai sẽ thử lại.`,
  );
  return undefined;
}

function switches(): string[] {
  const flags: string[] = [];
  // Chromium's sandbox refuses to start as root; everybody else keeps it.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  if (process.env['TOA_SOAN_XVFB'] !== undefined) flags.push('--disable-gpu');
  return flags;
}
