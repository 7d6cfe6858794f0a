// Before the first spec: a screen for Electron where the machine has none. Workers inherit the environment set here.
import { hasDisplay, startXvfb } from '#runtime/xvfb.ts';

/** Playwright calls what this returns after the last spec. */
export default async function prepareScreen(): Promise<(() => Promise<void>) | undefined> {
  if (hasDisplay()) return undefined;
  const screen = await startXvfb();
  Object.assign(process.env, screen.env);
  return screen.stop;
}
