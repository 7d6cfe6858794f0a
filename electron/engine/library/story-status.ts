// The status a story gets from the outbox. Typing is the stories room's business; this is about what was sent.
import type { StoryStatus } from '#shared/model/story.ts';
import type { WritableDb } from '../db/handle.ts';
import { findStory, updateStatus } from '../db/rows/stories.ts';

/** Sets the status without making a revision. Returns whether it changed. */
export function setStoryStatus(db: WritableDb, id: string, status: StoryStatus): boolean {
  const story = findStory(db, id);
  if (story === undefined || story.status === status) return false;
  updateStatus(db, id, status);
  return true;
}
