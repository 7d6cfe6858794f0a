// Where a floating panel goes: beside its anchor, turned to the other side when there is no room, always inside its area.
export type Placement =
  'below-start' | 'below-end' | 'above-start' | 'above-center' | 'above-end' | 'right-start';

type Box = Readonly<Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom' | 'width' | 'height'>>;
/** Where the panel may stand, in CSS pixels of the window. */
export type Area = Readonly<Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>>;
type Room = { readonly placement: Placement; readonly area: Area };

const GAP = 4;
const EDGE = 8;

/** Left and top in CSS pixels of the window. */
export function placeBeside(
  anchor: Box,
  panel: Pick<Box, 'width' | 'height'>,
  { placement, area }: Room,
): { left: number; top: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - panel.height;
  const fitsBelow = below + panel.height <= area.bottom - EDGE;
  const fitsAbove = above >= area.top + EDGE;
  const vertical = placement.startsWith('above')
    ? fitsAbove || !fitsBelow
      ? above
      : below
    : fitsBelow || !fitsAbove
      ? below
      : above;
  const left = {
    'below-start': anchor.left,
    'above-start': anchor.left,
    'below-end': anchor.right - panel.width,
    'above-end': anchor.right - panel.width,
    'above-center': anchor.left + (anchor.width - panel.width) / 2,
    'right-start': anchor.right + GAP,
  }[placement];
  const top = placement === 'right-start' ? anchor.top : vertical;
  return {
    left: Math.max(area.left + EDGE, Math.min(left, area.right - panel.width - EDGE)),
    top: Math.max(area.top + EDGE, Math.min(top, area.bottom - panel.height - EDGE)),
  };
}
