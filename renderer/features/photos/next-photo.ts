// Where to stand when the photo one stood at has gone out of sight.
type Known = { readonly id: string };

/** The photo that followed it, else the one before it; null when nothing is left. */
export function nearestLeft(before: readonly Known[], after: readonly Known[], id: string): string | null {
  const left = new Set(after.map((photo) => photo.id));
  const place = before.findIndex((photo) => photo.id === id);
  const following = before.slice(place + 1).find((photo) => left.has(photo.id));
  const preceding = before.slice(0, Math.max(0, place)).findLast((photo) => left.has(photo.id));
  return following?.id ?? preceding?.id ?? null;
}
