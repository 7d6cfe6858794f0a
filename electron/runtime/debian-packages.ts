// The system's share: which Debian packages are missing for what is about to be done, and getting them. As root on
// Debian they are installed; anybody else is told the command. Other systems bring all of this themselves.
import { aptInstall, hasApt } from './apt.ts';
import { missingFor, WISHES, type Need } from './system-needs.ts';
import { say } from './say.ts';
import { SetupFailure } from './setup-failure.ts';

/** Returns the packages it installed. @throws SetupFailure naming the command to run */
export async function ensureDebianPackages(needs: readonly Need[]): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const unmet = needs.filter((need) => missingFor(need).length > 0);
  if (unmet.length === 0) return [];
  const packages = [...new Set(unmet.flatMap((need) => WISHES[need].packages))];
  if (!hasApt()) {
    throw new SetupFailure(
      `Máy thiếu ${unmet.flatMap(missingFor).join(', ')}: hãy cài những gói tương ứng với ${packages.join(' ')} của Debian rồi chạy lại.`,
    );
  }
  if (process.getuid?.() !== 0)
    throw new SetupFailure(
      `Máy thiếu ${unmet.flatMap(missingFor).join(', ')}: hãy chạy ${commandFor(packages)}`,
    );
  say(`Đang cài ${packages.length} gói Debian: ${packages.join(' ')}…`);
  const failure = await aptInstall(packages);
  const still = unmet.flatMap(missingFor);
  if (still.length > 0) {
    throw new SetupFailure(
      `Chưa cài được gói Debian (${failure ?? `vẫn thiếu ${still.join(', ')}`}): hãy chạy ${commandFor(packages)}`,
    );
  }
  return packages;
}

function commandFor(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
}
