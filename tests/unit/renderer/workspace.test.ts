import { describe, expect, test } from 'vitest';
import {
  keptLayout,
  restoreWorkspace,
  shownPanes,
  stepWorkspace,
  type WorkspaceState,
  type WorkspaceStep,
} from '#renderer/commands/workspace-state.ts';

const story = restoreWorkspace('a', {});

function after(state: WorkspaceState, ...steps: WorkspaceStep[]): WorkspaceState {
  return steps.reduce(stepWorkspace, state);
}

describe('the window', () => {
  test('opens with the story and the panes it was left with', () => {
    const left = after(
      story,
      { do: 'openStory', id: 'b', mode: 'write' },
      { do: 'toggleList', narrow: false },
    );
    const restored = restoreWorkspace(left.storyId, keptLayout(left));
    expect([restored.storyId, restored.listOpen, restored.inspectorOpen]).toEqual(['b', false, true]);
  });

  test('in focus mode shows the sheet alone and brings the panes back after', () => {
    const focused = after(story, { do: 'toggleFocus' });
    expect(shownPanes(focused, false)).toEqual({ listOpen: false, inspectorOpen: false });
    expect(shownPanes(after(focused, { do: 'toggleFocus' }), false)).toEqual({
      listOpen: true,
      inspectorOpen: true,
    });
  });

  test('leaves focus mode for a pane that is asked for', () => {
    const asked = after(story, { do: 'toggleFocus' }, { do: 'toggleList', narrow: false });
    expect([asked.focusMode, shownPanes(asked, false).listOpen]).toEqual([false, true]);
    const check = after(story, { do: 'toggleFocus' }, { do: 'setInspector', inspector: 'check' });
    expect([check.focusMode, check.inspectorOpen]).toEqual([false, true]);
  });

  test('when narrow shows one pane at most, and keeps the panes of a wide window as they were', () => {
    expect(shownPanes(story, true)).toEqual({ listOpen: false, inspectorOpen: false });
    const list = after(story, { do: 'toggleList', narrow: true });
    expect(shownPanes(list, true)).toEqual({ listOpen: true, inspectorOpen: false });
    const inspector = after(list, { do: 'toggleInspector', narrow: true });
    expect(shownPanes(inspector, true)).toEqual({ listOpen: false, inspectorOpen: true });
    expect(shownPanes(after(inspector, { do: 'toggleInspector', narrow: true }), false)).toEqual({
      listOpen: true,
      inspectorOpen: true,
    });
  });

  test('does not carry a publish panel over to another story', () => {
    const publishing = after(story, { do: 'setInspector', inspector: 'publish' });
    expect(after(publishing, { do: 'openStory', id: 'b', mode: 'write' }).inspector).toBe('details');
    expect(after(publishing, { do: 'openStory', id: 'a', mode: 'write' }).inspector).toBe('publish');
  });

  test('comes back to the stories to write or preview', () => {
    const away = after(story, { do: 'go', room: 'photos' });
    expect(after(away, { do: 'setMode', mode: 'preview' }).room).toBe('stories');
  });
});
