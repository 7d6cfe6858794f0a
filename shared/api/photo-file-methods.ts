// What stands in a photo's file: what its records say, what is still to be written, and the original as it came in.
import { z } from 'zod';
import { FailedFile } from '../model/job.ts';
import { Id } from '../model/primitives.ts';
import { PhotoRecords } from '../model/photo-records.ts';
import { method } from './method.ts';

/**
 * `failed`: words that could not be written now, each with a sentence; they are tried again by themselves. `damaged`: copies that
 * were read again after words went into them and do not hold the picture that came in.
 */
export const WriteBackState = z.object({
  waiting: z.int(),
  failed: z.array(FailedFile.extend({ id: Id })),
  damaged: z.array(FailedFile.extend({ id: Id })),
});
export type WriteBackState = z.infer<typeof WriteBackState>;

export const photoFileMethods = {
  /** What XMP, IIM and EXIF say of each field: in the library's copy now, and in the file as it came in. */
  'photos.records': method(z.object({ id: Id }), PhotoRecords),
  /** Photos whose words are still on their way into their files. */
  'photos.writeBackState': method(z.object({}), WriteBackState),
  /** Writes the file that came in, byte for byte, to `out`, an absolute path; nothing is overwritten. */
  'photos.saveOriginal': method(z.object({ id: Id, out: z.string().min(1) }), z.object({ file: z.string() })),
};
