// The photo the keys start from. When a mark takes it out of what the filter shows, its neighbour takes over, and the selection
// with it, so that culling under a filter goes on without a hand on the mouse.
import { useLayoutEffect, useRef, useState } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { photoSelection } from '../../commands/photo-selection.ts';
import { nearestLeft } from './next-photo.ts';

type Desk = {
  readonly photos: readonly Photo[];
  /** Changes when the person asks for other photos; while it stays, photos go only because they were changed. */
  readonly asked: unknown;
};

export function useActivePhoto({ photos, asked }: Desk): readonly [string | null, (id: string) => void] {
  const [activeId, setActiveId] = useState<string | null>(photoSelection.current().anchor);
  const before = useRef<Desk>({ photos, asked });
  useLayoutEffect(() => {
    const { photos: others, asked: askedBefore } = before.current;
    before.current = { photos, asked };
    if (activeId === null || photos === others || photos.some(({ id }) => id === activeId)) return;
    const next = nearestLeft(others, photos, activeId);
    if (next === null) return;
    setActiveId(next);
    const { ids } = photoSelection.current();
    const stoodAlone = ids.length === 1 && ids[0] === activeId;
    if (asked === askedBefore && stoodAlone) photoSelection.set([next]);
  }, [photos, asked, activeId]);
  return [activeId, setActiveId];
}
