// A publishing desk that is closed when the test ends.
import { onTestFinished } from 'vitest';
import type { Adapters } from '#engine/connections/adapters.ts';
import { openDesk, type Desk } from './publishing-desk.ts';

export function aDesk(dir: string, options: { readonly adapters?: Adapters } = {}): Desk {
  const desk = openDesk(dir, options);
  onTestFinished(async () => {
    await desk.outbox.stop();
    desk.library.close();
  });
  return desk;
}
