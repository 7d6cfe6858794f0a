// Filters, orders, marks and new photos change the list; the photo one is looking at stays where it is on the screen.
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { hold, scrollTopFor, type Held, type SheetShape } from './keep-place.ts';

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
    const element = scroller.current;
    if (element === null || held.current === undefined) return;
    const top = scrollTopFor(shape.current, held.current);
    if (top !== undefined) element.scrollTo({ top, behavior: 'instant' });
  }, [scroller, photos, columns, rowHeight]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => {
      held.current = hold(shape.current, { top: element.scrollTop, height: element.clientHeight }, activeId);
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, photos, columns, rowHeight, activeId]);
}
