// What the desk does on the sheet beyond writing: comments on words, suggestions instead of changes. Loaded behind the first
// caret; until then the marks of both are in the text like everything else.
import type { StorySession } from '../../api/story-session.ts';
import { CommentForm } from './comment-form.tsx';
import { PaintComments } from './paint-comments.tsx';
import { SuggestTools } from './suggest-tools.tsx';

export function DeskTools({ session }: { readonly session: StorySession }) {
  return (
    <>
      <SuggestTools />
      <CommentForm storyId={session.id} />
      <PaintComments storyId={session.id} />
    </>
  );
}
