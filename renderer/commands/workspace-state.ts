// Where the person is in the window. Pure: what each step does to it, and what of it is kept between starts.
export type Room = 'stories' | 'photos' | 'people' | 'outbox' | 'settings';
export type StoryMode = 'write' | 'preview';
export type InspectorTab = 'details' | 'photos' | 'check' | 'notes' | 'history' | 'outline' | 'publish';

export type WorkspaceState = {
  readonly room: Room;
  readonly storyId: string | null;
  readonly mode: StoryMode;
  readonly inspector: InspectorTab;
  readonly listOpen: boolean;
  readonly inspectorOpen: boolean;
  /** The sheet alone; list and inspector come back as they were. */
  readonly focusMode: boolean;
  /** In a narrow window one of the two stands beside the sheet, or neither. */
  readonly narrowPane: 'none' | 'list' | 'inspector';
};

export type ShownPanes = { readonly listOpen: boolean; readonly inspectorOpen: boolean };

/** What of the panes can be seen; `narrow`: the window has no room for both. */
export function shownPanes(state: WorkspaceState, narrow: boolean): ShownPanes {
  if (state.focusMode) return { listOpen: false, inspectorOpen: false };
  if (!narrow) return { listOpen: state.listOpen, inspectorOpen: state.inspectorOpen };
  return { listOpen: state.narrowPane === 'list', inspectorOpen: state.narrowPane === 'inspector' };
}

export type WorkspaceStep =
  | { readonly do: 'go'; readonly room: Room }
  | { readonly do: 'openStory'; readonly id: string; readonly mode: StoryMode }
  | { readonly do: 'closeStory' }
  | { readonly do: 'setMode'; readonly mode: StoryMode }
  | { readonly do: 'setInspector'; readonly inspector: InspectorTab }
  | { readonly do: 'toggleList'; readonly narrow: boolean }
  | { readonly do: 'toggleInspector'; readonly narrow: boolean }
  | { readonly do: 'toggleFocus' };

export function stepWorkspace(state: WorkspaceState, step: WorkspaceStep): WorkspaceState {
  switch (step.do) {
    case 'go':
      return { ...state, room: step.room, focusMode: state.focusMode && step.room === 'stories' };
    case 'openStory': {
      // A publish panel belongs to the story it was opened for.
      const inspector =
        step.id !== state.storyId && state.inspector === 'publish' ? 'details' : state.inspector;
      return { ...state, room: 'stories', storyId: step.id, mode: step.mode, inspector };
    }
    case 'closeStory':
      return { ...state, storyId: null, mode: 'write', inspector: 'details', focusMode: false };
    case 'setMode':
      return { ...state, room: 'stories', mode: step.mode };
    case 'setInspector':
      return {
        ...state,
        room: 'stories',
        inspector: step.inspector,
        inspectorOpen: true,
        narrowPane: 'inspector',
        focusMode: false,
      };
    case 'toggleList': {
      const open = !shownPanes(state, step.narrow).listOpen;
      const wide = step.narrow ? {} : { listOpen: open };
      return { ...state, ...wide, focusMode: false, narrowPane: open ? 'list' : 'none' };
    }
    case 'toggleInspector': {
      const open = !shownPanes(state, step.narrow).inspectorOpen;
      const wide = step.narrow ? {} : { inspectorOpen: open };
      return { ...state, ...wide, focusMode: false, narrowPane: open ? 'inspector' : 'none' };
    }
    case 'toggleFocus':
      return { ...state, focusMode: !state.focusMode };
  }
}

type KeptLayout = Readonly<Record<string, number>>;

/** The window as it was left. */
export function restoreWorkspace(lastStoryId: string | null, layout: KeptLayout): WorkspaceState {
  return {
    room: 'stories',
    storyId: lastStoryId,
    mode: 'write',
    inspector: 'details',
    listOpen: layout['list.open'] !== 0,
    inspectorOpen: layout['inspector.open'] !== 0,
    focusMode: false,
    // With no story to show, the list is what a narrow window is for.
    narrowPane: lastStoryId === null ? 'list' : 'none',
  };
}

/** What is kept of a state; names as in `restoreWorkspace`. */
export function keptLayout(state: WorkspaceState): KeptLayout {
  return { 'list.open': state.listOpen ? 1 : 0, 'inspector.open': state.inspectorOpen ? 1 : 0 };
}
