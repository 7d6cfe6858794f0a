// What this library has put on a site, kept in the connection's upload ledger: pictures by content, terms by name, and of each
// story what was last tried and last seen there. Durable before the next request; a lost entry costs a look, never a copy.
import { z } from 'zod';
import type { UploadLedger } from '../connection-adapter.ts';

const PictureEntry = z.object({
  id: z.int(),
  /** The library's photo it was last made of. */
  photoId: z.string(),
  /** Address of the file as it was sent, and of the size an article shows. */
  url: z.string(),
  shown: z.object({ url: z.string(), size: z.enum(['large', 'full']) }),
  /** What a small picture shows; absent where it was sent before small ones had a size of their own. */
  small: z.object({ url: z.string(), size: z.enum(['medium', 'full']) }).optional(),
  bytes: z.int(),
  /** Hash of title, alt and caption as last sent. */
  text: z.string(),
  /** Stories of this library that show it. */
  stories: z.array(z.string()),
});
export type PictureEntry = z.infer<typeof PictureEntry>;

const StoryEntry = z.object({
  postId: z.int().nullable(),
  /** As last read back. */
  version: z.string(),
  /** `textVersion` of the writing last begun: a lost reply's work is known by it. */
  tried: z.string(),
  /** `wantedHash` of what was there when it was last read back, whatever the site made of it. */
  settled: z.string(),
  losses: z.array(z.string()),
  /** Slugs of the pictures that were sent for it. */
  pictures: z.array(z.string()),
});
export type StoryEntry = z.infer<typeof StoryEntry>;

const TermEntry = z.object({ id: z.int() });
const LimitEntry = z.object({ bytes: z.int() });

export type Taxonomy = 'categories' | 'tags';

export type Books = {
  /** By its slug. */
  readonly picture: (slug: string) => PictureEntry | undefined;
  readonly savePicture: (slug: string, entry: PictureEntry) => void;
  readonly forgetPicture: (slug: string) => void;
  readonly story: () => StoryEntry;
  /** Changes what is kept of the story. */
  readonly noteStory: (change: Partial<StoryEntry>) => void;
  readonly term: (taxonomy: Taxonomy, name: string) => number | undefined;
  readonly saveTerm: (taxonomy: Taxonomy, name: string, id: number) => void;
  readonly forgetTerm: (taxonomy: Taxonomy, name: string) => void;
  /** Size of a file the site has refused for being too large. */
  readonly refusedBytes: () => number | undefined;
  /** null once a larger one was taken. */
  readonly noteRefusedBytes: (bytes: number | null) => void;
};

const noStory: StoryEntry = {
  postId: null,
  version: '',
  tried: '',
  settled: '',
  losses: [],
  pictures: [],
};

/** The books of one story on one site: a connection that leads to another site now begins with empty ones. */
export function openBooks(
  uploads: UploadLedger,
  of: { readonly home: string; readonly storyId: string },
): Books {
  const { host } = new URL(of.home);
  const storyKey = `${host}/story/${of.storyId}`;
  const limitKey = `${host}/refused-bytes`;
  const pictureKey = (slug: string): string => `${host}/${slug}`;
  /** WordPress compares names without case but with their marks. */
  const termKey = (taxonomy: Taxonomy, name: string): string => `${host}/${taxonomy}/${name.toLowerCase()}`;
  const story = (): StoryEntry => StoryEntry.safeParse(uploads.find(storyKey)).data ?? noStory;
  return {
    picture: (slug) => PictureEntry.safeParse(uploads.find(pictureKey(slug))).data,
    savePicture: (slug, entry) => uploads.record(pictureKey(slug), entry),
    forgetPicture: (slug) => uploads.forget(pictureKey(slug)),
    story,
    noteStory: (change) => uploads.record(storyKey, { ...story(), ...change }),
    term: (taxonomy, name) => TermEntry.safeParse(uploads.find(termKey(taxonomy, name))).data?.id,
    saveTerm: (taxonomy, name, id) => uploads.record(termKey(taxonomy, name), { id }),
    forgetTerm: (taxonomy, name) => uploads.forget(termKey(taxonomy, name)),
    refusedBytes: () => LimitEntry.safeParse(uploads.find(limitKey)).data?.bytes,
    noteRefusedBytes: (bytes) =>
      bytes === null ? uploads.forget(limitKey) : uploads.record(limitKey, { bytes }),
  };
}
