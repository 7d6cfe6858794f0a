import { flushSync } from 'react-dom';
import type { FindingPlace } from '#shared/model/finding.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { jumpTo } from '../editor/jump.ts';

/** Goes to a place in the text, out of the preview if need be. `rule`: of the finding that is jumped to. */
export function useJumpInEditor(): (place: FindingPlace, rule?: string) => void {
  const { setMode } = useWorkspace();
  return (place, rule) => {
    // The sheet must be on the screen before it can be scrolled.
    flushSync(() => setMode('write'));
    jumpTo(place, rule);
  };
}
