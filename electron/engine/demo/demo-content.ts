// The demo newsroom as data: an invented ward, its people, stories and the photos that are drawn for it.
// Whatever does not fit the library's own model is refused here, before anything is written.
import { z } from 'zod';
import { emptyPhotoText, PhotoText } from '#shared/model/photo.ts';
import { PortalFigures, PortalSite } from '#shared/model/portal.ts';
import { Timestamp } from '#shared/model/primitives.ts';
import { PersonDraft, TermDraft } from '#shared/model/register.ts';
import { StoryContent, StoryStatus } from '#shared/model/story.ts';
import { sceneNames } from './scenes/scene.ts';

const Key = z.string().regex(/^[a-z0-9-]+$/);

/** EXIF text is ASCII (Exif 3.0 §4.6.2): no Vietnamese letters in it. */
const Ascii = z.string().regex(/^[ -~]+$/);

const DemoPhoto = PhotoText.extend({
  /** What the documents of the demo stories hold in place of a photo id. */
  key: Key,
  fileName: z.string().regex(/^[A-Za-z0-9_-]+\.jpg$/),
  scene: z.enum(sceneNames),
  seed: z.int().min(0),
  /** Number within a burst, from 0. */
  shot: z.int().min(0).default(0),
  camera: z.object({ make: Ascii, model: Ascii, serial: Ascii }),
  /** Wall clock of the camera, zone +07:00. */
  takenAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
  /** As stored in EXIF: 1 upright, 6 and 8 a camera held on its side. */
  orientation: z.union([z.literal(1), z.literal(6), z.literal(8)]),
  /** Upright size in pixels. */
  width: z.int().min(1),
  height: z.int().min(1),
  /** Degrees north and east, for the photo that knows where it was taken. */
  location: z
    .object({ latitude: z.number().min(0).max(90), longitude: z.number().min(0).max(180) })
    .nullable()
    .default(null),
});
export type DemoPhoto = z.infer<typeof DemoPhoto>;

/** A text that the file leaves out is empty. */
export const DemoPhotos = z.array(
  z.preprocess((photo) => ({ ...emptyPhotoText, ...Object(photo) }), DemoPhoto),
);

/** A story with photo keys where a library has photo ids. */
export const DemoStory = StoryContent.extend({ key: Key, status: StoryStatus, updatedAt: Timestamp });
export type DemoStory = z.infer<typeof DemoStory>;

/** A mistake left in a draft on purpose, for the checker to find. */
const DemoSlip = z.object({ story: Key, text: z.string(), right: z.string(), why: z.string() });

export const DemoContent = z.object({
  site: PortalSite,
  figures: PortalFigures,
  people: z.array(PersonDraft),
  terms: z.array(TermDraft),
  stories: z.array(DemoStory),
  photos: DemoPhotos,
  slips: z.array(DemoSlip),
});
export type DemoContent = z.infer<typeof DemoContent>;

/** Throws a ZodError when the file was changed into something a library would refuse. */
export function parseDemoContent(json: string): DemoContent {
  return DemoContent.parse(JSON.parse(json));
}
