// What every command of this room has in common: one sentence and code 1 when the machine lacks something.
import { say } from './say.ts';
import { SetupFailure } from './setup-failure.ts';

/** Runs a command's body; the number it returns is the exit code. A bug keeps its stack. */
export async function runCommand(body: (args: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body(process.argv.slice(2));
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof SetupFailure)) throw error;
    say(error.message);
  }
}
