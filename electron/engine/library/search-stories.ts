// Lists of stories, and the search over their words. Typing does not pay for search: what was saved is made ready to be found
// when somebody searches.
import { AppError } from '#shared/api/errors.ts';
import { documentText } from '#shared/document/to-text.ts';
import { UnreadableStory, type StoryContent, type StorySummary } from '#shared/model/story.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { findStory, storiesToIndex } from '../db/rows/stories.ts';
import { indexStory, queryStories, type StoryQuery } from '../db/rows/story-search.ts';
import { findHit } from './find-hit.ts';

type ListQuery = Omit<StoryQuery, 'folded'>;

/** The story changed last first. */
export function listStories(db: ReadableDb, query: ListQuery): StorySummary[] {
  return queryStories(db, { ...query, folded: '' });
}

/** The same of the stories that hold every word, each with the sentence of the hit. */
export function searchStories(
  db: WritableDb,
  { search, ...query }: ListQuery & { readonly search: string },
): StorySummary[] {
  if (search.trim() === '') return listStories(db, query);
  makeChangedSearchable(db);
  return queryStories(db, { ...query, folded: fold(search) }).map((summary) => ({
    ...summary,
    hit: findHit(wordsOf(db, summary.id), search),
  }));
}

export function makeSearchable(db: WritableDb, id: string, content: StoryContent): void {
  indexStory(db, id, fold(searchText(content)));
}

/** Everything a search looks at, in reading order. */
export function searchText(content: StoryContent): string {
  const names = content.byline.map((entry) => entry.name).join(', ');
  const { headline, kicker, lead, section, tags } = content;
  return [headline, kicker, lead, documentText(content.document), names, section, tags.join(', ')].join('\n');
}

function makeChangedSearchable(db: WritableDb): void {
  db.transaction(() => {
    for (const id of storiesToIndex(db)) indexStory(db, id, fold(wordsOf(db, id)));
  })();
}

/** A story that cannot be opened is found by its words all the same. */
function wordsOf(db: ReadableDb, id: string): string {
  try {
    const story = findStory(db, id);
    return story === undefined ? '' : searchText(story);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unreadable_story') throw error;
    return UnreadableStory.parse(error.details).words;
  }
}
