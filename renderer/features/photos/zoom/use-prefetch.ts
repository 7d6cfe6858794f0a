// Pictures that are likely to be wanted next are fetched and decoded before they are: three ahead and one behind.
import { useEffect, useRef } from 'react';

/** The pictures at these addresses are kept ready while they are among them. */
export function usePrefetch(urls: readonly string[]): void {
  const ready = useRef(new Map<string, HTMLImageElement>());
  const wanted = urls.join(' ');
  useEffect(() => {
    const kept = ready.current;
    const list = wanted === '' ? [] : wanted.split(' ');
    for (const url of kept.keys()) if (!list.includes(url)) kept.delete(url);
    for (const url of list) {
      if (kept.has(url)) continue;
      const image = new Image();
      image.src = url;
      kept.set(url, image);
      // A picture that cannot be had says so where it is shown.
      image.decode().catch(() => kept.delete(url));
    }
  }, [wanted]);
}
