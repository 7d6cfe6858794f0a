import { useEffect } from 'react';
import { useLatest } from '../use-latest.ts';

/**
 * The choice of a list that stands where one types, and leaves the focus there: screen readers are told of it, and it is
 * scrolled into sight.
 * @param optionId undefined while the list is closed
 */
export function useChoiceHere(optionId: string | undefined, typedIn: () => Element | null): void {
  const latest = useLatest(typedIn);
  useEffect(() => {
    if (optionId === undefined) return undefined;
    const place = latest.current();
    place?.setAttribute('aria-activedescendant', optionId);
    document.getElementById(optionId)?.scrollIntoView({ block: 'nearest' });
    return () => place?.removeAttribute('aria-activedescendant');
  }, [optionId, latest]);
}
