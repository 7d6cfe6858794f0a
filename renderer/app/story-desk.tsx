// The middle of the stories room: one bar over the sheet or the preview.
import {
  FilePlus,
  Newspaper,
  PanelLeft,
  PanelRight,
  Send,
  Maximize2,
  Minimize2,
  TriangleAlert,
} from 'lucide-react';
import { lazy, useContext, useState } from 'react';
import { useStorySession } from '../api/use-story-session.ts';
import { commandKeys, runCommand } from '../commands/commands.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { StoryEditor } from '../editor/story-editor.tsx';
import { useDescribeError } from '../i18n/describe-error.ts';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { RoomToolsContext } from '../ui/room-tools.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './story-desk.module.css';
import { useJumpInEditor } from './use-jump-in-editor.ts';

const PreviewPane = lazy(async () => ({
  default: (await import('../features/preview/preview-pane.tsx')).PreviewPane,
}));

const UnreadableStory = lazy(async () => ({
  default: (await import('../editor/unreadable-story.tsx')).UnreadableStory,
}));

export function StoryDesk() {
  const { storyId } = useWorkspace();
  const texts = useTexts(frameTexts);
  const [start, setStart] = useState<HTMLElement | null>(null);
  const [end, setEnd] = useState<HTMLElement | null>(null);
  return (
    <section className={styles['desk']} aria-label={texts.sheet} data-pane>
      <DeskBar hasStory={storyId !== null} startRef={setStart} endRef={setEnd} />
      <RoomToolsContext value={{ start, end }}>
        {storyId === null ? <NoStory /> : <OpenStory key={storyId} storyId={storyId} />}
      </RoomToolsContext>
    </section>
  );
}

type DeskBarProps = {
  readonly hasStory: boolean;
  readonly startRef: (element: HTMLElement | null) => void;
  readonly endRef: (element: HTMLElement | null) => void;
};

function DeskBar({ hasStory, startRef, endRef }: DeskBarProps) {
  const { mode, setMode, listOpen } = useWorkspace();
  const texts = useTexts(frameTexts);
  return (
    <header className={styles['bar']}>
      <div className={styles['line']}>
        <IconButton
          label={texts.toggleList}
          icon={<PanelLeft {...icon} />}
          aria-expanded={listOpen}
          onClick={() => runCommand('view.toggleList')}
          {...commandKeys('view.toggleList')}
        />
        {hasStory && (
          <Segmented
            label={texts.mode}
            value={mode}
            options={[
              { value: 'write', label: texts.write },
              { value: 'preview', label: texts.preview },
            ]}
            onChange={setMode}
          />
        )}
        <div ref={startRef} className={styles['tools']} />
        <div className={styles['end']}>
          <div ref={endRef} className={styles['tools']} />
          {hasStory && <StoryButtons />}
        </div>
      </div>
    </header>
  );
}

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

function StoryButtons() {
  const { focusMode, inspectorOpen } = useWorkspace();
  const texts = useTexts(frameTexts);
  return (
    <>
      <IconButton
        label={focusMode ? texts.leaveFocus : texts.focus}
        icon={focusMode ? <Minimize2 {...icon} /> : <Maximize2 {...icon} />}
        onClick={() => runCommand('view.focus')}
        {...commandKeys('view.focus')}
      />
      {!inspectorOpen && !focusMode && (
        <IconButton
          label={texts.toggleInspector}
          icon={<PanelRight {...icon} />}
          onClick={() => runCommand('view.toggleInspector')}
          {...commandKeys('view.toggleInspector')}
        />
      )}
      <Button kind="publish" icon={<Send {...icon} />} onClick={() => runCommand('story.publish')}>
        {texts.publish}
      </Button>
    </>
  );
}

function OpenStory({ storyId }: { readonly storyId: string }) {
  const { mode } = useWorkspace();
  const view = useStorySession(storyId);
  const texts = useTexts(frameTexts);
  const describe = useDescribeError();
  const jumpInEditor = useJumpInEditor();
  if (view.state === 'opening') return <Skeleton label={texts.loading} lines={6} />;
  if (view.state === 'failed') {
    if (view.error.code === 'unreadable_story') return <UnreadableStory error={view.error} />;
    return (
      <EmptyState
        icon={<TriangleAlert strokeWidth={1.5} aria-hidden />}
        title={texts.storyGoneTitle}
        text={describe(view.error).sentence}
        action={<Button onClick={view.retry}>{texts.retry}</Button>}
      />
    );
  }
  return (
    <>
      <WritingSheet storyId={storyId} shown={mode === 'write'} />
      {mode === 'preview' && (
        <div className={styles['sheet']}>
          <ErrorBoundary>
            <PreviewPane storyId={storyId} onJump={jumpInEditor} />
          </ErrorBoundary>
        </div>
      )}
    </>
  );
}

const noTools = { start: null, end: null } as const;

/** Stays while the preview is looked at: undo history, caret and scroll position are where they were. */
function WritingSheet({ storyId, shown }: { readonly storyId: string; readonly shown: boolean }) {
  const tools = useContext(RoomToolsContext);
  return (
    <div className={styles['sheet']} hidden={!shown}>
      <ErrorBoundary>
        <RoomToolsContext value={shown ? tools : noTools}>
          <StoryEditor storyId={storyId} />
        </RoomToolsContext>
      </ErrorBoundary>
    </div>
  );
}

function NoStory() {
  const texts = useTexts(frameTexts);
  return (
    <EmptyState
      icon={<Newspaper strokeWidth={1.5} aria-hidden />}
      title={texts.noStoryTitle}
      text={texts.noStoryText}
      action={
        <>
          <Button onClick={() => runCommand('story.import')} {...commandKeys('story.import')}>
            {texts.importStory}
          </Button>
          <Button
            kind="strong"
            icon={<FilePlus size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => runCommand('story.new')}
            {...commandKeys('story.new')}
          >
            {texts.newStory}
          </Button>
        </>
      }
    />
  );
}
