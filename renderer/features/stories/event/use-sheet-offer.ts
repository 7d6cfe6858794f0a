// Watches the event sheet of a story for values that change while the story or its photos still have the old ones. What the
// sheet said before is kept with the story until the person has decided, be it after a restart.
import { useEffect, useEffectEvent, useState } from 'react';
import type { EventSheet, StoryEvent } from '#shared/model/story.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { notify } from '../../../ui/notices.tsx';
import { findUsesOfStory } from './find-uses-of-story.ts';

export type SheetOffer = {
  /** The sheet that text and photos still follow; undefined when there is nothing to offer. */
  readonly since: EventSheet | undefined;
  readonly places: number;
  readonly change: (patch: Partial<EventSheet>) => void;
  /** After a field was left. */
  readonly look: () => void;
  /** The person has decided: what is there now is what counts. */
  readonly settle: () => void;
};

export function useSheetOffer(session: StorySession): SheetOffer {
  const describe = useDescribeError();
  const [places, setPlaces] = useState(0);
  const eventNow = (): StoryEvent => session.snapshot().content.event;
  const settle = (): void => {
    setPlaces(0);
    if (eventNow().before !== undefined) session.update({ event: sheetOf(eventNow()) });
  };
  const findPlaces = async (): Promise<void> => {
    const event = eventNow();
    if (event.before === undefined) return;
    const uses = await findUsesOfStory(session, event.before);
    // Typed on meanwhile: leaving that field looks again.
    if (eventNow() !== event) return;
    if (uses.length === 0) settle();
    else setPlaces(uses.length);
  };
  const look = (): void => {
    findPlaces().catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }));
  };
  const lookFirst = useEffectEvent(look);
  // For what was left undecided the last time; the panel is drawn first.
  useEffect(() => {
    const timer = setTimeout(lookFirst);
    return () => clearTimeout(timer);
  }, [session]);
  return {
    since: places === 0 ? undefined : eventNow().before,
    places,
    change: (patch) => {
      const event = eventNow();
      session.update({ event: { ...event, before: event.before ?? event, ...patch } });
    },
    look,
    settle,
  };
}

function sheetOf({ what, when, where, who }: StoryEvent): EventSheet {
  return { what, when, where, who };
}
