// What a save says about a story: the fields that changed, and the blocks that changed among those that did not. Its size is that
// of the change, whatever the length of the story.
import { z } from 'zod';
import { Block } from './blocks.ts';
import { StoryContent } from './story.ts';

/** A run of blocks of the new text: `kept` [from, count] stood in the stored one, `put` is new or was written anew. */
export const BlockPiece = z.union([
  z.object({ kept: z.tuple([z.int().min(0), z.int().min(1)]) }),
  z.object({ put: z.array(Block).min(1) }),
]);
export type BlockPiece = z.infer<typeof BlockPiece>;

// Not StoryContent.partial(): its defaults would fill every field that is absent.
const { document: _document, ...fields } = StoryContent.shape;
const optionalFields = {
  kicker: fields.kicker.removeDefault().optional(),
  headline: fields.headline.removeDefault().optional(),
  lead: fields.lead.removeDefault().optional(),
  byline: fields.byline.removeDefault().optional(),
  section: fields.section.removeDefault().optional(),
  tags: fields.tags.removeDefault().optional(),
  publicationDay: fields.publicationDay.removeDefault().optional(),
  event: fields.event.removeDefault().optional(),
} satisfies Record<keyof typeof fields, z.ZodType>;

export const StoryChange = z.object({
  fields: z.object(optionalFields).default({}),
  /** In reading order; stored blocks that no piece keeps are gone. Null = the text is as it was. */
  blocks: z.array(BlockPiece).nullable().default(null),
});
export type StoryChange = z.infer<typeof StoryChange>;
