// Versions that a person keeps: under a name, or because something is about to take the place of the text.
import { AppError } from '#shared/api/errors.ts';
import type { StoryVersion } from '#shared/model/story.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { findVersionRow, keepStoredVersion, nameVersion } from '../db/rows/story-versions.ts';
import { getStory } from './stories.ts';

/** Null for a story that says nothing yet. */
export function keepNamedVersion(db: WritableDb, storyId: string, name: string): StoryVersion | null {
  getStory(db, storyId);
  const versionId = keepStoredVersion(db, storyId, name.trim());
  return versionId === undefined ? null : getVersionRow(db, versionId);
}

export function renameVersion(db: WritableDb, versionId: number, name: string): StoryVersion {
  nameVersion(db, versionId, name.trim());
  return getVersionRow(db, versionId);
}

function getVersionRow(db: ReadableDb, versionId: number): StoryVersion {
  const version = findVersionRow(db, versionId);
  if (version === undefined) throw new AppError('not_found', 'Không còn phiên bản này của bài.');
  return version;
}
