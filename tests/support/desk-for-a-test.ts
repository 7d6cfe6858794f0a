// A publishing desk that is closed when the test ends.
import { onTestFinished } from 'vitest';
import { openDesk, type Desk, type DeskOptions } from './publishing-desk.ts';

export function aDesk(dir: string, options: DeskOptions = {}): Desk {
  const desk = openDesk(dir, options);
  onTestFinished(async () => {
    await desk.outbox.stop();
    desk.library.close();
  });
  return desk;
}
