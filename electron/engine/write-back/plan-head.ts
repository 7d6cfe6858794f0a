// What has to change in a file's head so that it carries a photo's words: compared and laid out, from bytes alone, so that it can be
// done beside the engine's own thread.
import type { PhotoMarks, PhotoText } from '#shared/model/photo.ts';
import { hashOf } from '../files/sha256.ts';
import { planLibraryHead, type HeadPlan } from '../metadata/library-head.ts';

export type Opening = {
  /** The file from its start to at least the first SOS marker. */
  readonly bytes: Buffer;
  /** Offset of that marker. */
  readonly headLength: number;
};

export type PlannedHead = {
  /** SHA-256 of the head as it is. */
  readonly headHash: string;
  readonly plan: HeadPlan;
};

export function planHead({ bytes, headLength }: Opening, photo: PhotoText & PhotoMarks): PlannedHead {
  return { headHash: hashOf(bytes.subarray(0, headLength)), plan: planLibraryHead(bytes, photo, photo) };
}
