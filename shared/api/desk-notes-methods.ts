import { z } from 'zod';
import { CommentThread, CommentWords } from '../model/comment.ts';
import { headFields } from '../model/head-fields.ts';
import { Id, Line, Text } from '../model/primitives.ts';
import { StoryVersion } from '../model/story.ts';
import { method } from './method.ts';

export const deskNotesMethods = {
  /** Keeps the stored state as a version whatever the sitting, under a name if one is given. A blank story gives null. */
  'versions.keep': method(
    z.object({ storyId: Id, name: Line.default('') }),
    z.object({ version: StoryVersion.nullable() }),
  ),
  /** '' takes the name off; the version stays. */
  'versions.rename': method(z.object({ versionId: z.int(), name: Line }), StoryVersion),
  /** Oldest first; removed ones are left out. */
  'comments.list': method(z.object({ storyId: Id }), z.object({ threads: z.array(CommentThread) })),
  /** `id` is the mark's in the text, made where the words were selected. Begun twice it is the thread that is there. */
  'comments.start': method(
    z.object({
      id: Id,
      storyId: Id,
      photoId: z.string().nullable().default(null),
      field: z.enum(headFields).nullable().default(null),
      quote: Text,
      author: Line,
      text: CommentWords,
    }),
    CommentThread,
  ),
  'comments.reply': method(z.object({ threadId: Id, author: Line, text: CommentWords }), CommentThread),
  'comments.resolve': method(z.object({ threadId: Id, resolved: z.boolean(), by: Line }), CommentThread),
  /** The thread is kept aside: `comments.restore` brings it back. */
  'comments.remove': method(z.object({ threadId: Id }), z.object({})),
  'comments.restore': method(z.object({ threadId: Id }), CommentThread),
};
