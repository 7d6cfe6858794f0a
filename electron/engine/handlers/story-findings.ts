// Everything a check of a stored story needs, gathered once for whoever asks: the editor's panel or the door to publishing.
import { photoIds } from '#shared/document/photo-references.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { Story } from '#shared/model/story.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import type { Engine } from '../engine.ts';
import { storyLookAgain } from '../library/paired-texts.ts';
import { listPeople, listTerms } from '../library/people.ts';
import { findPhotos } from '../library/photos.ts';
import { checkStory } from '../proofing/check-story.ts';

export function storyFindings({ library, clock }: Engine, story: Story): Finding[] {
  const db = library().read;
  return checkStory({
    content: story,
    photos: new Map(findPhotos(db, photoIds(story.document)).map((photo) => [photo.id, photo])),
    people: listPeople(db),
    terms: listTerms(db),
    lookAgain: new Set(storyLookAgain(db, story.id)),
    today: newsroomDay(clock.now()),
  });
}
