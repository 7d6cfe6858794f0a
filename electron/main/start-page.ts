// What a page of the window starts with: the settings as they stand, and the story of the last time, asked for at once.
import { ASKED_AHEAD, type PageStart } from '#shared/api/page-start.ts';
import type { Settings } from './settings.ts';
import type { EngineSupervisor } from './supervise-engine.ts';

/** For the page that comes next; also called when none is on its way yet, so that the engine has the story ready for it. */
export function startPage(settings: Settings, engine: EngineSupervisor): PageStart {
  const now = settings.read();
  const expectedStoryId = now.libraryPath === null ? null : now.lastStoryId;
  engine.askAhead(
    expectedStoryId === null
      ? undefined
      : { kind: 'request', id: ASKED_AHEAD, method: 'stories.get', input: { id: expectedStoryId } },
  );
  return { settings: now, expectedStoryId };
}
