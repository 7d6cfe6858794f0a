import type { Handlers } from '#shared/api/contract.ts';
import type { storyMethods } from '#shared/api/story-methods.ts';
import type { Engine } from '../engine.ts';
import { keptUndo } from '../library/kept-undo.ts';
import { searchStories } from '../library/search-stories.ts';
import {
  countStories,
  createStory,
  getStory,
  getSummary,
  getVersion,
  removeStory,
  restoreStory,
  saveStory,
  saveStoryChange,
  setReady,
  storyVersions,
  type SavedStory,
} from '../library/stories.ts';
import { checkOfStory } from './story-findings.ts';

export function storyHandlers(engine: Engine): Pick<Handlers, keyof typeof storyMethods> {
  const { library, clock, emit } = engine;
  const changed = (id: string): void => emit('stories.changed', { ids: [id] });
  const told = (from: { id: string; revision: number }, { marked, ...saved }: SavedStory) => {
    if (saved.revision !== from.revision)
      emit('stories.saved', { story: getSummary(library().read, from.id) });
    if (marked.length > 0) emit('photos.changed', { ids: [...marked] });
    return saved;
  };
  return {
    'stories.list': ({ search, status, limit, offset }) => ({
      stories: searchStories(library().write, { search, status: status ?? null, limit, offset }),
      counts: countStories(library().read),
    }),
    'stories.get': ({ id }) => getStory(library().read, id),
    'stories.create': ({ content }) => {
      const story = createStory(library().write, { content, at: clock.now() });
      changed(story.id);
      return story;
    },
    'stories.save': ({ id, revision, content }) =>
      told({ id, revision }, saveStory(library().write, { id, revision, content, at: clock.now() })),
    'stories.saveChange': ({ id, revision, change, undo }) =>
      told(
        { id, revision },
        saveStoryChange(library().write, { id, revision, change, undo, at: clock.now() }),
      ),
    'stories.keptUndo': ({ id, revision }) => keptUndo(library().read, id, revision),
    'stories.setReady': ({ id, ready }) => {
      const story = setReady(library().write, id, ready);
      changed(id);
      return story;
    },
    'stories.remove': ({ id }) => {
      removeStory(library().write, id, clock.now());
      changed(id);
      return {};
    },
    'stories.restore': ({ id }) => {
      const story = restoreStory(library().write, id);
      changed(id);
      return story;
    },
    'stories.import': ({ files }) => ({ jobId: engine.jobs.start('stories-import', { files }) }),
    'stories.versions': ({ id }) => ({ versions: storyVersions(library().read, id) }),
    'stories.version': ({ versionId }) => getVersion(library().read, versionId),
    'stories.check': ({ id }) => {
      const story = getStory(library().read, id);
      return { revision: story.revision, ...checkOfStory(engine, story) };
    },
  };
}
