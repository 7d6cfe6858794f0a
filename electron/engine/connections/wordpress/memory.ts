// What a WordPress told about itself, kept in the connection's row: enough to plan without a network.
import { z } from 'zod';

/** What the account may do, by the names WordPress gives its capabilities. */
const Rights = z.object({
  publish: z.boolean(),
  upload: z.boolean(),
  editOthers: z.boolean(),
  manageCategories: z.boolean(),
});
export type Rights = z.infer<typeof Rights>;

export const WordPressMemory = z.object({
  /** Of the REST interface. */
  root: z.url(),
  /** The site's own address, the one its articles carry. */
  home: z.url(),
  siteName: z.string(),
  /** '' = the site does not tell. */
  version: z.string(),
  user: z.object({ id: z.int(), name: z.string(), rights: Rights }),
  /** Author articles are put under; null = the user, or nobody of that name was found. */
  authorId: z.int().nullable(),
  /** Post meta that may be written over REST. */
  metaKeys: z.array(z.string()),
  /** How a story is found again: by a meta the site can be asked for, or by the end of its slug. */
  key: z.enum(['meta', 'slug']),
  /** Most used first, at most `MOST_CATEGORIES`. */
  categories: z.array(z.string()),
});
export type WordPressMemory = z.infer<typeof WordPressMemory>;

/** undefined when the connection was never met, or by a version of ours that kept something else. */
export function readMemory(memory: unknown): WordPressMemory | undefined {
  return WordPressMemory.safeParse(memory).data;
}

/** One page of the REST interface. */
export const MOST_CATEGORIES = 100;

/** The post meta that holds a story's id where a site has opened it. */
export const keyMeta = 'ext_source_id';
