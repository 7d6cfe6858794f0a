// The npm that belongs to this session, run as a program.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { runProcess, type Ending } from './run-process.ts';

/** The npm that started us, else the one on the PATH. Its notices and warnings stay out of the output. */
export function runNpm(args: readonly string[], cwd: string): Promise<Ending> {
  const started = process.env['npm_execpath'];
  const quiet = [...args, '--loglevel=error'];
  return started !== undefined && basename(started) === 'npm-cli.js' && existsSync(started)
    ? runProcess(process.execPath, [started, ...quiet], { cwd })
    : runProcess('npm', quiet, { cwd });
}

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET/;

/** Why an npm command failed, as the first half of a sentence. */
export function npmFailure({ code, output }: Ending): string {
  if (code === 127) return 'Không tìm thấy npm';
  if (/ENOSPC|no space left/i.test(output)) return 'Đĩa đã đầy';
  if (OFFLINE.test(output)) return 'Không kết nối được kho gói npm';
  return `npm dừng với mã ${code}`;
}
