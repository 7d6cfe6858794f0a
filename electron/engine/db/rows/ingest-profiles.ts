// SQL of ingest profiles and of the folders that are watched with them.
import { IngestProfile, type StoredProfile } from '#shared/model/ingest.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

type ProfileRow = { readonly id: string; readonly profile: string };

const LIST = 'SELECT id, profile FROM ingest_profiles';
export function listProfiles(db: ReadableDb): StoredProfile[] {
  return db
    .prepare<[], ProfileRow>(LIST)
    .all()
    .map(toProfile)
    .sort((one, other) => one.profile.name.localeCompare(other.profile.name, 'vi'));
}

const SAVE = `INSERT INTO ingest_profiles (id, profile) VALUES (?, ?)
  ON CONFLICT (id) DO UPDATE SET profile = excluded.profile`;
export function saveProfile(db: WritableDb, { id, profile }: StoredProfile): void {
  db.prepare(SAVE).run(id, JSON.stringify(profile));
}

const REMOVE = 'DELETE FROM ingest_profiles WHERE id = ?';
export function removeProfile(db: WritableDb, id: string): void {
  db.prepare(REMOVE).run(id);
}

export type WatchedFolder = { readonly path: string; readonly profileId: string | null };

const LIST_WATCHED = 'SELECT path, profile_id AS profileId FROM watched_folders ORDER BY path';
export function listWatchedFolders(db: ReadableDb): WatchedFolder[] {
  return db.prepare<[], WatchedFolder>(LIST_WATCHED).all();
}

const SAVE_WATCHED = `INSERT INTO watched_folders (path, profile_id) VALUES (?, ?)
  ON CONFLICT (path) DO UPDATE SET profile_id = excluded.profile_id`;
export function saveWatchedFolder(db: WritableDb, { path, profileId }: WatchedFolder): void {
  db.prepare(SAVE_WATCHED).run(path, profileId);
}

const REMOVE_WATCHED = 'DELETE FROM watched_folders WHERE path = ?';
export function removeWatchedFolder(db: WritableDb, path: string): void {
  db.prepare(REMOVE_WATCHED).run(path);
}

function toProfile({ id, profile }: ProfileRow): StoredProfile {
  return { id, profile: IngestProfile.parse(JSON.parse(profile)) };
}
