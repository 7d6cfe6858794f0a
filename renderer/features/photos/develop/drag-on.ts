// A drag of the pointer on an element, told in fractions of that element; the pointer is held until it is let go.
import type { PointerEvent } from 'react';
import type { Point } from '#shared/picture/frame.ts';

/** Where a pointer is, in fractions of the element; beyond 0-1 outside of it. */
export function pointOn(
  element: Element,
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

/** Follows the pointer from a press on; `surface` is what the fractions are of. */
export function dragOn(
  event: PointerEvent<HTMLElement>,
  surface: Element,
  follow: (to: Point, from: Point) => void,
): void {
  if (event.button !== 0) return;
  event.preventDefault();
  event.stopPropagation();
  const held = event.currentTarget;
  const from = pointOn(surface, event);
  const move = (moved: globalThis.PointerEvent): void => follow(pointOn(surface, moved), from);
  const end = (): void => {
    held.removeEventListener('pointermove', move);
    held.removeEventListener('pointerup', end);
    held.removeEventListener('pointercancel', end);
  };
  held.setPointerCapture(event.pointerId);
  held.addEventListener('pointermove', move);
  held.addEventListener('pointerup', end);
  held.addEventListener('pointercancel', end);
}
