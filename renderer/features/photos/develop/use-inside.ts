import { useLayoutEffect, useState, type RefObject } from 'react';

type Inside = { readonly width: number; readonly height: number };

/** The room inside an element, CSS pixels; nothing until it is measured. */
export function useInside(element: RefObject<HTMLElement | null>): Inside {
  const [inside, setInside] = useState<Inside>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setInside({ width, height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return inside;
}
