// Makes an earlier state the text of now, through the open story: it is saved like anything typed, and is one step of
// undo. What it takes the place of is kept as a version first.
import type { StoryContent } from '#shared/model/story.ts';
import { client } from '../../api/client.ts';
import type { StorySession } from '../../api/story-session.ts';

/**
 * `change` gets what is stored when everything typed so far is, and gives what is to take its place; undefined = nothing after
 * all. Gives the content as it was. @throws AppError when something cannot be saved
 */
export async function changeContent(
  session: StorySession,
  change: (content: StoryContent) => Partial<StoryContent> | undefined,
): Promise<StoryContent | undefined> {
  await session.flush();
  await client['versions.keep']({ storyId: session.id });
  // Typed while the version was being kept.
  await session.flush();
  const before = session.snapshot().content;
  const next = change(before);
  if (next === undefined) return undefined;
  session.update(next);
  await session.flush();
  return before;
}
