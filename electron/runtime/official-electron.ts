// The Electron of the `electron` package: found where its install script puts it, fetched by that script.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, projectRoot } from './project.ts';
import { runProcess } from './run-process.ts';

export type FoundElectron = { readonly executablePath: string; readonly version: string };

const home = join(projectRoot, 'node_modules/electron');

/** Undefined until the binary of exactly the pinned version is there. */
export function officialElectron(): FoundElectron | undefined {
  const pathFile = join(home, 'path.txt');
  const versionFile = join(home, 'dist/version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined;
  const executablePath = join(home, 'dist', readFileSync(pathFile, 'utf8'));
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return version === pinnedVersion() && existsSync(executablePath) ? { executablePath, version } : undefined;
}

/** Returns why it failed, in a few words; undefined where it did not. */
export async function fetchOfficialElectron(): Promise<string | undefined> {
  const ending = await runProcess(pinnedNode, [join(home, 'install.js')], { cwd: home });
  if (ending.code === 0) return undefined;
  if (/fetch failed|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT/.test(ending.output))
    return 'không kết nối được GitHub';
  if (/ENOSPC/.test(ending.output)) return 'đĩa đã đầy';
  return ending.output.trim().split('\n')[0] ?? `mã ${ending.code}`;
}

function pinnedVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
