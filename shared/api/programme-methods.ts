import { z } from 'zod';
import { Id } from '../model/primitives.ts';
import { Programme, ProgrammeDraft, ProgrammeField, ProgrammeReason } from '../model/programme.ts';
import { method } from './method.ts';

const Stamp = z.object({
  programme: ProgrammeDraft,
  ids: z.array(Id).min(1),
  fields: z.array(ProgrammeField).min(1),
  /** False keeps whatever a photo already says. */
  overwrite: z.boolean().default(false),
});

const Words = z.object({
  event: z.string().optional(),
  headline: z.string().optional(),
  people: z.array(z.string()).optional(),
  place: z.string().optional(),
});

export const ProgrammeMatch = z.object({
  id: Id,
  /** Place of the item in the programme; null where the time of the photo falls into none, or into several at once. */
  item: z.int().nullable(),
  reason: ProgrammeReason,
  /** What would be written; empty when the photo says it all already. */
  set: Words,
});
export type ProgrammeMatch = z.infer<typeof ProgrammeMatch>;

export const programmeMethods = {
  /** Last changed first. */
  'programmes.list': method(z.object({}).default({}), z.object({ programmes: z.array(Programme) })),
  /**
   * Reads a programme from pasted text or from a file (.docx, .xlsx, .txt); nothing is stored. `day` is the day meant where the
   * text names none. `unread`: lines that said nothing a timeline can hold.
   */
  'programmes.read': method(
    z.object({ text: z.string().optional(), file: z.string().optional(), day: z.iso.date() }),
    z.object({ draft: ProgrammeDraft, unread: z.array(z.string()) }),
  ),
  'programmes.save': method(z.object({ id: Id.optional(), draft: ProgrammeDraft }), Programme),
  'programmes.remove': method(z.object({ id: Id }), z.object({})),
  'programmes.preview': method(Stamp, z.object({ matches: z.array(ProgrammeMatch) })),
  /** One undo step, as `photos.update`. */
  'programmes.apply': method(Stamp, z.object({ changed: z.int(), undoId: z.int().nullable() })),
};
