// A photo is the single owner of its caption, alt text, credit, people, place and rights; stories hold references.
import { z } from 'zod';
import { ContentHash, Id, Line, Text, Timestamp } from './primitives.ts';

/** Camera facts, as read from EXIF and never changed by us. Pixel sizes are upright (orientation applied). */
export const Capture = z.object({
  /** Local wall clock of the camera, `YYYY-MM-DDTHH:mm:ss[.sss]`, null when the file does not say. */
  takenAt: z.string().nullable(),
  camera: z.string().nullable(),
  serial: z.string().nullable(),
  width: z.int(),
  height: z.int(),
  /** EXIF orientation 1-8. */
  orientation: z.int().min(1).max(8),
  hasLocation: z.boolean(),
});
export type Capture = z.infer<typeof Capture>;

/** Editable text of a photo. IPTC Photo Metadata 2025.1 names in brackets. */
export const PhotoText = z.object({
  /** Description [dc:description / IIM 2:120]. */
  caption: Text,
  /** Alt Text (Accessibility) [Iptc4xmpCore:AltTextAccessibility]. */
  alt: Text,
  /** Credit Line [photoshop:Credit / IIM 2:110]. */
  credit: Line,
  /** Creator [dc:creator / IIM 2:80]. */
  creator: Line,
  /** Headline [photoshop:Headline / IIM 2:105]. */
  headline: Line,
  /** Person Shown in the Image, left to right [Iptc4xmpExt:PersonInImage]. */
  people: z.array(Line),
  /** Event Name [Iptc4xmpExt:Event]. */
  event: Line,
  /** Sublocation [Iptc4xmpCore:Location / IIM 2:92]. */
  place: Line,
  /** Keywords [dc:subject / IIM 2:25]. */
  keywords: z.array(Line),
  /** Copyright Notice [dc:rights / IIM 2:116]. */
  rights: Line,
});
export type PhotoText = z.infer<typeof PhotoText>;

export const emptyPhotoText: PhotoText = {
  caption: '',
  alt: '',
  credit: '',
  creator: '',
  headline: '',
  people: [],
  event: '',
  place: '',
  keywords: [],
  rights: '',
};

export const Photo = PhotoText.extend({
  id: Id,
  hash: ContentHash,
  /** Name the file had when it came in, NFC. */
  fileName: z.string(),
  /** image/jpeg, image/png, image/webp, image/tiff, … as found in the bytes, not in the name. */
  mimeType: z.string(),
  byteSize: z.int(),
  capture: Capture,
  /** Set when the pixels could be read only in part (a truncated file). */
  damage: z.string().nullable(),
  revision: z.int().min(1),
  importedAt: Timestamp,
  updatedAt: Timestamp,
});
export type Photo = z.infer<typeof Photo>;

/** Pictures derived from an original; edge in pixels, WebP for the screen. `full` is the upright original size. */
export const renditions = { thumb: 480, screen: 1600 } as const;
export const Rendition = z.enum(['thumb', 'screen']);
export type Rendition = z.infer<typeof Rendition>;

/** Fields a batch may set; an absent key is left alone. */
export const PhotoPatch = PhotoText.partial();
export type PhotoPatch = z.infer<typeof PhotoPatch>;

/** The text fields a pattern may fill. */
export const patternFields = [
  'caption',
  'alt',
  'credit',
  'creator',
  'headline',
  'event',
  'place',
  'rights',
] as const;
export const PatternField = z.enum(patternFields);
export type PatternField = z.infer<typeof PatternField>;

/** How a batch text meets what a photo already has. */
export const CaptionMode = z.enum(['replace', 'prepend', 'append', 'fill-empty']);
export type CaptionMode = z.infer<typeof CaptionMode>;
