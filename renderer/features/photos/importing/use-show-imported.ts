// What an import has brought in is selected when it ends, unless the person has picked other photos or begun to write meanwhile.
import { useEffect, useRef } from 'react';
import { events } from '#shared/api/events.ts';
import { onEngineEvent } from '../../../api/bridge.ts';
import { photoSelection } from '../../../commands/photo-selection.ts';
import type { Selection } from '../../../commands/selection.ts';

/** `onShow` gets the first of the photos, to bring it into sight. */
export function useShowImported(onShow: (id: string) => void): void {
  const show = useRef(onShow);
  useEffect(() => {
    show.current = onShow;
  });
  useEffect(() => {
    const selectionBefore = new Map<string, Selection>();
    return onEngineEvent((name, payload) => {
      if (name !== 'jobs.changed') return;
      const { job } = events['jobs.changed'].parse(payload);
      if (job.kind !== 'photos-import') return;
      const now = photoSelection.current();
      const before = selectionBefore.get(job.id) ?? now;
      selectionBefore.set(job.id, before);
      if (job.state === 'running' || before !== now || isWriting()) return;
      const photos = job.created.length > 0 ? job.created : job.known;
      const [first] = photos;
      if (first === undefined) return;
      photoSelection.show(photos);
      show.current(first);
    });
  }, []);
}

function isWriting(): boolean {
  return document.activeElement?.matches('textarea, input:not([type="range"])') === true;
}
