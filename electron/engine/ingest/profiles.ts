// Ingest profiles and camera clocks as they are listed and kept.
import type { CameraClock, StoredProfile } from '#shared/model/ingest.ts';
import { listCameraClocks } from '../db/rows/camera-clocks.ts';
import { listProfiles, removeProfile, saveProfile } from '../db/rows/ingest-profiles.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { requireKnownVariables } from './name-files.ts';

export function ingestProfiles(db: ReadableDb): StoredProfile[] {
  return listProfiles(db);
}

/** @throws AppError unknown_variable when its pattern of names has one */
export function keepProfile(db: WritableDb, stored: StoredProfile): void {
  requireKnownVariables(stored.profile.namePattern);
  saveProfile(db, stored);
}

export function dropProfile(db: WritableDb, id: string): void {
  removeProfile(db, id);
}

export function cameraClocks(db: ReadableDb): CameraClock[] {
  return listCameraClocks(db);
}
