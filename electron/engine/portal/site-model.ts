// What a portal is rendered from and what comes out: data in, files out. Nothing here reads a disk or a database.
import { z } from 'zod';
import type { Attachment } from '#shared/model/attachment.ts';
import type { Photo } from '#shared/model/photo.ts';
import { SmallerFormat, withSmallerFormat } from '#shared/model/portal.ts';
import type { PortalFigures, PortalSection, PortalSite } from '#shared/model/portal.ts';
import { ContentHash, Day, Id, Text, Timestamp } from '#shared/model/primitives.ts';
import { BylineEntry } from '#shared/model/story.ts';
import type { StoryContent } from '#shared/model/story.ts';
import type { Look } from '#shared/picture/look.ts';

/** What readers are told of a mistake that stood on the page: shown with its day until another takes its place. */
export const Correction = z.object({ note: Text, at: Timestamp });
export type Correction = z.infer<typeof Correction>;

/** One story as it goes on the portal. `path` comes from `articlePath` at the first publication and stays. */
export type PortalArticle = {
  readonly storyId: string;
  readonly slug: string;
  /** Path of the page inside the site, without a leading slash: `xay-dung-dang/ten-bai.html`. */
  readonly path: string;
  readonly content: StoryContent;
  /** Every photo the document refers to; one that is absent is treated as a picture still awaited. */
  readonly photos: ReadonlyMap<string, Photo>;
  /** Every document it refers to. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** UTC. First publication; a preview of an unpublished story passes the present moment. */
  readonly publishedAt: string;
  readonly modifiedAt: string;
  /** Absent where nothing had to be put right. */
  readonly correction?: Correction;
};

const CoverSources = z
  .array(z.object({ path: z.string(), width: z.int().min(1), height: z.int().min(1) }))
  .min(1);

/** A picture file of the site, in the widths that the article's own publication has put there. */
const WrittenCover = z.object({
  photoId: Id,
  hash: ContentHash,
  alt: z.string(),
  /** Ascending by width, at least one. */
  sources: CoverSources,
  /** Cut for the small cards, where somebody has; absent = the sources above. */
  small: CoverSources.optional(),
  /** Cut for the lists of the right column; absent in what older editions have published. */
  square: CoverSources.optional(),
  /** Beside each JPEG of the above; absent = none. */
  smallerFormat: SmallerFormat.optional(),
});

/** Any edition may have written it. */
export const CoverPicture = z.preprocess(withSmallerFormat, WrittenCover);
export type CoverPicture = z.infer<typeof CoverPicture>;

/** What lists, feeds and columns need of an article; kept in the site itself so that any machine can rebuild them. */
export const ArticleEntry = z.object({
  storyId: Id,
  slug: z.string(),
  path: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\.html$/),
  kicker: z.string(),
  headline: z.string(),
  lead: z.string(),
  /** Name of the section, '' when the story has none. */
  section: z.string(),
  tags: z.array(z.string()),
  /** The day printed on the page. */
  day: Day,
  publishedAt: Timestamp,
  modifiedAt: Timestamp,
  byline: z.array(BylineEntry),
  cover: CoverPicture.nullable(),
  /** Documents readers can take away; absent where there are none. */
  documents: z
    .array(z.object({ path: z.string(), title: z.string(), bytes: z.int(), mime: z.string() }))
    .optional(),
});
export type ArticleEntry = z.infer<typeof ArticleEntry>;

/** Content of `toa-soan/site.json` in a published site. */
export const SiteIndex = z.object({ version: z.literal(1), entries: z.array(ArticleEntry) });
export type SiteIndex = z.infer<typeof SiteIndex>;

export const siteIndexPath = 'toa-soan/site.json';

export type SiteInput = {
  readonly site: PortalSite;
  readonly figures: PortalFigures;
  /** Every article of the site, in any order. */
  readonly entries: readonly ArticleEntry[];
  /** Public address of the site's root (http or https), '' when it has none: then no absolute address is written. */
  readonly baseUrl: string;
  /** Sections that once were: their pages stay, since older articles lead there, and must not go stale. */
  readonly formerSections?: readonly PortalSection[];
};

export type ArticleInput = SiteInput & {
  readonly article: PortalArticle;
  /** A preview shows where pictures are still awaited; a published page leaves these places out. */
  readonly awaitedPictures: 'show' | 'omit';
};

export type TextFile = {
  readonly kind: 'text';
  readonly path: string;
  readonly content: string;
  /** With charset. */
  readonly mime: string;
};

/** A picture to be made from the original: upright, developed, `width` × `height` pixels, in `format`. */
export type ImageFile = {
  readonly kind: 'image';
  readonly path: string;
  readonly photoId: string;
  /** Hash of the original. */
  readonly hash: string;
  /** Of the original, as found in its bytes. */
  readonly mimeType: string;
  /** What is done to the picture before readers see it. */
  readonly look: Look;
  readonly width: number;
  readonly height: number;
  readonly format: 'jpeg' | 'png' | 'webp' | 'avif';
  /** Every width and format of this picture: they are made together. */
  readonly alongside: readonly Pick<ImageFile, 'width' | 'format'>[];
};

export type AssetFile = {
  readonly kind: 'asset';
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
};

/** A document of the library, as it is. */
export type DocumentFile = {
  readonly kind: 'document';
  readonly path: string;
  readonly attachmentId: string;
  /** Of its content. */
  readonly hash: string;
  readonly bytes: number;
  /** As the newsroom knows it. */
  readonly fileName: string;
  readonly mime: string;
};

/** One file of the site; `path` is relative to the site's root, with forward slashes, each path once. */
export type PortalFile = TextFile | ImageFile | AssetFile | DocumentFile;
