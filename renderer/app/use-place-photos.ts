import { flushSync } from 'react-dom';
import { useWorkspace } from '../commands/workspace.tsx';
import { insertPhotos } from '../editor/jump.ts';

/** Puts photos into the open story: into its waiting captions first, the rest where the caret is. */
export function usePlacePhotos(): (ids: readonly string[]) => void {
  const { setMode } = useWorkspace();
  return (ids) => {
    // The sheet must be on the screen before a caret can be in it.
    flushSync(() => setMode('write'));
    insertPhotos(ids);
  };
}
