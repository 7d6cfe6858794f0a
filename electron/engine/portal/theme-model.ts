// A theme is a folder of data: a manifest, stylesheets, pictures and fonts. It holds no code and no markup, so that a
// damaged or hostile theme can make a page ugly but never unsafe. The markup is the engine's (page-frame.ts and on).
import { z } from 'zod';
import { Day, Line } from '#shared/model/primitives.ts';

/** Boxes of the right column. */
const columnBoxes = ['latest', 'satisfaction', 'results', 'services', 'links', 'most-read'] as const;
export const ColumnBox = z.enum(columnBoxes);
export type ColumnBox = z.infer<typeof ColumnBox>;

/** Parts between the end of an article and the footer. */
export const ArticleEnd = z.enum(['tools', 'related', 'comments']);
export type ArticleEnd = z.infer<typeof ArticleEnd>;

/** A file of the theme, relative to its folder; never absolute, never upwards. */
const ThemePath = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*\.(?:css|woff2|svg|png|webp|txt)$/u);

export const ThemeLabels = z.object({
  skip: Line,
  menu: Line,
  home: Line,
  sections: Line,
  breadcrumb: Line,
  column: Line,
  updated: Line,
  correction: Line,
  print: Line,
  latest: Line,
  satisfaction: Line,
  satisfactionNote: Line,
  noFigures: Line,
  results: Line,
  resultsLink: Line,
  noResults: Line,
  services: Line,
  noServices: Line,
  links: Line,
  noLinks: Line,
  mostRead: Line,
  noViews: Line,
  views: Line,
  related: Line,
  comments: Line,
  commentsClosed: Line,
  commentsByMail: Line,
  commentName: Line,
  commentMail: Line,
  commentText: Line,
  commentSend: Line,
  photoCredit: Line,
  gallery: Line,
  awaitedPicture: Line,
  noArticles: Line,
  newer: Line,
  older: Line,
  page: Line,
  source: Line,
  backToArticle: Line,
  printHint: Line,
  address: Line,
  phone: Line,
  email: Line,
  responsibleEditor: Line,
  licence: Line,
  rss: Line,
  toTop: Line,
});
export type ThemeLabels = z.infer<typeof ThemeLabels>;

export const ThemeManifest = z.object({
  /** Form of this manifest. */
  format: z.literal(1),
  name: z.string().regex(/^[a-z0-9-]+$/u),
  title: Line,
  version: z.string().regex(/^\d+\.\d+\.\d+$/u),
  /** When the look was last brought in line with the portal it stands for. */
  updated: Day,
  /** Joined in this order into one stylesheet; addresses in them are relative to the theme's folder. */
  styles: z.array(ThemePath).min(1),
  emblem: ThemePath,
  /** Everything else a page may load. */
  assets: z.array(ThemePath),
  column: z.array(ColumnBox),
  /** Boxes of news that show each article's photo in a square, on pages that are made again with every publication. */
  pictured: z.array(ColumnBox).default([]),
  articleEnd: z.array(ArticleEnd),
  /** Colour of the browser's frame on phones, #rrggbb. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/u),
  labels: ThemeLabels,
});
export type ThemeManifest = z.infer<typeof ThemeManifest>;

export type ThemeAsset = { readonly file: string; readonly bytes: Uint8Array; readonly mime: string };

/** A theme in memory; `assets` hold the joined stylesheet under `stylesheet`. */
export type Theme = {
  readonly manifest: ThemeManifest;
  readonly stylesheet: string;
  readonly assets: readonly ThemeAsset[];
};
