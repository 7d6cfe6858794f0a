// Where the sheet must be scrolled so that one photo stays where it was on the screen, whatever came, went or moved around it.

/** A photo and how far below the top of the sheet its row stood, CSS pixels. */
export type Held = { readonly id: string; readonly below: number };

export type SheetShape = {
  readonly ids: readonly string[];
  readonly columns: number;
  readonly rowHeight: number;
};

/** The photo to hold on to: the active one while it is in sight, else the first one in sight. */
export function hold(
  shape: SheetShape,
  view: { top: number; height: number },
  activeId: string | null,
): Held | undefined {
  const { ids, columns, rowHeight } = shape;
  const belowOf = (index: number): number => Math.floor(index / columns) * rowHeight - view.top;
  const active = activeId === null ? -1 : ids.indexOf(activeId);
  if (activeId !== null && active !== -1) {
    const below = belowOf(active);
    if (below > -rowHeight && below < view.height) return { id: activeId, below };
  }
  const first = Math.ceil(view.top / rowHeight) * columns;
  const id = ids[first];
  return id === undefined ? undefined : { id, below: belowOf(first) };
}

/** The least scrolling that brings a row wholly into sight; undefined when it is there already. */
export function scrollTopToShow(
  row: number,
  rowHeight: number,
  view: { top: number; height: number },
): number | undefined {
  const top = row * rowHeight;
  if (top < view.top) return top;
  const lowest = top + rowHeight + MARGINS - view.height;
  return lowest > view.top ? lowest : undefined;
}

/** Above and below the rows, CSS pixels. */
const MARGINS = 18;

/** Undefined when the photo is no longer there: then nothing is moved. */
export function scrollTopFor({ ids, columns, rowHeight }: SheetShape, held: Held): number | undefined {
  const index = ids.indexOf(held.id);
  return index === -1 ? undefined : Math.max(0, Math.floor(index / columns) * rowHeight - held.below);
}
