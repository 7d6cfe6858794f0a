// Which photos of a list are in sight when its bursts are folded, and what each tile says of its burst.
import type { Photo } from '#shared/model/photo.ts';
import { groupBy } from './group-by.ts';
import type { Stack } from './stack-photos.ts';

export type StackPlace = {
  readonly stackId: string;
  /** Of those that the filter leaves. */
  readonly count: number;
  /** From 1. */
  readonly place: number;
  readonly isOpen: boolean;
  readonly isSharpest: boolean;
};

export type FoldedPhotos = {
  readonly photos: readonly Photo[];
  /** By photo in sight; photos that stand alone are not in it. */
  readonly places: ReadonlyMap<string, StackPlace>;
};

/**
 * A folded burst stands where its first photo stood, and shows the one that was picked, else the sharpest. A burst of which the
 * filter leaves one photo is none.
 */
export function foldStacks(
  photos: readonly Photo[],
  stacks: ReadonlyMap<string, Stack>,
  open: ReadonlySet<string>,
): FoldedPhotos {
  if (stacks.size === 0) return { photos, places: new Map() };
  const members = groupBy(photos, ({ id }) => stacks.get(id)?.id);
  const places = new Map<string, StackPlace>();
  const shown = photos.flatMap((photo) => {
    const stack = stacks.get(photo.id);
    const all = stack && members.get(stack.id);
    if (stack === undefined || all === undefined || all.length < 2) return [photo];
    const isOpen = open.has(stack.id);
    if (!isOpen && photo !== all[0]) return [];
    const seen = isOpen ? photo : (topOf(all, stack) ?? photo);
    places.set(seen.id, {
      stackId: stack.id,
      count: all.length,
      place: all.indexOf(seen) + 1,
      isOpen,
      isSharpest: seen.id === stack.sharpest,
    });
    return [seen];
  });
  return { photos: shown, places };
}

/** The one photo a folded burst shows: undefined only without members. */
export function topOf(members: readonly Photo[], { sharpest }: Stack): Photo | undefined {
  const picked = members.find(({ pick }) => pick === 'picked');
  return picked ?? members.find(({ id }) => id === sharpest) ?? members[0];
}
