// Where a key leads in a grid of tiles.
export type GridShape = { readonly count: number; readonly columns: number; readonly rowsOnScreen: number };

/** The index the key leads to from `here` (-1 = nothing yet); undefined for keys that do not move. */
export function stepInGrid(key: string, here: number, shape: GridShape): number | undefined {
  const { count, columns, rowsOnScreen } = shape;
  if (count === 0) return undefined;
  const last = count - 1;
  if (here === -1) return key.startsWith('Arrow') || key === 'Home' ? 0 : key === 'End' ? last : undefined;
  const page = Math.max(1, rowsOnScreen - 1) * columns;
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, here + 1);
    case 'ArrowLeft':
      return Math.max(0, here - 1);
    case 'ArrowDown':
      // From above a short last row the last tile is the nearest.
      return here + columns <= last ? here + columns : isInLastRow(here, shape) ? here : last;
    case 'ArrowUp':
      return here - columns >= 0 ? here - columns : here;
    case 'PageDown':
      return Math.min(last, here + page);
    case 'PageUp':
      return Math.max(here % columns, here - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

function isInLastRow(index: number, { count, columns }: GridShape): boolean {
  return Math.floor(index / columns) === Math.floor((count - 1) / columns);
}
