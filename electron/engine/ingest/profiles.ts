// Ingest profiles and camera clocks as they are listed and kept.
import type { CameraClock, StoredProfile } from '#shared/model/ingest.ts';
import { listCameraClocks } from '../db/rows/camera-clocks.ts';
import { listProfiles, removeProfile, saveProfile } from '../db/rows/ingest-profiles.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { requireKnownVariables } from './name-files.ts';
import { requireKnownWords } from './profile-words.ts';
import { wordSources } from './word-sources.ts';

export function ingestProfiles(db: ReadableDb): StoredProfile[] {
  return listProfiles(db);
}

/** @throws AppError unknown_variable or unknown_code when its pattern of names or its template has one */
export function keepProfile(db: WritableDb, stored: StoredProfile): void {
  requireKnownVariables(stored.profile.namePattern);
  requireKnownWords(wordSources(db, stored.profile, null));
  saveProfile(db, stored);
}

export function dropProfile(db: WritableDb, id: string): void {
  removeProfile(db, id);
}

export function cameraClocks(db: ReadableDb): CameraClock[] {
  return listCameraClocks(db);
}
