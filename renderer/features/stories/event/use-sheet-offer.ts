// Watches the event sheet of a story for values that change while the story or its photos still have the old ones. What the
// sheet said before is remembered for as long as the window is open, or until the person has decided.
import { useState } from 'react';
import type { EventSheet } from '#shared/model/story.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { notify } from '../../../ui/notices.tsx';
import { findUsesOfStory } from './find-uses-of-story.ts';

export type SheetOffer = {
  /** The sheet that text and photos still follow; undefined when there is nothing to offer. */
  readonly since: EventSheet | undefined;
  readonly places: number;
  /** Before somebody types into the sheet. */
  readonly begin: () => void;
  /** After a field was left. */
  readonly look: () => void;
  /** The person has decided: what is there now is what counts. */
  readonly settle: () => void;
};

type Followed = { readonly sheet: EventSheet; readonly places: number };

const followed = new Map<string, Followed>();

export function useSheetOffer(session: StorySession): SheetOffer {
  const describe = useDescribeError();
  const [places, setPlaces] = useState(followed.get(session.id)?.places ?? 0);
  const keep = (sheet: EventSheet, count: number): void => {
    followed.set(session.id, { sheet, places: count });
    setPlaces(count);
  };
  const look = async (): Promise<void> => {
    const before = followed.get(session.id)?.sheet;
    const { event } = session.snapshot().content;
    if (before === undefined || JSON.stringify(before) === JSON.stringify(event)) return;
    const uses = await findUsesOfStory(session, before);
    // Nothing follows the old values: from here on the new ones are what is followed.
    keep(uses.length === 0 ? event : before, uses.length);
  };
  return {
    since: places === 0 ? undefined : followed.get(session.id)?.sheet,
    places,
    begin: () => {
      if (!followed.has(session.id)) keep(session.snapshot().content.event, 0);
    },
    look: () => {
      look().catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }));
    },
    settle: () => keep(session.snapshot().content.event, 0),
  };
}
