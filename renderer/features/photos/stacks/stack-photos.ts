// Bursts: neighbours in time from one camera that show the same. Only what is known is stacked: a photo without a time, a camera
// or a look stands alone.
import { likenessDistance, type PhotoLook } from '#shared/model/photo-look.ts';
import type { Photo } from '#shared/model/photo.ts';
import { cameraOf } from '../filter/photo-filter.ts';
import { groupBy } from './group-by.ts';

export type Stack = {
  /** Of the first photo: a stack keeps it while photos come and go behind it. */
  readonly id: string;
  /** In the order they were taken; at least two. */
  readonly ids: readonly string[];
  /** A suggestion, never a decision. */
  readonly sharpest: string;
};

/** Three frames a second leave a third of one; a second press in the same pose comes within two. */
const SECONDS_APART = 2;
/** Of 64 bits. Pictures of one pose differ in up to six, different scenes in seventeen and more (measured on the sample photos). */
const BITS_APART = 10;

/** By photo; photos that stand alone are not in it. */
export function stackPhotos(
  photos: readonly Photo[],
  looks: readonly PhotoLook[],
): ReadonlyMap<string, Stack> {
  const lookOf = new Map(looks.map((look) => [look.id, look]));
  const byCamera = groupBy(
    photos.flatMap((photo) => toFrame(photo, lookOf.get(photo.id)) ?? []),
    ({ camera }) => camera,
  );
  const stacks = [...byCamera.values()].flatMap(stacksOfCamera);
  return new Map(stacks.flatMap((stack) => stack.ids.map((id) => [id, stack] as const)));
}

type Frame = {
  readonly id: string;
  readonly camera: string;
  readonly seconds: number;
  readonly look: PhotoLook;
};

function toFrame(photo: Photo, look: PhotoLook | undefined): Frame | undefined {
  const camera = cameraOf(photo);
  if (photo.shotAt === null || camera === null || look === undefined) return undefined;
  // Wall clocks of one zone: only their difference is used.
  const seconds = Date.parse(`${photo.shotAt}Z`) / 1000;
  return Number.isNaN(seconds) ? undefined : { id: photo.id, camera, seconds, look };
}

function stacksOfCamera(frames: readonly Frame[]): readonly Stack[] {
  const runs: Frame[][] = [];
  for (const frame of frames.toSorted((one, other) => one.seconds - other.seconds)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && belongTogether(before, frame)) run.push(frame);
    else runs.push([frame]);
  }
  return runs.flatMap((run) => toStack(run) ?? []);
}

function belongTogether(before: Frame, after: Frame): boolean {
  return (
    after.seconds - before.seconds <= SECONDS_APART &&
    likenessDistance(before.look.likeness, after.look.likeness) <= BITS_APART
  );
}

function toStack(run: readonly Frame[]): Stack | undefined {
  const [first] = run;
  if (first === undefined || run.length < 2) return undefined;
  const sharpest = run.reduce((best, frame) => (frame.look.sharpness > best.look.sharpness ? frame : best));
  return { id: first.id, ids: run.map(({ id }) => id), sharpest: sharpest.id };
}
