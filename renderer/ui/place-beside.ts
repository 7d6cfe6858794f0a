// Where a floating panel goes: beside its anchor, turned to the other side when there is no room, always inside the window.
export type Placement = 'below-start' | 'below-end' | 'above-start' | 'above-center' | 'right-start';

type Box = Readonly<Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom' | 'width' | 'height'>>;
type Room = { readonly placement: Placement; readonly width: number; readonly height: number };

const GAP = 4;
const EDGE = 8;

/** Left and top in CSS pixels of the window. */
export function placeBeside(
  anchor: Box,
  panel: Pick<Box, 'width' | 'height'>,
  { placement, width, height }: Room,
): { left: number; top: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - panel.height;
  const fitsBelow = below + panel.height <= height - EDGE;
  const fitsAbove = above >= EDGE;
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
    'above-center': anchor.left + (anchor.width - panel.width) / 2,
    'right-start': anchor.right + GAP,
  }[placement];
  const top = placement === 'right-start' ? anchor.top : vertical;
  return {
    left: Math.max(EDGE, Math.min(left, width - panel.width - EDGE)),
    top: Math.max(EDGE, Math.min(top, height - panel.height - EDGE)),
  };
}
