// Search over stories: FTS5 on text folded by shared/vietnamese (unicode61 alone never folds đ).
import { BylineEntry, type StoryStatus, type StorySummary } from '#shared/model/story.ts';
import { Capture } from '#shared/model/photo.ts';
import { Recipe } from '#shared/model/recipe.ts';
import { lookKey } from '#shared/picture/look.ts';
import { z } from 'zod';
import type { ReadableDb, WritableDb } from '../handle.ts';

type SummaryRow = {
  readonly id: string;
  readonly headline: string;
  readonly status: StoryStatus;
  readonly revision: number;
  readonly kicker: string;
  readonly byline: string;
  readonly section: string;
  readonly updated_at: string;
  readonly cover_hash: string | null;
  readonly cover_recipe: string | null;
  readonly cover_capture: string | null;
};

const NUMBER = 'SELECT number FROM stories WHERE id = ?';
const REMOVE = 'DELETE FROM story_search WHERE rowid = ?';
const ADD = 'INSERT INTO story_search (rowid, folded) VALUES (?, ?)';
const INDEXED = 'UPDATE stories SET is_searchable = 1 WHERE number = ?';
export function indexStory(db: WritableDb, storyId: string, folded: string): void {
  const row = db.prepare<[string], { number: number }>(NUMBER).get(storyId);
  if (row === undefined) throw new Error(`No story ${storyId} to index`);
  db.prepare(REMOVE).run(row.number);
  db.prepare(ADD).run(row.number, folded);
  db.prepare(INDEXED).run(row.number);
}

export type StoryQuery = {
  readonly folded: string;
  readonly status: StoryStatus | null;
  readonly limit: number;
  readonly offset: number;
};

// A damaged story is listed with what can be read of it; opening it says what is wrong.
const FIELDS = "CASE WHEN json_valid(content) THEN content ELSE '{}' END";
const SUMMARY = `stories.id AS id, stories.headline AS headline, status, stories.revision AS revision,
  coalesce((${FIELDS}) ->> '$.kicker', '') AS kicker, coalesce((${FIELDS}) -> '$.byline', '[]') AS byline,
  coalesce((${FIELDS}) ->> '$.section', '') AS section,
  stories.updated_at AS updated_at, photos.hash AS cover_hash, photos.recipe AS cover_recipe, photos.capture AS cover_capture`;

const ONE = `SELECT ${SUMMARY} FROM stories LEFT JOIN photos ON photos.id = cover_photo_id WHERE stories.id = ?`;

export const LIST = `SELECT ${SUMMARY} FROM stories LEFT JOIN photos ON photos.id = cover_photo_id
  WHERE removed_at IS NULL AND (@status IS NULL OR status = @status)
  ORDER BY stories.updated_at DESC LIMIT @limit OFFSET @offset`;

export const SEARCH = `SELECT ${SUMMARY} FROM story_search
  JOIN stories ON stories.number = story_search.rowid LEFT JOIN photos ON photos.id = cover_photo_id
  WHERE story_search MATCH @match AND removed_at IS NULL AND (@status IS NULL OR status = @status)
  ORDER BY stories.updated_at DESC LIMIT @limit OFFSET @offset`;

export function findSummary(db: ReadableDb, storyId: string): StorySummary | undefined {
  const row = db.prepare<[string], SummaryRow>(ONE).get(storyId);
  return row === undefined ? undefined : toSummary(row);
}

/** Summaries without their `hit`; the library room finds the sentence. */
export function queryStories(db: ReadableDb, query: StoryQuery): StorySummary[] {
  const { status, limit, offset } = query;
  const match = toMatch(query.folded);
  const rows =
    match === undefined
      ? db.prepare<object, SummaryRow>(LIST).all({ status, limit, offset })
      : db.prepare<object, SummaryRow>(SEARCH).all({ match, status, limit, offset });
  return rows.map(toSummary);
}

/** Every word must occur, the last one may be unfinished. Quoted, so that no FTS5 operator is ever read from a search box. */
function toMatch(folded: string): string | undefined {
  const words = folded.match(/[\p{L}\p{N}]+/gu);
  return words?.map((word) => `"${word}"*`).join(' ');
}

function toSummary(row: SummaryRow): StorySummary {
  return {
    id: row.id,
    headline: row.headline,
    kicker: row.kicker,
    status: row.status,
    revision: row.revision,
    byline: z.array(BylineEntry).safeParse(JSON.parse(row.byline)).data ?? [],
    section: row.section,
    updatedAt: row.updated_at,
    cover: toCover(row),
    hit: null,
  };
}

function toCover({ cover_hash, cover_recipe, cover_capture }: SummaryRow): StorySummary['cover'] {
  if (cover_hash === null || cover_recipe === null || cover_capture === null) return null;
  const recipe = Recipe.parse(JSON.parse(cover_recipe));
  const capture = Capture.parse(JSON.parse(cover_capture));
  return { hash: cover_hash, look: lookKey({ recipe, capture }) };
}
