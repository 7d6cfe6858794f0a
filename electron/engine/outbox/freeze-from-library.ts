// Gathers from the library what a click on Publish pins down.
import { photoIds } from '#shared/document/photo-references.ts';
import type { Manifest } from '#shared/model/outbox.ts';
import type { Story } from '#shared/model/story.ts';
import type { Payload } from '../connections/connection-adapter.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findPublication, type Publication } from '../db/rows/publications.ts';
import { findPhotos } from '../library/photos.ts';
import { getSite } from '../library/site.ts';
import { freezeStory } from './freeze.ts';

export type Frozen = {
  readonly manifest: Manifest;
  readonly payload: Payload;
  readonly previous: Publication | null;
};

/** The story as it stands, for one destination: an update where that destination has it, else a first publication. */
export function freezeFromLibrary(
  db: ReadableDb,
  click: {
    readonly story: Story;
    readonly connectionId: string;
    readonly approvedBy: string;
    readonly approvedAt: Date;
  },
): Frozen {
  const { story, connectionId } = click;
  const previous = findPublication(db, story.id, connectionId) ?? null;
  const { manifest, payload } = freezeStory({
    ...click,
    photos: findPhotos(db, photoIds(story.document)),
    site: getSite(db),
    action: previous === null ? 'publish' : 'update',
  });
  return { manifest, payload, previous };
}
