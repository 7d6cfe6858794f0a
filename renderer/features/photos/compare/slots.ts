// Which photos stand side by side. A place keeps its photo until another is asked for it.
type Known = { readonly id: string };

export type Asked = {
  readonly photos: readonly Known[];
  readonly selected: readonly string[];
  readonly activeId: string | null;
  readonly count: number;
};

/** The selection where it is one, filled up with what follows the active photo. */
export function firstSlots({ photos, selected, activeId, count }: Asked): readonly string[] {
  const chosen = new Set(selected);
  const wanted = chosen.size > 1 ? photos.filter(({ id }) => chosen.has(id)) : [];
  const here = Math.max(
    0,
    photos.findIndex(({ id }) => id === (wanted.at(-1)?.id ?? activeId)),
  );
  const around = [...photos.slice(here), ...photos.slice(0, here).toReversed()];
  return [...new Set([...wanted, ...around].map(({ id }) => id))].slice(0, count);
}

/** As many places as asked for; photos that are no longer there give their place up. */
export function resized(slots: readonly string[], asked: Asked): readonly string[] {
  const there = new Set(asked.photos.map(({ id }) => id));
  const kept = slots.filter((id) => there.has(id)).slice(0, asked.count);
  const others = firstSlots({ ...asked, count: asked.count + kept.length }).filter(
    (id) => !kept.includes(id),
  );
  return [...kept, ...others].slice(0, asked.count);
}

/** The next photo in the direction of `step` that stands in no place yet; the same one at the end. */
export function stepSlot(
  slots: readonly string[],
  photos: readonly Known[],
  move: { at: number; step: 1 | -1 },
): readonly string[] {
  const current = slots[move.at];
  const place = photos.findIndex(({ id }) => id === current);
  const way = move.step === 1 ? photos.slice(place + 1) : photos.slice(0, Math.max(0, place)).toReversed();
  const next = way.find(({ id }) => !slots.includes(id));
  return next === undefined ? slots : slots.map((id, index) => (index === move.at ? next.id : id));
}
