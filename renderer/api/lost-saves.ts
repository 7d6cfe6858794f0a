// Saves whose reply was lost with the engine: each may be durable or not. The next refusal tells, by what is stored.
import { StoryContent, type Story } from '#shared/model/story.ts';

export type LostSave = {
  /** The revision it was made from. */
  readonly revision: number;
  readonly content: StoryContent;
  /** Number of the last change it holds. */
  readonly covers: number;
};

/** The lost save that did arrive: the stored story is the next revision and holds what was sent, to the letter. */
export function findLanded(lost: readonly LostSave[], stored: Story): LostSave | undefined {
  const kept = textOf(stored);
  return lost.find(({ revision, content }) => stored.revision === revision + 1 && textOf(content) === kept);
}

/** One text for equal contents: parsing orders the keys and normalises the letters. */
function textOf(content: StoryContent): string {
  return JSON.stringify(StoryContent.parse(content));
}
