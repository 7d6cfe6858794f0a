// The inspector of a story: its tabs, or the publish panel in their place.
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useOpenFindingCounts } from '../api/open-findings.ts';
import { commentQueries } from '../api/queries.ts';
import { useOpenChanges } from '../commands/desk-notes.ts';
import { useWorkspace, type InspectorTab } from '../commands/workspace.tsx';
import { applyFix } from '../editor/jump.ts';
import { StoryDetails } from '../features/stories/story-details.tsx';
import { StoryFindings } from '../features/stories/story-findings.tsx';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { PaneHeader } from '../ui/pane-header.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './story-inspector.module.css';
import { useJumpInEditor } from './use-jump-in-editor.ts';
import { usePlacePhotos } from './use-place-photos.ts';

const StoryPhotos = lazy(async () => ({
  default: (await import('../features/photos/story-photos.tsx')).StoryPhotos,
}));
const StoryOutline = lazy(async () => ({
  default: (await import('../features/stories/story-outline.tsx')).StoryOutline,
}));
const DeskNotes = lazy(async () => ({
  default: (await import('../features/desk-notes/desk-notes.tsx')).DeskNotes,
}));
const StoryHistory = lazy(async () => ({
  default: (await import('../features/history/story-history.tsx')).StoryHistory,
}));
const PublishPanel = lazy(async () => ({
  default: (await import('../features/publish/publish-panel.tsx')).PublishPanel,
}));

export function StoryInspector({ storyId }: { readonly storyId: string }) {
  const { inspector, setInspector } = useWorkspace();
  const texts = useTexts(frameTexts);
  const { block, warn, query } = useOpenFindingCounts(storyId);
  const { data: comments } = useQuery(commentQueries.ofStory(storyId));
  const changes = useOpenChanges();
  const talks = comments?.threads.filter(({ resolved }) => resolved === null).length ?? 0;
  if (inspector === 'publish') return <PublishInspector storyId={storyId} />;
  return (
    <Tabs
      label={texts.inspector}
      value={inspector}
      tabs={[
        { id: 'details', label: texts.details },
        { id: 'photos', label: texts.storyPhotos },
        { id: 'check', label: texts.check, count: block + warn + query },
        { id: 'notes', label: texts.notes, count: talks + changes },
        { id: 'history', label: texts.history },
        { id: 'outline', label: texts.outline },
      ]}
      onChange={setInspector}
    >
      <ErrorBoundary key={inspector}>
        <Suspense fallback={<Skeleton label={texts.loading} />}>
          <TabContent tab={inspector} storyId={storyId} />
        </Suspense>
      </ErrorBoundary>
    </Tabs>
  );
}

type TabContentProps = { readonly tab: Exclude<InspectorTab, 'publish'>; readonly storyId: string };

function TabContent({ tab, storyId }: TabContentProps) {
  const jumpInEditor = useJumpInEditor();
  const placePhotos = usePlacePhotos();
  switch (tab) {
    case 'details':
      return <StoryDetails storyId={storyId} />;
    case 'photos':
      return <StoryPhotos storyId={storyId} onPlace={placePhotos} />;
    case 'check':
      return <StoryFindings storyId={storyId} onJump={jumpInEditor} onFix={applyFix} />;
    case 'notes':
      return <DeskNotes storyId={storyId} onJump={jumpInEditor} />;
    case 'history':
      return <StoryHistory storyId={storyId} />;
    case 'outline':
      return <StoryOutline storyId={storyId} onJump={jumpInEditor} />;
  }
}

function PublishInspector({ storyId }: { readonly storyId: string }) {
  const { setInspector } = useWorkspace();
  const jump = useJumpInEditor();
  const texts = useTexts(frameTexts);
  return (
    <>
      <div className={styles['header']}>
        <PaneHeader title={texts.publish}>
          <IconButton
            label={texts.backToTabs}
            icon={<X size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => setInspector('check')}
          />
        </PaneHeader>
      </div>
      <div className={styles['body']}>
        <ErrorBoundary>
          <Suspense fallback={<Skeleton label={texts.loading} />}>
            <PublishPanel key={storyId} storyId={storyId} onJump={jump} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </>
  );
}
