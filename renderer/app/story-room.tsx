// The stories room: list, the sheet or the preview under one bar, inspector. What is inside each belongs to the features.
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { usePaneWidth } from '../api/use-pane-width.ts';
import { useIsOpening } from '../api/use-story-session.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { StoryLeaving } from '../features/stories/leaving/story-leaving.tsx';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { SidePane } from '../ui/side-pane.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { StoryDesk } from './story-desk.tsx';
import { StoryDrop } from './story-drop.tsx';

const StoryList = lazy(async () => ({
  default: (await import('../features/stories/story-list.tsx')).StoryList,
}));
const StoryInspector = lazy(async () => ({
  default: (await import('./story-inspector.tsx')).StoryInspector,
}));

/** `isPainted`: the frame is on the screen, and there is time for what stands beside the sheet. */
export function StoryRoom({ isPainted }: { readonly isPainted: boolean }) {
  const { storyId, listOpen, inspectorOpen, openStory } = useWorkspace();
  const texts = useTexts(frameTexts);
  const isSheetThere = useSheetFirst(storyId) && isPainted;
  const [listWidth, setListWidth] = usePaneWidth('list', 264);
  const [inspectorWidth, setInspectorWidth] = usePaneWidth('inspector', 336);
  return (
    <>
      {listOpen && (
        <SidePane
          label={texts.list}
          resizeLabel={texts.resize}
          side="start"
          width={listWidth}
          min={200}
          max={440}
          onWidth={setListWidth}
        >
          <ErrorBoundary>
            <Suspense>
              {isSheetThere && (
                <StoryDrop>
                  <StoryList selectedId={storyId} onOpen={openStory} />
                </StoryDrop>
              )}
            </Suspense>
          </ErrorBoundary>
        </SidePane>
      )}
      <StoryDesk />
      {storyId !== null && <StoryLeaving storyId={storyId} />}
      {storyId !== null && inspectorOpen && (
        <SidePane
          label={texts.inspector}
          resizeLabel={texts.resize}
          side="end"
          width={inspectorWidth}
          min={260}
          max={520}
          onWidth={setInspectorWidth}
        >
          <Suspense>{isSheetThere && <StoryInspector storyId={storyId} />}</Suspense>
        </SidePane>
      )}
    </>
  );
}

/**
 * False until the story of the last time can be typed in (or there is none): list and inspector are drawn after it, in a
 * rendering of their own that does not hold up the first key.
 */
function useSheetFirst(storyId: string | null): boolean {
  const isOpening = useIsOpening(storyId);
  const [isThere, setThere] = useState(!isOpening);
  if (!isThere && !isOpening) setThere(true);
  return useDeferredValue(isThere, false);
}
