// What an article says, in one hash, whoever wrote it: compared before anything is overwritten. Ghost's own `updated_at` does
// not change with tags and has a resolution of one second, so it cannot tell what somebody else has done.
import { z } from 'zod';
import { hashOf } from '../../files/sha256.ts';
import type { RemotePost } from './ghost-answers.ts';
import type { KoenigNode } from './koenig-text.ts';

/** The fields an article of ours is made of. Search and share fields are left to the people who run the site. */
export type ArticleFields = Pick<
  RemotePost,
  | 'title'
  | 'lexical'
  | 'custom_excerpt'
  | 'feature_image'
  | 'feature_image_alt'
  | 'feature_image_caption'
  | 'tags'
>;

/** Version of an article that is not there. */
export const ABSENT = 'absent';

/** Of text, pictures and terms, the same before and after they were sent. */
export function printOf(fields: ArticleFields): string {
  const { title, lexical, custom_excerpt, feature_image, feature_image_alt, feature_image_caption, tags } =
    fields;
  const said = [
    ...[title, lexical === null ? null : plainJson(lexical), custom_excerpt],
    ...[feature_image, feature_image_alt, feature_image_caption],
    tags.map(({ name }) => name),
  ];
  return hashOf(JSON.stringify(said));
}

/** Of all that others may change. A scheduled article that Ghost has made public at its time is the same version. */
export function versionOf(post: RemotePost): string {
  const { slug, status, visibility, published_at } = post;
  return hashOf(JSON.stringify([printOf(post), slug, status === 'draft', visibility, published_at]));
}

const Document = z.object({ root: z.object({ children: z.array(z.looseObject({ type: z.string() })) }) });

/** Top-level nodes of a Koenig document; none when it is no such document. */
export function topNodes(lexical: string): KoenigNode[] {
  return Document.safeParse(parseJson(lexical)).data?.root.children ?? [];
}

/** White space between tokens is nobody's change. */
function plainJson(text: string): string {
  return JSON.stringify(parseJson(text));
}

/** Text that is no JSON stands for itself. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
