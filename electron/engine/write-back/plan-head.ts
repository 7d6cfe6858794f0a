// What has to change in a file's head so that it carries a photo's words: compared and laid out, from bytes alone, so that it can be
// done beside the engine's own thread.
import type { PhotoMarks, PhotoText } from '#shared/model/photo.ts';
import { hashOf } from '../files/sha256.ts';
import { planLibraryHead, type HeadWrite } from '../metadata/library-head.ts';

export type Opening = {
  /** The file from its start to at least the first SOS marker. */
  readonly bytes: Buffer;
  /** Offset of that marker. */
  readonly headLength: number;
};

export type PlannedHead =
  /** The head says it all already. */
  | { readonly kind: 'nothing' }
  /** `headHash`: SHA-256 of the head as it is. */
  | { readonly kind: 'in-place'; readonly write: HeadWrite; readonly headHash: string }
  /** The words outgrew their room. */
  | { readonly kind: 'rewrite' };

/** @throws AppError unreadable_image when there is no picture data in the opening */
export function planHead({ bytes, headLength }: Opening, photo: PhotoText & PhotoMarks): PlannedHead {
  const plan = planLibraryHead(bytes, photo, photo);
  if (plan.kind === 'rewrite') return plan;
  if (plan.write === undefined) return { kind: 'nothing' };
  return { kind: 'in-place', write: plan.write, headHash: hashOf(bytes.subarray(0, headLength)) };
}
