// Fills node_modules from the lock file and fetches the pinned Node. Runs before anything is installed, so it may
// import only node: modules. Everything npm prints goes to stderr: stdout belongs to the command.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const TAIL = 8_192;

/**
 * @typedef {{ root: string, pinnedNode: string, stampFile: string, stamp: string, command: string }} Wanted
 * @param {Wanted} wanted
 * @returns {Promise<string | undefined>} the one sentence to show where it failed
 */
export async function installDependencies(wanted) {
  const { root, pinnedNode, stampFile, stamp } = wanted;
  if (!matchesLock(root)) {
    process.stderr.write('Đang cài các gói theo package-lock.json (lần đầu mất khoảng nửa phút)…\n');
    // Install scripts stay off: npm 10 would run them all and npm 11 none it was not told of, and the one that is
    // wanted (the pinned Node) is run below. The native modules bring their binaries in their packages.
    const failure = explain(wanted, await npm(root, ['ci', '--ignore-scripts', ...PATIENCE]));
    if (failure !== undefined) return failure;
  }
  if (!existsSync(pinnedNode)) {
    const home = join(root, 'node_modules/node');
    process.stderr.write('Đang lấy Node ghim sẵn cho dự án…\n');
    const failure = explain(wanted, await follow(outsideNode(), ['installArchSpecificPackage.js'], home));
    if (failure !== undefined) return failure;
    if (!existsSync(pinnedNode)) {
      return `Gói node không mang theo tệp chạy cho ${process.platform}-${process.arch}: hãy cài Node.js 24 rồi chạy npm ci.`;
    }
    // The script's own copy of the package; the binary itself is a hard link that stays.
    rmSync(join(home, 'node_modules'), { recursive: true, force: true });
  }
  writeFileSync(stampFile, stamp);
  return undefined;
}

const PATIENCE = ['--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];

/** True where somebody ran npm install by hand and node_modules already is what the lock file says. */
function matchesLock(root) {
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
  const locked = packagesIn(join(root, 'package-lock.json'));
  if (installed === undefined || locked === undefined) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && existsSync(join(root, path, 'package.json'));
  });
}

/** @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}

/**
 * The Node that runs npm. An npm script finds the pinned Node first on its PATH and is run by it, but that one lies in
 * node_modules and is gone as soon as npm empties the folder.
 */
function outsideNode() {
  const started = process.env.npm_node_execpath;
  return started !== undefined && existsSync(started) ? started : process.execPath;
}

/** Runs the npm that started us, under the Node that runs it; else the one on the PATH. */
function npm(root, args) {
  const started = process.env.npm_execpath;
  if (started !== undefined && /^np[mx]/.test(basename(started)) && existsSync(started)) {
    return follow(outsideNode(), [started.replace(/npx-cli\.js$/, 'npm-cli.js'), ...args], root);
  }
  return follow('npm', args, root);
}

/**
 * @typedef {{ code: number | null, missing: boolean, tail: string }} Ending
 * @returns {Promise<Ending>}
 */
function follow(file, args, cwd) {
  return new Promise((resolve) => {
    let tail = '';
    const child = spawn(file, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const keep = (/** @type {Buffer} */ chunk) => {
      process.stderr.write(chunk);
      tail = (tail + chunk).slice(-TAIL);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, missing: error.code === 'ENOENT', tail: String(error) }));
    child.on('close', (code) => resolve({ code, missing: false, tail }));
  });
}

/**
 * @param {Wanted} wanted @param {Ending} ending
 * @returns {string | undefined}
 */
function explain({ root, command }, { code, missing, tail }) {
  if (code === 0) return undefined;
  const again = `npm run ${command}`;
  if (missing) {
    return `Không tìm thấy npm: hãy cài Node.js 20 trở lên có kèm npm (Debian: sudo apt-get install nodejs npm) rồi chạy lại ${again}.`;
  }
  if (/ENOSPC|no space left/i.test(tail)) {
    return `Đĩa đã đầy nên chưa cài xong các gói: hãy dọn trống ít nhất 2 GB ở ổ chứa ${root} rồi chạy lại ${again}.`;
  }
  if (/EROFS|EACCES|EPERM/.test(tail)) {
    return `Không ghi được vào ${root}: hãy cấp quyền ghi cho thư mục này rồi chạy lại ${again}.`;
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET/.test(tail)
  ) {
    return `Không kết nối được kho gói npm: hãy kiểm tra mạng (npm ping) rồi chạy lại ${again}.`;
  }
  return `Cài các gói không xong (mã ${code}): hãy xem các dòng ở trên, rồi chạy npm ci --ignore-scripts.`;
}
