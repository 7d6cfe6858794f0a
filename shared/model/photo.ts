// A photo is the single owner of its caption, alt text, credit, people, place and rights; stories hold references.
import { z } from 'zod';
import { ContentHash, Id, Line, Text, Timestamp } from './primitives.ts';
import { ImageRegion } from './image-region.ts';
import { noRecipe, Recipe } from './recipe.ts';

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
  /** `+07:00` as the file says [OffsetTimeOriginal]; null = it does not say, and the newsroom's own zone is meant. */
  zone: z.string().nullable().default(null),
  /** Where the camera focused, fractions of the upright picture from its top left corner; null when the file does not say. */
  focus: z.object({ x: z.number(), y: z.number() }).nullable().default(null),
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
  /** Creator's jobtitle [photoshop:AuthorsPosition / IIM 2:85]. */
  creatorTitle: Line,
  /** Source (Supply Chain) [photoshop:Source / IIM 2:115]. */
  source: Line,
  /** City [photoshop:City / IIM 2:90]. */
  city: Line,
  /** Province or State [photoshop:State / IIM 2:95]. */
  province: Line,
  /** Country [photoshop:Country / IIM 2:101]. */
  country: Line,
  /** Extended Description (Accessibility) [Iptc4xmpCore:ExtDescrAccessibility]. */
  extendedDescription: Text,
  /** Job Identifier, the story this picture was made for [photoshop:TransmissionReference / IIM 2:103]. */
  jobId: Line,
  /** Instructions: embargo, limits of use [photoshop:Instructions / IIM 2:40]. */
  instructions: Text,
  /** Digital Source Type, the last part of its IPTC NewsCodes address, e.g. `digitalCapture` [Iptc4xmpExt:DigitalSourceType]. */
  digitalSourceType: Line,
  /** AI System Used [Iptc4xmpExt:AISystemUsed]. */
  aiSystem: Line,
  /** AI System Version Used [Iptc4xmpExt:AISystemVersionUsed]. */
  aiSystemVersion: Line,
  /** AI Prompt Information [Iptc4xmpExt:AIPromptInformation]. */
  aiPrompt: Text,
  /** AI Prompt Writer Name [Iptc4xmpExt:AIPromptWriterName]. */
  aiPromptWriter: Line,
  /** Image Region: who stands where, left to right [Iptc4xmpExt:ImageRegion]. */
  regions: z.array(ImageRegion),
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
  creatorTitle: '',
  source: '',
  city: '',
  province: '',
  country: '',
  extendedDescription: '',
  jobId: '',
  instructions: '',
  digitalSourceType: '',
  aiSystem: '',
  aiSystemVersion: '',
  aiPrompt: '',
  aiPromptWriter: '',
  regions: [],
};

/** What an editor decides while culling. `rejected` travels as xmp:Rating -1, stars as 1-5, the label as xmp:Label. */
export const Pick = z.enum(['none', 'picked', 'rejected']);
export type Pick = z.infer<typeof Pick>;
export const photoLabels = ['none', 'red', 'yellow', 'green', 'blue', 'purple'] as const;
export const PhotoLabel = z.enum(photoLabels);
export type PhotoLabel = z.infer<typeof PhotoLabel>;
export const PhotoMarks = z.object({ pick: Pick, stars: z.int().min(0).max(5), label: PhotoLabel });
export type PhotoMarks = z.infer<typeof PhotoMarks>;

/** The texts that speak of the same picture: when one changes, the others are to be looked at again. */
export const PairedText = z.enum(['caption', 'alt', 'extendedDescription']);
export type PairedText = z.infer<typeof PairedText>;

export const Photo = PhotoText.extend({
  id: Id,
  /** SHA-256 of the file as it came in. */
  hash: ContentHash,
  /** SHA-256 of the picture data alone (JPEG: from the first SOS marker on; other formats: the whole file): who is the same
   * picture under another caption. */
  pictureHash: ContentHash,
  /** Name the file had when it came in, NFC. */
  fileName: z.string(),
  /** image/jpeg, image/png, image/webp, image/tiff, … as found in the bytes, not in the name. */
  mimeType: z.string(),
  byteSize: z.int(),
  capture: Capture,
  /** Set when the pixels could be read only in part (a truncated file). */
  damage: z.string().nullable(),
  /** When it was taken by the newsroom's clock (+07:00), the camera's error set right: `YYYY-MM-DDTHH:mm:ss[.sss]`, null when unknown. */
  shotAt: z.string().nullable(),
  ...PhotoMarks.shape,
  /** What is done to the picture before anybody sees it; the original stays as it is. */
  recipe: Recipe,
  /** Texts whose partner has changed since. */
  lookAgain: z.array(PairedText),
  revision: z.int().min(1),
  importedAt: Timestamp,
  updatedAt: Timestamp,
});
export type Photo = z.infer<typeof Photo>;

/** A photo nobody has looked at yet. */
export const undecided = {
  pick: 'none',
  stars: 0,
  label: 'none',
  recipe: noRecipe,
  lookAgain: [],
} satisfies Partial<Photo>;

/** Pictures derived from an original; longest edge in pixels, WebP for the screen. `full`: every pixel, as far as WebP goes. */
export const renditions = { thumb: 480, screen: 1600, full: 16_383 } as const;
export const Rendition = z.enum(['thumb', 'screen', 'full']);
export type Rendition = z.infer<typeof Rendition>;

/** What a batch may set, and one undo take back; an absent key is left alone. */
export const PhotoPatch = PhotoText.extend({ ...PhotoMarks.shape, recipe: Recipe }).partial();
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
  'creatorTitle',
  'source',
  'city',
  'province',
  'country',
  'extendedDescription',
  'jobId',
  'instructions',
] as const;
export const PatternField = z.enum(patternFields);
export type PatternField = z.infer<typeof PatternField>;

/** How a batch text meets what a photo already has. */
export const CaptionMode = z.enum(['replace', 'prepend', 'append', 'fill-empty']);
export type CaptionMode = z.infer<typeof CaptionMode>;
