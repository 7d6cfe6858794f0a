// What is durable, read past the engine: the file as another program would find it after a power cut.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { documentText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import { StoryContent } from '#shared/model/story.ts';

export type StoredStory = {
  readonly id: string;
  readonly revision: number;
  /** When this revision became durable, UTC. */
  readonly savedAt: string;
  readonly headline: string;
  readonly lead: string;
  /** The body, one line a block. */
  readonly text: string;
  readonly content: StoryContent;
};

/** Every story of the library, the one saved last first. */
export function storedStories(libraryDir: string): StoredStory[] {
  const db = new Database(join(libraryDir, 'library.sqlite'), { readonly: true, fileMustExist: true });
  try {
    return db
      .prepare(
        `SELECT stories.id, revision, whole_stories.content, updated_at AS savedAt FROM stories
          JOIN whole_stories ON whole_stories.number = stories.number
          WHERE removed_at IS NULL ORDER BY updated_at DESC`,
      )
      .all()
      .map((row) => {
        // Proof: the columns asked for, of the types the schema of the table gives them.
        const { id, revision, content, savedAt } = row as Row;
        const parsed = StoryContent.parse(JSON.parse(content));
        const { headline, lead, document } = parsed;
        return { id, revision, savedAt, headline, lead, text: documentText(document), content: parsed };
      });
  } finally {
    db.close();
  }
}

type Row = {
  readonly id: string;
  readonly revision: number;
  readonly content: string;
  readonly savedAt: string;
};

/** The one story of a library that has one. */
export function storedStory(libraryDir: string): StoredStory {
  const [story, ...others] = storedStories(libraryDir);
  if (story === undefined || others.length > 0) throw new Error(`${others.length + 1} stories, not one`);
  return story;
}

/** The blocks of that story's text. */
export function storedBlocks(libraryDir: string): readonly Block[] {
  return storedStory(libraryDir).content.document.root.children;
}
