import type { StorySession } from '../../api/story-session.ts';
import type { StoryContent } from '#shared/model/story.ts';

/** Makes an earlier state the text of now, through the open story: it is saved like anything typed. What is on the sheet is
 *  saved first, so that it is kept as well. @throws AppError when it cannot be saved */
export async function restoreContent(session: StorySession, content: StoryContent): Promise<void> {
  await session.flush();
  const { document, ...fields } = content;
  session.update(fields);
  session.touchDocument(() => document);
  await session.flush();
}
