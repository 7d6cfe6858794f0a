// What a person carries by hand into a portal without a door: one field of its form after the other, ticked off when pasted.
import { z } from 'zod';
import { PublishAction } from './outbox.ts';
import { ContentHash, Id, Timestamp } from './primitives.ts';

/** What of a field a text is: the field itself, or one of several beside a picture or a step. */
const CarryPart = z.enum(['text', 'headline', 'address', 'file', 'caption', 'alt']);

/** One thing to be done in the portal: texts to paste, a picture to upload, or a step to take. */
export const CarryField = z.object({
  /** Stable over the story's versions: `headline`, `body`, `picture:<photo>`, `step:<name>`. */
  id: z.string(),
  /** What portals call it. */
  label: z.string(),
  /** How it is done, '' where that goes without saying. */
  hint: z.string(),
  copies: z.array(
    z.object({
      part: CarryPart,
      label: z.string(),
      /** Plain text for the clipboard. */
      text: z.string(),
      /** The same with its headings, lists and links, for a portal's editor; null = it has none. */
      html: z.string().nullable(),
    }),
  ),
  /** The file of the package to upload here. */
  picture: z
    .object({
      ...{ photoId: Id, hash: ContentHash, look: z.string(), file: z.string() },
      ...{ width: z.int(), height: z.int() },
    })
    .nullable(),
  /** Changes when it has to be done again. */
  hash: ContentHash,
});
export type CarryField = z.infer<typeof CarryField>;

export const CarrySheet = z.object({
  intentId: Id,
  storyId: Id,
  headline: z.string(),
  connectionName: z.string(),
  action: PublishAction,
  /** Why it is corrected or taken away, as approved. */
  note: z.string(),
  /** Address of the sheet in the package's folder; '' while the package has not been written. */
  url: z.string(),
  /** Where the article stands in the portal, as a person has said; '' = nobody has. */
  pageUrl: z.string(),
  /** A newer package of this story has taken its place: what was in this one is not to be pasted any more. */
  isReplaced: z.boolean(),
  /** When a person said that all of this sheet was done in the portal; null = not yet. */
  confirmedAt: Timestamp.nullable(),
  fields: z.array(
    CarryField.extend({
      /** Ticked off in the form it has now. */
      copied: z.boolean(),
      /** Ticked off before in another form: it has to be pasted again. */
      changed: z.boolean(),
    }),
  ),
});
export type CarrySheet = z.infer<typeof CarrySheet>;
