// A selection in a list, as file managers do it: click, Ctrl+click, Shift+click.
export type Selection = {
  /** In the order of picking. */
  readonly ids: readonly string[];
  /** Where a range begins. */
  readonly anchor: string | null;
};

export const emptySelection: Selection = { ids: [], anchor: null };

export function toggle(selection: Selection, id: string): Selection {
  const ids = selection.ids.includes(id)
    ? selection.ids.filter((other) => other !== id)
    : [...selection.ids, id];
  return { ids, anchor: id };
}

/** Everything between the anchor and `id` as shown; without an anchor just `id`. */
export function rangeTo(selection: Selection, shown: readonly string[], id: string): Selection {
  const from = selection.anchor === null ? -1 : shown.indexOf(selection.anchor);
  const to = shown.indexOf(id);
  if (to === -1) return selection;
  if (from === -1) return { ids: [id], anchor: id };
  return { ids: shown.slice(Math.min(from, to), Math.max(from, to) + 1), anchor: selection.anchor };
}
