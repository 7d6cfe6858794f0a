import type { LibraryStatus } from '#shared/api/library-methods.ts';
import { client } from '../api/client.ts';
import { useShellSettings } from '../api/shell-settings.ts';
import { flushStorySessions } from '../api/use-story-session.ts';
import { photoSelection } from './photo-selection.ts';
import { useWorkspace } from './workspace.tsx';

/**
 * Opens (with `create`: makes) a library once everything typed into the present one is durable. The answer is the library's
 * new state; it is opened again at the next start unless it failed.
 */
export function useOpenLibrary(): (path: string, options: { create: boolean }) => Promise<LibraryStatus> {
  const { save } = useShellSettings();
  const { closeStory, go } = useWorkspace();
  return async (path, { create }) => {
    await flushStorySessions();
    closeStory();
    photoSelection.clear();
    const status = await client['library.open']({ path, create });
    if (status.state === 'open') {
      go('stories');
      await save({ libraryPath: status.path, lastStoryId: null });
    }
    return status;
  };
}
