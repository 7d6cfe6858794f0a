// Gathers what the library knows of one story on one destination.
import type { Capabilities } from '#shared/model/connection.ts';
import type { ReadableDb } from '../db/handle.ts';
import { intentsOfStory, type IntentRecord } from '../db/rows/intents.ts';
import { findPublication, type Publication } from '../db/rows/publications.ts';
import { isWithdrawing, type Standing } from './actions.ts';
import { isOpen } from './transitions.ts';

export type StoryAtDestination = {
  readonly standing: Standing;
  readonly publication: Publication | null;
  /** The intent whose payload tells what is there, or may be: what a withdrawal takes away. Null = it never was there. */
  readonly shownBy: string | null;
};

export function storyAtDestination(
  db: ReadableDb,
  storyId: string,
  connection: { readonly id: string; readonly name: string; readonly capabilities: Capabilities },
): StoryAtDestination {
  const publication = findPublication(db, storyId, connection.id) ?? null;
  const intents = intentsOfStory(db, storyId).filter((one) => one.connectionId === connection.id);
  const underWay = intents.findLast((one) => isUnderWay(one) && !isWithdrawing(one.manifest.action));
  const isShown = publication?.visibility === 'public' || publication?.visibility === 'scheduled';
  return {
    publication,
    shownBy: isShown ? publication.intentId : (underWay?.id ?? publication?.intentId ?? null),
    standing: {
      name: connection.name,
      capabilities: connection.capabilities,
      visibility: publication?.visibility ?? null,
      mayBeThere: underWay !== undefined,
      open: intents.filter(({ state }) => isOpen(state)).map(({ manifest }) => manifest.action),
    },
  };
}

/** A reader may see it although nobody has read it back yet. */
function isUnderWay({ state }: IntentRecord): boolean {
  return state === 'sending' || state === 'unknown';
}
