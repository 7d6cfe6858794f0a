// The photos of one text, as the library has them. Asked for together and kept by one observer for all that came together,
// however many views show them: what a photo's own view costs must not be paid two hundred times.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { QueryObserver } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { useCallback, useSyncExternalStore } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { photoQueries, queryClient } from '../../api/queries.ts';

/** Undefined: not known yet. Null: the library has no such photo. */
export type StoryPhoto = Photo | null | undefined;

type StoryPhotos = {
  readonly get: (id: string) => StoryPhoto;
  readonly watch: (id: string, changed: () => void) => () => void;
};

/** Null where no photo is meant. */
export function useStoryPhoto(id: string | null): StoryPhoto {
  const [editor] = useLexicalComposerContext();
  const photos = storyPhotosOf(editor);
  const watch = useCallback(
    (changed: () => void) => (id === null ? () => undefined : photos.watch(id, changed)),
    [photos, id],
  );
  return useSyncExternalStore(watch, () => (id === null ? undefined : photos.get(id)));
}

const ofEditors = new WeakMap<LexicalEditor, StoryPhotos>();

export function storyPhotosOf(editor: LexicalEditor): StoryPhotos {
  const known = ofEditors.get(editor) ?? createStoryPhotos();
  ofEditors.set(editor, known);
  return known;
}

function createStoryPhotos(): StoryPhotos {
  const known = new Map<string, Photo | null>();
  const watchers = new Map<string, Set<() => void>>();
  const asked = new Set<string>();
  let wanted: string[] = [];
  let stops: (() => void)[] = [];

  const take = (ids: readonly string[], photos: readonly Photo[]): void => {
    const found = new Map(photos.map((photo) => [photo.id, photo]));
    for (const id of ids) {
      const photo = found.get(id) ?? null;
      if (known.get(id) === photo) continue;
      known.set(id, photo);
      for (const changed of watchers.get(id) ?? []) changed();
    }
  };
  const ask = (): void => {
    const ids = wanted;
    wanted = [];
    if (ids.length === 0) return;
    const observer = new QueryObserver(queryClient, photoQueries.list({ ids, search: '' }));
    stops.push(observer.subscribe(({ data }) => data && take(ids, data.photos)));
    const { data } = observer.getCurrentResult();
    if (data !== undefined) take(ids, data.photos);
  };
  const want = (id: string): void => {
    if (asked.has(id)) return;
    asked.add(id);
    // All views of a text begin within one task.
    if (wanted.push(id) === 1) queueMicrotask(ask);
  };
  const close = (): void => {
    for (const stop of stops) stop();
    stops = [];
    wanted = [];
    asked.clear();
  };

  return {
    get: (id) => known.get(id),
    watch: (id, changed) => {
      const own = watchers.get(id) ?? new Set();
      watchers.set(id, own.add(changed));
      want(id);
      return () => {
        own.delete(changed);
        if (own.size === 0) watchers.delete(id);
        if (watchers.size === 0) close();
      };
    },
  };
}
