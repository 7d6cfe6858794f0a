// Opens the built app in Electron and stays until the person closes it.
import { spawn } from 'node:child_process';
import { obtainElectron } from './obtain-electron.ts';
import { projectRoot } from './project.ts';

/** Wants a built app and a display. Returns the app's exit code; 1 where it was ended by a signal. */
export async function openApp(appArgs: readonly string[]): Promise<number> {
  const { executablePath, launchArgs } = await obtainElectron();
  const child = spawn(executablePath, [...launchArgs, ...appArgs], { cwd: projectRoot, stdio: 'inherit' });
  // Ctrl+C reaches the app by itself; what is sent to this process alone is passed on, and the app's end awaited.
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGTERM', passOn).on('SIGHUP', passOn).on('SIGINT', waitForApp);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function waitForApp(): void {
  // Being listened to is enough: Node no longer ends at the signal.
}
