// Cards, ingest profiles, and the clocks of cameras.
import { z } from 'zod';
import {
  CameraClock,
  Card,
  CardMarks,
  CardPhoto,
  CardSession,
  Ingest,
  IngestProfile,
  StoredProfile,
} from '../model/ingest.ts';
import { PhotoField } from '../model/photo.ts';
import { Id } from '../model/primitives.ts';
import { ProgrammeCounts } from '../model/programme.ts';
import { method } from './method.ts';

const none = z.object({}).default({});
const Slice = { from: z.int().min(0), to: z.int().min(0) };
const Terms = {
  profile: IngestProfile.nullable().default(null),
  /** Folder of the second copies. */
  second: z.string().min(1).nullable().default(null),
  leavesRejected: z.boolean().default(false),
};
/** What is written into photos as they come in. */
const PreviewedWords = z.object({
  /** Null: no programme tells of this event. `counts` is null while openings are still being read. */
  programme: z.object({ event: z.string(), counts: ProgrammeCounts.nullable() }).nullable(),
  /** The first by time; only fields that a file does not say so already, lists as one text. */
  photos: z.array(
    z.object({
      number: z.int(),
      name: z.string(),
      fields: z.array(z.object({ field: PhotoField, text: z.string() })),
      /** Variables without a value, in words. */
      missing: z.array(z.string()),
    }),
  ),
});
export type PreviewedWords = z.infer<typeof PreviewedWords>;
/** `jobId`: of the work on the camera's photos. */
const Shifted = z.object({ camera: z.string(), shiftMs: z.int(), jobId: Id });

export const ingestMethods = {
  /** Removable volumes with a DCIM folder; counted while they are shown. */
  'ingest.cards': method(none, z.object({ cards: z.array(Card) })),
  /** Begins to look at a card, or at folders and files; nothing is copied. */
  'ingest.open': method(
    z.union([z.object({ cardId: z.string() }), z.object({ paths: z.array(z.string()).min(1) })]),
    z.object({ sessionId: Id }),
  ),
  'ingest.session': method(z.object({ sessionId: Id }), CardSession),
  'ingest.close': method(z.object({ sessionId: Id }), z.object({})),
  'ingest.photos': method(z.object({ sessionId: Id, ...Slice }), z.object({ photos: z.array(CardPhoto) })),
  /** Culling on the card: kept in the library, carried over into the copied photos. */
  'ingest.mark': method(
    z.object({ sessionId: Id, numbers: z.array(z.int()).min(1), set: CardMarks.partial() }),
    z.object({}),
  ),
  /** What every photo will be called; null while openings are still being read. `total` counts those that would be copied. */
  'ingest.names': method(
    z.object({ sessionId: Id, ...Terms, ...Slice }),
    z.object({
      total: z.int().nullable(),
      names: z.array(z.object({ number: z.int(), fileName: z.string(), name: z.string() })),
    }),
  ),
  /**
   * What the profile's template and the event's programme will write. A variable or a code nobody knows fails with
   * `unknown_variable` or `unknown_code`; `details.field` is where it stands.
   */
  'ingest.words': method(z.object({ sessionId: Id, ...Terms }), PreviewedWords),
  'ingest.start': method(z.object({ sessionId: Id, ...Terms }), z.object({ jobId: Id })),
  /** Goes on with an ingest that was cut off. */
  'ingest.resume': method(z.object({ ingestId: Id }), z.object({ jobId: Id })),
  /** The last ten, newest first. */
  'ingest.list': method(none, z.object({ ingests: z.array(Ingest) })),
  'ingest.profiles': method(none, z.object({ profiles: z.array(StoredProfile) })),
  /** Without an id a new one is made. */
  'ingest.saveProfile': method(z.object({ id: Id.optional(), profile: IngestProfile }), z.object({ id: Id })),
  'ingest.removeProfile': method(z.object({ id: Id }), z.object({})),
  /** Cameras of the library's photos. */
  'ingest.clocks': method(none, z.object({ clocks: z.array(CameraClock) })),
  /** Sets the clock of a camera right for all its photos, those here and those to come. */
  'ingest.setClock': method(z.object({ camera: z.string().min(1), shiftMs: z.int() }), Shifted),
  /** From two photos of the same moment; the camera of `wrong` is set by that of `right`. */
  'ingest.matchClocks': method(z.object({ right: Id, wrong: Id }), Shifted),
  /** From a photo of a clock. */
  'ingest.readClock': method(
    z.object({ photoId: Id, time: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/u) }),
    Shifted,
  ),
  /** Sets the clock as it was before the change that job made; another job. */
  'ingest.undoClock': method(z.object({ jobId: Id }), Shifted),
  'ingest.watched': method(
    none,
    z.object({ folders: z.array(z.object({ path: z.string(), profileId: Id.nullable() })) }),
  ),
  /** Whatever comes into the folder from now on, and what lies there, is taken in. */
  'ingest.watch': method(z.object({ path: z.string().min(1), profileId: Id.nullable() }), z.object({})),
  'ingest.unwatch': method(z.object({ path: z.string() }), z.object({})),
};
