// Finding the app's processes from outside, as a system would that kills them.
import { execFileSync } from 'node:child_process';

/** The engine that the app with the process id `app` has started. @throws where there is none */
export function enginePid(app: number): number {
  const found = children(app).find(({ command }) => command.includes('/engine/main.cjs'));
  if (found === undefined) throw new Error('The app has no engine process');
  return found.pid;
}

function children(parent: number): { pid: number; command: string }[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, ppid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
      return Number(ppid) === parent ? [{ pid: Number(pid), command: command ?? '' }] : [];
    });
}
