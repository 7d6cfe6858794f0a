// What photos say now and what they said when a version was kept: most captions of a story are its photos' own.
import { useQuery } from '@tanstack/react-query';
import type { MethodOutput } from '#shared/api/contract.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import { withCaptionsOf, type PhotoCaptions } from '#shared/document/shown-captions.ts';
import type { KeptContent, StoryContent } from '#shared/model/story.ts';
import { photoQueries } from '../../api/queries.ts';

/** Of every photo of these stories; undefined until it is known. */
export function useCaptionsNow(stories: readonly (StoryContent | undefined)[]): PhotoCaptions | undefined {
  const ids = [...new Set(stories.flatMap((story) => (story === undefined ? [] : photoIds(story.document))))];
  const { data } = useQuery({ ...photoQueries.list({ ids }), enabled: ids.length > 0, select: captionsOf });
  return ids.length === 0 ? none : data;
}

const none: PhotoCaptions = {};

function captionsOf({ photos }: MethodOutput<'photos.list'>): PhotoCaptions {
  return Object.fromEntries(photos.map(({ id, caption }) => [id, caption]));
}

/** What is now stands for what nobody knows: nothing is said to have changed. */
export function captionsThen({ captions }: KeptContent, now: PhotoCaptions): PhotoCaptions {
  return { ...now, ...captions };
}

/** The version as it comes back: with the captions of then, the photos as they are. */
export function restored(kept: KeptContent, now: PhotoCaptions): StoryContent {
  return {
    ...kept.content,
    document: withCaptionsOf(kept.content.document, captionsThen(kept, now), now),
  };
}
