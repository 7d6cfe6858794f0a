// Everything a window wants before it can open, in the order in which it is wanted.
import { build } from './build.ts';
import { ensureDebianPackages } from './debian-packages.ts';
import { obtainElectron } from './obtain-electron.ts';
import { say } from './say.ts';
import { hasDisplay } from './xvfb.ts';

/** Gets Electron, the system packages and fresh bundles. Quiet and quick where all of it is there. @throws SetupFailure */
export async function prepareApp(): Promise<void> {
  await obtainElectron();
  await ensureDebianPackages(['window', 'fonts', ...(hasDisplay() ? [] : (['display'] as const))]);
  const made = await build();
  if (made.length > 0) say(`Đã dựng: ${made.join(', ')}.`);
}
