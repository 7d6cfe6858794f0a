// What the system must have for each thing we do, seen by the files and commands themselves (not by asking dpkg, which
// knows nothing of what was installed otherwise).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { officialElectron } from './official-electron.ts';
import { registryElectron } from './registry-electron.ts';

/** window: Electron's libraries · display: a virtual screen · browser: Chromium · photo-oracle: what checks metadata. */
export type Need = 'window' | 'fonts' | 'display' | 'browser' | 'photo-oracle' | 'measuring';

type Wish = {
  readonly packages: readonly string[];
  /** The names of what is not there. */
  readonly missing: () => readonly string[];
};

export const WISHES: Readonly<Record<Need, Wish>> = {
  window: {
    packages: [
      'libgtk-3-0',
      'libnss3',
      'libasound2',
      'libgbm1',
      'libxss1',
      'libdrm2',
      'libatk-bridge2.0-0',
      'libcups2',
      'libsecret-1-0',
    ],
    missing: missingLibraries,
  },
  fonts: { packages: ['fonts-dejavu-core'], missing: () => (hasFonts() ? [] : ['phông chữ']) },
  display: { packages: ['xvfb'], missing: () => missingCommands('Xvfb') },
  browser: { packages: ['chromium'], missing: () => missingCommands('chromium') },
  'photo-oracle': { packages: ['perl'], missing: missingPerl },
  measuring: {
    packages: ['libvips-tools', 'libimage-exiftool-perl', 'exiv2'],
    missing: () => missingCommands('vipsthumbnail', 'exiftool', 'exiv2'),
  },
};

export function missingFor(need: Need): readonly string[] {
  return WISHES[need].missing();
}

/** The shared libraries the loader would not find for the Electron that is here. */
function missingLibraries(): string[] {
  const electron = officialElectron() ?? registryElectron();
  if (electron === undefined) return ['Electron'];
  const { stdout } = spawnSync('ldd', [electron.executablePath], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
}

function missingCommands(...names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.filter((name) => !folders.some((folder) => isExecutable(join(folder, name))));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian's perl-base alone is not enough: exiftool wants modules of the full package. */
function missingPerl(): string[] {
  const probe = spawnSync('perl', ['-MTime::Local', '-MCompress::Zlib', '-e', '1'], { stdio: 'ignore' });
  return probe.status === 0 ? [] : ['perl'];
}

function hasFonts(): boolean {
  const folder = '/usr/share/fonts';
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf)$/.test(String(name)))
  );
}
