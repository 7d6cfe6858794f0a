import { useEffect, useState } from 'react';

/** Whole seconds until a moment (UTC timestamp), never below 0; counts down while shown. */
export function useSecondsUntil(timestamp: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (timestamp === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [timestamp]);
  return timestamp === null ? 0 : Math.max(0, Math.ceil((Date.parse(timestamp) - now) / 1000));
}
