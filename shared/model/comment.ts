// What the desk says about a story: threads beside it, never part of what is published. A thread about words of the body is
// found by its mark in the text (`inline.ts`), one about a picture by the picture, one about a field by the field.
import { z } from 'zod';
import { headFields } from './head-fields.ts';
import { Id, Line, Text, Timestamp } from './primitives.ts';

export const Comment = z.object({
  id: Id,
  /** '' = nobody had written a name into the settings. */
  author: Line,
  text: Text,
  at: Timestamp,
});
export type Comment = z.infer<typeof Comment>;

export const CommentThread = z.object({
  id: Id,
  storyId: Id,
  photoId: z.string().nullable(),
  /** Null where it is about the body or a picture. */
  field: z.enum(headFields).nullable(),
  /** The words as they were when the talk began: all that is left of them once they are deleted. Of a field the selected ones, or all. */
  quote: Text,
  /** Null while it is open. */
  resolved: z.object({ by: Line, at: Timestamp }).nullable(),
  /** In the order they were written; never empty. */
  comments: z.array(Comment).min(1),
});
export type CommentThread = z.infer<typeof CommentThread>;

/** What a person writes. */
export const CommentWords = Text.refine((text) => text.trim() !== '', 'Bình luận chưa có chữ nào.');
