import { z } from 'zod';
import { Id, Line } from '../model/primitives.ts';
import { Waiver, WaiverReason } from '../model/waiver.ts';
import { method } from './method.ts';

/** Somebody answers by name. */
const Answerer = Line.refine((name) => name.trim() !== '', 'Chưa có tên người quyết định');

export const waiverMethods = {
  /** Takes the place of an earlier one for the same person, photo and story. */
  'waivers.give': method(
    z.object({ storyId: Id, photoId: Id, personId: Id, reason: WaiverReason, by: Answerer }),
    Waiver,
  ),
  /** The finding is back. What went out in the meantime keeps it in its manifest. */
  'waivers.takeBack': method(z.object({ id: Id, by: z.string() }), Waiver),
  /** Oldest first, those that ended among them. */
  'waivers.list': method(z.object({ storyId: Id }), z.object({ waivers: z.array(Waiver) })),
};
