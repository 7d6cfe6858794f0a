// What the desk does on the sheet beyond writing: comments on words and fields, suggestions instead of changes. Loaded behind
// the first caret; until then the marks of both are in the text like everything else.
import type { StorySession } from '../../api/story-session.ts';
import { CommentForm } from './comment-form.tsx';
import { FieldComments } from './field-comments.tsx';
import { PaintComments } from './paint-comments.tsx';
import { SuggestTools } from './suggest-tools.tsx';

export function DeskTools({ session }: { readonly session: StorySession }) {
  return (
    <>
      <SuggestTools />
      <CommentForm storyId={session.id} />
      <PaintComments storyId={session.id} />
      <FieldComments storyId={session.id} />
    </>
  );
}
