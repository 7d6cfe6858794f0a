// The forms of Ghost's answers that are relied on; what else an answer holds is not looked at.
import { z } from 'zod';

export const RemotePost = z.object({
  id: z.string(),
  title: z.string(),
  slug: z.string(),
  status: z.string(),
  visibility: z.string(),
  /** null for articles of Ghost's former editor. */
  lexical: z.string().nullable(),
  html: z.string().nullable(),
  custom_excerpt: z.string().nullable(),
  feature_image: z.string().nullable(),
  feature_image_alt: z.string().nullable(),
  feature_image_caption: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  published_at: z.string().nullable(),
  url: z.url({ protocol: /^https?$/ }),
  tags: z.array(z.object({ name: z.string() })),
  authors: z.array(z.object({ email: z.string().optional() })),
});
export type RemotePost = z.infer<typeof RemotePost>;

export const Posts = z.object({ posts: z.array(RemotePost) });
/** The answer to a write: the one post as Ghost keeps it. */
export const OnePost = z.object({ posts: z.tuple([RemotePost]) });

export const Site = z.object({
  site: z.object({ title: z.string(), url: z.url({ protocol: /^https?$/ }), version: z.string() }),
});

export const Users = z.object({
  users: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      roles: z.array(z.object({ name: z.string() })).default([]),
    }),
  ),
});

export const UploadedImage = z.object({
  images: z.tuple([z.object({ url: z.url({ protocol: /^https?$/ }) })]),
});

export const UploadedFile = z.object({
  files: z.tuple([z.object({ url: z.url({ protocol: /^https?$/ }) })]),
});

const Pagination = z.object({ pagination: z.object({ pages: z.int(), total: z.int() }) });

export const TagPage = z.object({
  tags: z.array(z.object({ id: z.string(), name: z.string() })),
  meta: Pagination,
});

export const PostList = z.object({
  posts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      url: z.string(),
      status: z.string(),
      updated_at: z.string().nullable(),
    }),
  ),
  meta: Pagination,
});

/** How Ghost says no. */
export const Refusal = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        context: z.string().nullish(),
        type: z.string(),
        code: z.string().nullish(),
      }),
    )
    .min(1),
});
export type Refusal = z.infer<typeof Refusal>;
