// Everything a check of a stored story needs, gathered once for whoever asks: the editor's panel or the door to publishing.
import { photoIds } from '#shared/document/photo-references.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { Story } from '#shared/model/story.ts';
import type { Waiver } from '#shared/model/waiver.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import type { Engine } from '../engine.ts';
import { storyLookAgain } from '../library/paired-texts.ts';
import { listPeople, listTerms } from '../library/people.ts';
import { findPhotos } from '../library/photos.ts';
import { standingWaivers } from '../library/waivers.ts';
import { checkStory } from '../proofing/check-story.ts';
import { openCheck } from '../proofing/check.ts';
import { waivedFindings } from '../proofing/rules/people-shown.ts';

export type CheckOfStory = {
  readonly findings: Finding[];
  readonly waived: { readonly finding: Finding; readonly waiver: Waiver }[];
};

export function checkOfStory({ library, clock }: Engine, story: Story): CheckOfStory {
  const db = library().read;
  const photos = findPhotos(db, photoIds(story.document));
  const input = {
    content: story,
    photos: new Map(photos.map((photo) => [photo.id, photo])),
    people: listPeople(db),
    terms: listTerms(db),
    lookAgain: new Set(storyLookAgain(db, story.id)),
    waivers: standingWaivers(db, story, photos),
    today: newsroomDay(clock.now()),
  };
  const waived = input.waivers.length === 0 ? [] : waivedFindings(openCheck(input));
  return { findings: checkStory(input), waived };
}
