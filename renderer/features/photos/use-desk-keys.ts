// What the photo room does by key and by command with the photos at hand: marks, bursts, comparing, undo.
import type { KeyboardEvent } from 'react';
import type { Photo, PhotoMarks } from '#shared/model/photo.ts';
import { runCommand, useCommand } from '../../commands/commands.ts';
import { openDeskView, useDeskView } from '../../commands/desk-view.ts';
import { matchesKeys } from '../../commands/key-match.ts';
import { photoSelection } from '../../commands/photo-selection.ts';
import { cullingTexts } from '../../i18n/culling.ts';
import { useTexts } from '../../i18n/texts.ts';
import { isMac } from '../../ui/kbd.tsx';
import { notify } from '../../ui/notices.tsx';
import { setAutoAdvance, useAutoAdvance } from './marks/auto-advance.ts';
import { markOfKey, toggleLabel } from './marks/mark-keys.ts';
import { useMarks } from './marks/use-marks.ts';
import { topOf } from './stacks/fold-stacks.ts';
import { useOpenStacks } from './stacks/open-stacks.ts';
import type { ShownPhotos } from './use-shown-photos.ts';

type DeskAtHand = {
  readonly shown: ShownPhotos;
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
};

export function useDeskKeys(desk: DeskAtHand): (event: KeyboardEvent) => void {
  const mark = useMarkAction(desk);
  const burst = useBurstActions(desk);
  const texts = useTexts(cullingTexts);
  const auto = useAutoAdvance();
  const hasActive = desk.activeId !== null;
  useCommand('photos.pick', () => mark({ pick: 'picked' }, false), hasActive);
  useCommand('photos.reject', () => mark({ pick: 'rejected' }, false), hasActive);
  useCommand('photos.unmark', () => mark({ pick: 'none' }, false), hasActive);
  useCommand('photos.develop', () => openDeskView('develop'), desk.shown.photos.length > 0);
  useCommand('photos.compare', () => openDeskView('compare'), desk.shown.photos.length > 1);
  useCommand('photos.autoAdvance', () => {
    setAutoAdvance(!auto);
    notify({ kind: 'news', text: auto ? texts.advanceOff : texts.advanceOn });
  });
  useCommand('photos.toggleStack', burst.toggle, burst.isAtHand);
  useCommand('photos.keepOne', burst.keepOne, burst.isAtHand);

  return (event) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const marked = markOfKey(event);
    if (marked !== undefined) mark(marked.set, marked.advance);
    else if (matchesKeys(event.nativeEvent, 'Mod+Z', isMac)) runCommand('photos.undo');
    else if (isPlain && key === 's') runCommand('photos.toggleStack');
    else if (isPlain && key === 'c') runCommand('photos.compare');
    else if (isPlain && key === 'e') runCommand('photos.develop');
    else if (isPlain && key === 'g') openDeskView('grid');
    else return;
    event.preventDefault();
  };
}

/** In the grid the whole selection is meant, in the other views the one photo that is looked at. */
function useMarkAction({ shown, activeId, onActive }: DeskAtHand) {
  const setMarks = useMarks();
  const auto = useAutoAdvance();
  const view = useDeskView();
  return (set: Partial<PhotoMarks>, advance: boolean): void => {
    const photos = photosMeant(shown, view === 'grid', activeId);
    const last = photos.at(-1);
    if (last === undefined) return;
    setMarks([{ photos, set: toggleLabel(set, photos) }]);
    if (!(advance || auto) || photos.length > 1) return;
    const next = shown.photos[shown.photos.findIndex(({ id }) => id === last.id) + 1];
    if (next === undefined) return;
    onActive(next.id);
    photoSelection.set([next.id]);
  };
}

function photosMeant(shown: ShownPhotos, isGrid: boolean, activeId: string | null): readonly Photo[] {
  const { ids } = photoSelection.current();
  const meant = new Set(isGrid && ids.length > 0 ? ids : activeId === null ? [] : [activeId]);
  return shown.all.filter(({ id }) => meant.has(id));
}

function useBurstActions({ shown, activeId, onActive }: DeskAtHand) {
  const texts = useTexts(cullingTexts);
  const setMarks = useMarks();
  const { toggle } = useOpenStacks();
  const stack = activeId === null ? undefined : shown.stacks.get(activeId);
  const place = activeId === null ? undefined : shown.places.get(activeId);
  return {
    isAtHand: stack !== undefined,
    toggle: (): void => {
      if (place !== undefined) toggle(place.stackId);
      // What is left in sight of a folded burst is where one stands; nobody is sent on to another.
      if (place?.isOpen !== true || stack === undefined) return;
      const top = topOf(
        shown.listed.filter(({ id }) => stack.ids.includes(id)),
        stack,
      );
      if (top !== undefined) onActive(top.id);
    },
    keepOne: (): void => {
      if (stack === undefined || activeId === null) return;
      const members = shown.all.filter(({ id }) => stack.ids.includes(id));
      setMarks(
        [
          { photos: members.filter(({ id }) => id === activeId), set: { pick: 'picked' } },
          { photos: members.filter(({ id }) => id !== activeId), set: { pick: 'rejected' } },
        ],
        texts.keptOne,
      );
    },
  };
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type="range"], [type="checkbox"], [type="radio"])')
  );
}
