// SQL of what each destination holds of each story, as last read back.
import type { Receipt } from '#shared/model/outbox.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

/** What the destination holds of a story, as far as this library has read it back. */
export type Publication = {
  readonly storyId: string;
  readonly connectionId: string;
  readonly remoteId: string;
  readonly url: string;
  /** Version last read back; anything else on the destination was put there by somebody else. */
  readonly version: string;
  readonly storyRevision: number;
  readonly visibility: Receipt['visibility'];
  /** The intent whose payload was read back there; null for publications of before it was kept. */
  readonly intentId: string | null;
  readonly firstPublishedAt: string;
  readonly publishedAt: string;
};

const COLUMNS = `story_id AS storyId, connection_id AS connectionId, remote_id AS remoteId, url, version,
  story_revision AS storyRevision, visibility, intent_id AS intentId, first_published_at AS firstPublishedAt, published_at AS publishedAt`;

const FIND = `SELECT ${COLUMNS} FROM publications WHERE story_id = ? AND connection_id = ?`;
export function findPublication(
  db: ReadableDb,
  storyId: string,
  connectionId: string,
): Publication | undefined {
  return db.prepare<[string, string], Publication>(FIND).get(storyId, connectionId);
}

const OF_STORY = `SELECT ${COLUMNS} FROM publications WHERE story_id = ? ORDER BY published_at DESC, connection_id`;
/** The story's publications on every destination, the latest first. */
export function publicationsOf(db: ReadableDb, storyId: string): Publication[] {
  return db.prepare<[string], Publication>(OF_STORY).all(storyId);
}

const BY_REMOTE = `SELECT ${COLUMNS} FROM publications WHERE connection_id = ? AND remote_id = ?`;
/** The story a destination's article belongs to. */
export function findPublicationOf(
  db: ReadableDb,
  connectionId: string,
  remoteId: string,
): Publication | undefined {
  return db.prepare<[string, string], Publication>(BY_REMOTE).get(connectionId, remoteId);
}

const SAVE = `INSERT INTO publications
    (story_id, connection_id, remote_id, url, version, story_revision, visibility, intent_id, first_published_at,
      published_at)
  VALUES (@storyId, @connectionId, @remoteId, @url, @version, @storyRevision, @visibility, @intentId, @publishedAt,
    @publishedAt)
  ON CONFLICT (story_id, connection_id) DO UPDATE SET remote_id = @remoteId, url = @url, version = @version,
    story_revision = @storyRevision, visibility = @visibility, intent_id = @intentId, published_at = @publishedAt`;
/** The first publication's time stays. */
export function savePublication(db: WritableDb, publication: Omit<Publication, 'firstPublishedAt'>): void {
  db.prepare(SAVE).run(publication);
}
