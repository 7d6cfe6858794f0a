// The bar above a story belongs to the frame; what is in the middle of it belongs to whoever fills the sheet (the editor's
// undo, the preview's page and width). This is the hole in the bar and the way to put something in it.
import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

export type RoomToolsPlaces = { readonly start: HTMLElement | null; readonly end: HTMLElement | null };

export const RoomToolsContext = createContext<RoomToolsPlaces>({ start: null, end: null });

type RoomToolsProps = { readonly at: keyof RoomToolsPlaces; readonly children: ReactNode };

/** Shows its children in the bar over the sheet: `start` after Write/Preview, `end` before Publish. */
export function RoomTools({ at, children }: RoomToolsProps) {
  const place = useContext(RoomToolsContext)[at];
  return place === null ? null : createPortal(children, place);
}
