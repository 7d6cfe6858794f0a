// Which part of a picture is looked at: whole, or its real pixels around a point. Plain numbers, so that several pictures can share
// them.
import type { Photo } from '#shared/model/photo.ts';
import { lookOf, pointShown } from '#shared/picture/look.ts';

/** Fractions of the picture from its top left corner. */
export type Point = { readonly x: number; readonly y: number };
export type Zoom = { readonly isActual: boolean; readonly center: Point };
export type Size = { readonly width: number; readonly height: number };

const middle: Point = { x: 0.5, y: 0.5 };
export const wholePicture: Zoom = { isActual: false, center: middle };

/** Real pixels around what must be sharp: the point an editor set, else where the camera focused, else under the pointer. */
export function actualPixels(photo: Photo, pointer: Point | undefined): Zoom {
  const focus = photo.recipe.focus ?? photo.capture.focus;
  const shown = focus === null ? undefined : pointShown(focus, photo.capture, lookOf(photo));
  return { isActual: true, center: shown ?? pointer ?? middle };
}

/** After a drag by `dx`, `dy` CSS pixels of a picture of `picture` CSS pixels seen through `frame`; never past its edges. */
export function panned(
  zoom: Zoom,
  by: { dx: number; dy: number },
  sizes: { picture: Size; frame: Size },
): Zoom {
  const { picture, frame } = sizes;
  return {
    ...zoom,
    center: {
      x: within(zoom.center.x - by.dx / picture.width, frame.width / picture.width / 2),
      y: within(zoom.center.y - by.dy / picture.height, frame.height / picture.height / 2),
    },
  };
}

/** A picture smaller than its frame stays in the middle of it. */
function within(value: number, margin: number): number {
  return margin >= 0.5 ? 0.5 : Math.min(1 - margin, Math.max(margin, value));
}
