// People behind "@", terms and places behind "#", as a list below the words. Nothing is written before a choice, and the keys
// of the list are its own only while it is open; every other key, Backspace above all, goes where it always goes.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useId, useLayoutEffect, useState } from 'react';
import { readWrittenMoment } from '#shared/vietnamese/written-moment.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import type { StorySession } from '../../api/story-session.ts';
import { mentionTexts } from '../../i18n/mentions.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Popover } from '../../ui/popover.tsx';
import { FloatAnchorPoint, useFloatAnchor } from '../floating/float-anchor.tsx';
import { useChoiceHere } from '../floating/use-choice-here.ts';
import { useLatest } from '../use-latest.ts';
import { findMentions, type MentionChoice } from './find-mentions.ts';
import { MentionList } from './mention-list.tsx';
import type { MentionPlace } from './mention-place.ts';
import { useMentionNames } from './use-mention-names.ts';
import { useMentionPlace } from './use-mention-place.ts';

export function MentionMenu({ session }: { readonly session: StorySession }) {
  const texts = useTexts(mentionTexts);
  const id = useId();
  const { place, readNow, hide, close } = useMentionPlace(session);
  const names = useMentionNames(session);
  const [anchor, placeAnchor] = useFloatAnchor();
  const [here, setHere] = useState({ at: 0, typed: '' });
  const choicesAt = (where: MentionPlace | undefined): readonly MentionChoice[] =>
    where === undefined ? [] : findMentions(where, { ...where, day: mentionDay(session) }, names);
  const choices = choicesAt(place);
  const isOpen = choices.length > 0;
  // Another word asks for the best fit again.
  const at = here.typed === place?.typed ? Math.min(here.at, choices.length - 1) : 0;
  const move = (to: number): void => setHere({ at: to, typed: place?.typed ?? '' });

  /** What stands there now decides: the last letters may not have been looked at yet. */
  const choose = (index: number, form: 'text' | 'other'): boolean => {
    const now = readNow();
    const wanted = now?.typed === place?.typed ? choices[index] : choicesAt(now)[0];
    const text = form === 'other' ? wanted?.other : wanted?.text;
    hide();
    if (now === undefined || text === undefined) return false;
    now.put(text);
    return true;
  };
  useListKeys(isOpen, {
    move: (step) => move((at + step + choices.length) % choices.length),
    choose: (form) => choose(at, form),
  });
  useChoiceHere(isOpen ? `${id}-${at}` : undefined, () => document.activeElement);
  useLayoutEffect(() => {
    const rect = isOpen ? place?.rect() : undefined;
    if (rect !== undefined) placeAnchor(rect);
  });
  return (
    <>
      <FloatAnchorPoint ref={anchor} />
      <Popover
        open={isOpen}
        onClose={close}
        anchor={anchor}
        role="listbox"
        label={place?.sign === '#' ? texts.terms : texts.people}
        passive
      >
        <MentionList id={id} choices={choices} here={at} onHover={move} onChoose={choose} />
      </Popover>
    </>
  );
}

/** Titles are those of the day of the event, else of publication, else of today. */
function mentionDay(session: StorySession): string {
  const { event, publicationDay } = session.snapshot().content;
  const day = publicationDay ?? newsroomDay(new Date());
  return readWrittenMoment(event.when, day).day ?? day;
}

type ListKeys = {
  readonly move: (step: 1 | -1) => void;
  readonly choose: (form: 'text' | 'other') => boolean;
};

/** Before the text and the fields hear of them, and only while the list is open and no syllable is being composed. */
function useListKeys(isOpen: boolean, keys: ListKeys): void {
  const [editor] = useLexicalComposerContext();
  const latest = useLatest(keys);
  useEffect(() => {
    const sheet = editor.getRootElement()?.closest('article');
    if (!isOpen || sheet === null || sheet === undefined) return undefined;
    const take = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!isTaken(event, latest.current)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    sheet.addEventListener('keydown', take, true);
    return () => sheet.removeEventListener('keydown', take, true);
  }, [editor, isOpen, latest]);
}

function isTaken({ key, shiftKey }: KeyboardEvent, { move, choose }: ListKeys): boolean {
  if (key === 'Enter') return choose(shiftKey ? 'other' : 'text');
  if (shiftKey) return false;
  if (key === 'Tab') return choose('text');
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  move(key === 'ArrowDown' ? 1 : -1);
  return true;
}
