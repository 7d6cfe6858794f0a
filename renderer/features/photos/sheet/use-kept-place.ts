// Filters, orders, marks and new photos change the list; the photo one is looking at stays where it is on the screen. Only a step
// to another photo scrolls, and no further than it must. Reads the sheet itself: the virtualiser hears of a scroll a frame late.
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { hold, scrollTopFor, scrollTopToShow, type Held, type SheetShape } from './keep-place.ts';

type Sheet = {
  readonly photos: readonly Photo[];
  readonly columns: number;
  readonly rowHeight: number;
  readonly activeId: string | null;
};

export function useKeptPlace(scroller: RefObject<HTMLElement | null>, sheet: Sheet): void {
  const { photos, columns, rowHeight, activeId } = sheet;
  const held = useRef<Held | undefined>(undefined);
  const shape = useRef<SheetShape>({ ids: [], columns, rowHeight });

  useLayoutEffect(() => {
    shape.current = { ids: photos.map(({ id }) => id), columns, rowHeight };
    if (held.current !== undefined) scrollTo(scroller.current, scrollTopFor(shape.current, held.current));
  }, [scroller, photos, columns, rowHeight]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const index = activeId === null ? -1 : shape.current.ids.indexOf(activeId);
    if (element === null || index === -1) return;
    const row = Math.floor(index / shape.current.columns);
    scrollTo(element, scrollTopToShow(row, shape.current.rowHeight, viewOf(element)));
  }, [scroller, activeId]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => {
      held.current = hold(shape.current, viewOf(element), activeId);
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, photos, columns, rowHeight, activeId]);
}

function viewOf({ scrollTop: top, clientHeight: height }: HTMLElement): { top: number; height: number } {
  return { top, height };
}

function scrollTo(element: HTMLElement | null, top: number | undefined): void {
  if (top !== undefined) element?.scrollTo({ top, behavior: 'instant' });
}
