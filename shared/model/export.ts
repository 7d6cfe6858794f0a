// How pictures are made ready for others: names, size, mark, words, and what may stay in them.
import { z } from 'zod';
import { KeptTraces, nothingKept } from './leaving.ts';
import { Id, Line } from './primitives.ts';

/** Of the picture, by thirds. */
export const watermarkPlaces = ['top-left', 'top-right', 'center', 'bottom-left', 'bottom-right'] as const;
export const WatermarkPlace = z.enum(watermarkPlaces);
export type WatermarkPlace = z.infer<typeof WatermarkPlace>;

export const Watermark = z.object({
  kind: z.enum(['text', 'picture']),
  /** What is written, or the path of the picture. */
  content: z.string().min(1),
  place: WatermarkPlace.default('bottom-right'),
  /** Width in percent of the picture's. */
  size: z.int().min(2).max(100).default(25),
  /** Percent. */
  opacity: z.int().min(5).max(100).default(60),
});
export type Watermark = z.infer<typeof Watermark>;

/** `original`: what the photo came as, unless nothing but pixels can be taken out of it cleanly. */
export const exportFormats = ['original', 'jpeg', 'webp', 'png'] as const;
export const ExportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const ExportSettings = z.object({
  /** A caption pattern; the extension follows the format. */
  names: Line.default('{tên tệp}'),
  format: ExportFormat.default('original'),
  /** Longest side in pixels, null = as it is. */
  edge: z.int().min(16).max(20_000).nullable().default(null),
  /** 1-100, on the format's own scale. */
  quality: z.int().min(1).max(100).default(88),
  watermark: Watermark.nullable().default(null),
  /** `credit`: creator, credit, source and rights only. */
  words: z.enum(['all', 'credit', 'none']).default('all'),
  keep: KeptTraces.default(nothingKept),
  /** The very bytes that came from the camera; nothing else here is done then, the name excepted. */
  untouched: z.boolean().default(false),
  /** One zip of this name instead of single files. */
  zip: Line.nullable().default(null),
  /** A list of names and captions that goes along. */
  captionList: z.enum(['none', 'txt', 'xlsx']).default('none'),
});
export type ExportSettings = z.infer<typeof ExportSettings>;

/** A file name and whatever its pattern found no value for, as a person says it. */
export const ExportName = z.object({ id: Id, file: z.string(), missing: z.array(z.string()) });
export type ExportName = z.infer<typeof ExportName>;

export const ContactSheet = z.object({
  columns: z.int().min(1).max(6).default(3),
  /** Above every page; an empty one names the event the photos share. */
  title: Line.default(''),
  /** Full captions; else two lines. */
  fullCaptions: z.boolean().default(false),
});
export type ContactSheet = z.infer<typeof ContactSheet>;
