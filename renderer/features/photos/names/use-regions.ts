// The places of people in one photo, as the person sees them at once and as the engine keeps them. Every change is written at
// once and is one step of the photo room's undo; the list of people follows from left to right, the caption never does.
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImageRegion } from '#shared/model/image-region.ts';
import type { Photo, PhotoPatch } from '#shared/model/photo.ts';
import { client } from '../../../api/client.ts';
import { photoQueries, queryClient } from '../../../api/queries.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { notify } from '../../../ui/notices.tsx';
import { usePhotoHistory } from '../history/photo-history.tsx';
import { namesInOrder } from './rows-of-people.ts';

export type PhotoRegions = {
  readonly photo: Photo;
  readonly regions: readonly ImageRegion[];
  readonly change: (regions: readonly ImageRegion[], sentence: string) => void;
  /** Writes the caption; told with an Undo. */
  readonly writeCaption: (caption: string, sentence: string) => void;
};

export function useRegions(given: Photo): PhotoRegions {
  const describe = useDescribeError();
  const { remember } = usePhotoHistory();
  const { data: photo = given } = useQuery(photoQueries.byId(given.id));
  const [pending, setPending] = useState<readonly ImageRegion[] | null>(null);
  const queue = useRef(Promise.resolve());
  const latest = useRef(0);

  const write = (set: PhotoPatch, told: { sentence: string; isQuiet: boolean }): void => {
    latest.current += 1;
    const mine = latest.current;
    const run = async (): Promise<void> => {
      const outcome = await client['photos.update']({ ids: [given.id], set });
      remember([outcome], { sentence: () => told.sentence, isQuiet: told.isQuiet });
      await queryClient.fetchQuery({ ...photoQueries.byId(given.id), staleTime: 0 });
    };
    queue.current = queue.current
      .then(run)
      .catch((error: unknown) => void notify({ kind: 'problem', text: describe(error).sentence }))
      .then(() => {
        if (latest.current === mine) setPending(null);
      });
  };
  const regions = pending ?? photo.regions;
  return {
    photo,
    regions,
    change: (next, sentence) => {
      setPending(next);
      const people = peopleAfter(photo, regions, next);
      write({ regions: [...next], people }, { sentence, isQuiet: true });
    },
    writeCaption: (caption, sentence) => write({ caption }, { sentence, isQuiet: false }),
  };
}

/** Those who are placed from left to right, then those who are listed without a place. Who was renamed is listed no more. */
function peopleAfter(photo: Photo, before: readonly ImageRegion[], after: readonly ImageRegion[]): string[] {
  const placed = namesInOrder(after);
  const isRenamed = before.length === after.length;
  const renamed = isRenamed ? before.map(({ name }) => name).filter((name) => !placed.includes(name)) : [];
  const others = photo.people.filter((name) => !placed.includes(name) && !renamed.includes(name));
  return [...new Set([...placed, ...others])];
}
