// Where the blocks of one text stand: in sight, about a screen from there, or far. Asked of the browser only while something moves:
// for two hundred blocks its answer is part of every frame's time, and of every key's and save's that draws one.
import type { NodeKey } from 'lexical';

export type Place = 'seen' | 'near' | 'far';

export type Places = {
  readonly add: (key: NodeKey, element: HTMLElement) => void;
  readonly remove: (element: HTMLElement) => void;
  readonly close: () => void;
};

/** Nothing has moved for so long: the browser is asked no more. */
const STILL_MS = 300;

/**
 * `moved` hears of every element once after it was added, and whenever it comes into sight, near it, or goes from there: by
 * scrolling, or because the text or the window around it has another size. Sometimes of one that stayed where it was, too.
 */
export function watchPlaces(
  first: HTMLElement,
  moved: (places: ReadonlyMap<NodeKey, Place>) => void,
): Places {
  const keys = new Map<Element, NodeKey>();
  const desk = first.closest('[data-float-area]');
  const sheet = first.closest('[data-float-area] > *');
  /** Of these the browser has not told yet: it does with the next frame, which may be long in coming. */
  const untold = new Set<Element>();
  let asking: 'no' | 'while-moving' | 'until-told' = 'no';
  let stillTimer: number | undefined;

  const tell = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target } of entries) untold.delete(target);
    moved(
      new Map(
        entries.flatMap((entry): [NodeKey, Place][] => {
          const key = keys.get(entry.target);
          return key === undefined ? [] : [[key, placeOf(entry)]];
        }),
      ),
    );
  };
  const observer = new IntersectionObserver(
    (entries) => {
      tell(entries);
      if (asking === 'until-told' && untold.size === 0) rest();
    },
    { root: desk, rootMargin: '100% 0px' },
  );
  const rest = (): void => {
    asking = 'no';
    const last = observer.takeRecords();
    observer.disconnect();
    if (last.length > 0) tell(last);
  };
  const observe = (element: Element): void => {
    untold.add(element);
    observer.observe(element);
  };
  const ask = (): void => {
    if (asking === 'no') for (const element of keys.keys()) observe(element);
    asking = 'while-moving';
    window.clearTimeout(stillTimer);
    stillTimer = window.setTimeout(() => {
      if (untold.size === 0) rest();
      else asking = 'until-told';
    }, STILL_MS);
  };
  const sizes = new ResizeObserver(ask);
  for (const element of [desk, sheet]) if (element !== null) sizes.observe(element);
  desk?.addEventListener('scroll', ask, { passive: true });

  return {
    add: (key, element) => {
      keys.set(element, key);
      if (asking === 'no') ask();
      else observe(element);
    },
    remove: (element) => {
      keys.delete(element);
      untold.delete(element);
      observer.unobserve(element);
    },
    close: () => {
      window.clearTimeout(stillTimer);
      observer.disconnect();
      sizes.disconnect();
      desk?.removeEventListener('scroll', ask);
    },
  };
}

/** The root's bounds hold a screen above and a screen below what is in sight. */
function placeOf({ isIntersecting, boundingClientRect: box, rootBounds }: IntersectionObserverEntry): Place {
  if (!isIntersecting) return 'far';
  if (rootBounds === null) return 'near';
  const screen = rootBounds.height / 3;
  return box.bottom > rootBounds.top + screen && box.top < rootBounds.bottom - screen ? 'seen' : 'near';
}
