// Navigation of the window for every room: `useWorkspace()`.
import { createContext, useContext, useReducer, type ReactNode } from 'react';
import { useShellSettings } from '../api/shell-settings.ts';
import { useMediaQuery } from './use-media-query.ts';
import {
  keptLayout,
  restoreWorkspace,
  shownPanes,
  stepWorkspace,
  type InspectorTab,
  type Room,
  type StoryMode,
  type WorkspaceState,
  type WorkspaceStep,
} from './workspace-state.ts';

/** `listOpen` and `inspectorOpen` say what can be seen. */
export type Workspace = WorkspaceState & {
  /** No room for two panes beside the sheet. */
  readonly narrow: boolean;
  readonly go: (room: Room) => void;
  /** Shows a story in the stories room; it is the one opened at the next start. */
  readonly openStory: (id: string, mode?: StoryMode) => void;
  readonly closeStory: () => void;
  readonly setMode: (mode: StoryMode) => void;
  /** Also opens the inspector. */
  readonly setInspector: (inspector: InspectorTab) => void;
  readonly toggleList: () => void;
  readonly toggleInspector: () => void;
  readonly toggleFocus: () => void;
};

/** List, a readable sheet and inspector side by side need more than this; also a common window at 200 % zoom. */
const NARROW = '(max-width: 1099px)';

const WorkspaceContext = createContext<Workspace | null>(null);

export function WorkspaceProvider({ children }: { readonly children: ReactNode }) {
  const { settings, save } = useShellSettings();
  const narrow = useMediaQuery(NARROW);
  const [state, dispatch] = useReducer(stepWorkspace, settings, ({ lastStoryId, layout }) =>
    restoreWorkspace(lastStoryId, layout),
  );

  /** Panes and the last story outlive the window. */
  const keep = (step: WorkspaceStep): void => {
    dispatch(step);
    const next = stepWorkspace(state, step);
    void save({ lastStoryId: next.storyId, layout: keptLayout(next) });
  };

  const workspace: Workspace = {
    ...state,
    ...shownPanes(state, narrow),
    narrow,
    go: (room) => dispatch({ do: 'go', room }),
    openStory: (id, mode = 'write') => keep({ do: 'openStory', id, mode }),
    closeStory: () => keep({ do: 'closeStory' }),
    setMode: (mode) => dispatch({ do: 'setMode', mode }),
    setInspector: (inspector) => keep({ do: 'setInspector', inspector }),
    toggleList: () => keep({ do: 'toggleList', narrow }),
    toggleInspector: () => keep({ do: 'toggleInspector', narrow }),
    toggleFocus: () => dispatch({ do: 'toggleFocus' }),
  };
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('A room is shown outside the window’s frame');
  return workspace;
}

export type { InspectorTab, Room, StoryMode } from './workspace-state.ts';
