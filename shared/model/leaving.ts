// What is said and decided about a picture before it leaves the machine.
import { z } from 'zod';
import { Id } from './primitives.ts';

/** What a copy may be told to keep; everything not named is taken out. */
export const KeptTraces = z.object({
  /** Where it was taken, to the metre. */
  location: z.boolean().default(false),
  /** Numbers and names that point at one camera, lens or owner, the maker's own notes among them. */
  serial: z.boolean().default(false),
  /** Small pictures inside the file, which may show what was cropped or blurred away. */
  previews: z.boolean().default(false),
});
export type KeptTraces = z.infer<typeof KeptTraces>;

export const nothingKept: KeptTraces = { location: false, serial: false, previews: false };

/**
 * `maker-data`: blocks only the maker's programs read; `trailer`: what follows the picture (videos, second pictures);
 * `signature`: C2PA, which any change voids; `words`: where none, or only the credit, was to go along; `damaged`: EXIF too broken to take anything out of.
 */
export const removedKinds = [
  'location',
  'serial',
  'preview',
  'maker-data',
  'trailer',
  'signature',
  'words',
  'damaged',
] as const;
export const RemovedKind = z.enum(removedKinds);
export type RemovedKind = z.infer<typeof RemovedKind>;

/** Something a person should know of a photo before others see it. */
export const LeavingNotice = z.object({
  kind: z.enum([
    'ai-made',
    'ai-parts',
    'signed',
    'do-not-publish',
    'minor',
    'caption-do-not-publish',
    'caption-minor',
  ]),
  /** The program or the person it is about, empty when neither is named. */
  about: z.string(),
  /** One Vietnamese sentence. */
  text: z.string(),
});
export type LeavingNotice = z.infer<typeof LeavingNotice>;

export const ExportedFile = z.object({
  id: Id,
  /** In the folder or the zip. */
  file: z.string(),
  removed: z.array(RemovedKind),
  notices: z.array(LeavingNotice),
});
export type ExportedFile = z.infer<typeof ExportedFile>;
