// What the commands do that belong to the window as a whole. A room that knows better binds its own over these.
import { askShell, client } from '../api/client.ts';
import { useShellSettings } from '../api/shell-settings.ts';
import { useWindowCommand } from '../commands/commands.ts';
import { usePhotoSelection } from '../commands/photo-selection.ts';
import { useOpenLibrary } from '../commands/use-open-library.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { shownTheme } from './appearance.ts';
import { importStories } from './use-import-stories.ts';
import { usePlacePhotos } from './use-place-photos.ts';

export function useAppCommands(): void {
  useViewCommands();
  useStoryCommands();
  useFileCommands();
  usePlaceCommand();
}

function useViewCommands(): void {
  const { go, toggleList, toggleInspector, toggleFocus, room, storyId } = useWorkspace();
  const { settings, save } = useShellSettings();
  useWindowCommand('view.stories', () => go('stories'));
  useWindowCommand('view.photos', () => go('photos'));
  useWindowCommand('view.people', () => go('people'));
  useWindowCommand('view.outbox', () => go('outbox'));
  useWindowCommand('view.settings', () => go('settings'));
  useWindowCommand('view.toggleList', toggleList, room === 'stories');
  useWindowCommand('view.toggleInspector', toggleInspector, room === 'stories' && storyId !== null);
  useWindowCommand('view.focus', toggleFocus, room === 'stories' && storyId !== null);
  useWindowCommand('view.appearance', () => {
    void save({ appearance: shownTheme(settings.appearance) === 'dark' ? 'light' : 'dark' });
  });
}

function useStoryCommands(): void {
  const { storyId, setMode, setInspector, openStory } = useWorkspace();
  const { settings } = useShellSettings();
  const hasStory = storyId !== null;

  const create = async (): Promise<void> => {
    const byline = settings.userName === '' ? [] : [{ role: 'both' as const, name: settings.userName }];
    const story = await client['stories.create']({ content: { byline } });
    openStory(story.id);
  };

  useWindowCommand('story.new', () => void create());
  useWindowCommand('story.write', () => setMode('write'), hasStory);
  useWindowCommand('story.preview', () => setMode('preview'), hasStory);
  useWindowCommand('story.check', () => setInspector('check'), hasStory);
  useWindowCommand('story.outline', () => setInspector('outline'), hasStory);
  useWindowCommand('story.notes', () => setInspector('notes'), hasStory);
  useWindowCommand('story.publish', () => setInspector('publish'), hasStory);
}

function useFileCommands(): void {
  const { go } = useWorkspace();
  const texts = useTexts(frameTexts);
  const openLibrary = useOpenLibrary();

  const importPhotos = async (paths: readonly string[]): Promise<void> => {
    if (paths.length === 0) return;
    await client['photos.import']({ paths: [...paths] });
    go('photos');
  };
  const choosePhotos = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFiles', { title: texts.importPhotosTitle, kind: 'photos' });
    await importPhotos(paths);
  };
  const chooseFolder = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', {
      title: texts.importFolderTitle,
      purpose: 'photos',
    });
    await importPhotos(paths);
  };
  const chooseLibrary = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', {
      title: texts.chooseLibrary,
      purpose: 'library',
    });
    if (paths[0] !== undefined) await openLibrary(paths[0], { create: false });
  };

  const chooseStories = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFiles', { title: texts.importTextsTitle, kind: 'texts' });
    await importStories(paths);
  };

  useWindowCommand('story.import', () => void chooseStories());
  useWindowCommand('photos.importFiles', () => void choosePhotos());
  useWindowCommand('photos.importFolder', () => void chooseFolder());
  useWindowCommand('library.open', () => void chooseLibrary());
}

/** The photos picked in any room go into the open story. */
function usePlaceCommand(): void {
  const { storyId } = useWorkspace();
  const { ids } = usePhotoSelection();
  const place = usePlacePhotos();
  useWindowCommand('story.placePhotos', () => place(ids), storyId !== null && ids.length > 0);
}
