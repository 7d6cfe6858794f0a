import { startTransition, useEffect, useState } from 'react';

/**
 * False until the first frame of the component is on the screen. What stands beside the story comes after it, in a rendering
 * of its own, and holds up neither the caret nor the first key.
 */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}
