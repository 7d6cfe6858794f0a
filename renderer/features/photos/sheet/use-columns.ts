import { useLayoutEffect, useState, type RefObject } from 'react';

type Wish = { readonly wished: number; readonly gap: number };

/** How many tiles of about the wished width fill the inside of an element, and how wide each is. CSS pixels. */
export function useColumns(
  element: RefObject<HTMLElement | null>,
  { wished, gap }: Wish,
): { readonly columns: number; readonly width: number } {
  const [inside, setInside] = useState(0);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setInside(entry.contentRect.width);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  const columns = Math.max(1, Math.round((inside + gap) / (wished + gap)));
  return { columns, width: Math.max(1, (inside - (columns - 1) * gap) / columns) };
}
