// The app on a library of the bench's own, with a profile as a person leaves it: the last story is the one that opens.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShellSettings } from '#shared/api/bridge.ts';
import { obtainElectron } from '#runtime/obtain-electron.ts';
import type { Command } from './build-yardstick.ts';
import { benchDir } from './places.ts';

/** A profile nobody has used yet, gone with the next call of the same name. */
export async function freshProfile(name: string, settings?: ShellSettings): Promise<string> {
  const dir = join(benchDir, 'profiles', name);
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  if (settings !== undefined) await writeFile(join(dir, 'settings.json'), JSON.stringify(settings));
  return dir;
}

export function lastOpen(libraryPath: string, lastStoryId: string): ShellSettings {
  return {
    language: 'vi',
    appearance: 'light',
    userName: 'Minh Anh',
    libraryPath,
    lastStoryId,
    layout: {},
  };
}

export async function newsroomCommand(profileDir: string): Promise<Command> {
  const { executablePath, launchArgs } = await obtainElectron();
  return { executablePath, args: [...launchArgs, `--profile=${profileDir}`] };
}
