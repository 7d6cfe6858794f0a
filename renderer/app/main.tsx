// Starts the window: styles, settings, events from the engine, then the frame. Nothing else happens on import.
import '../api/without-eval.ts';
import '../styles/layers.css';
import '../styles/tokens.css';
import '../styles/reset.css';
import '../styles/fonts.css';
import { createRoot } from 'react-dom/client';
import type { Story } from '#shared/model/story.ts';
import { client, storyAskedAhead } from '../api/client.ts';
import { startEvents } from '../api/events.ts';
import { libraryQueries, queryClient } from '../api/queries.ts';
import { createShellSettingsStore, readPageStart } from '../api/shell-settings.ts';
import { expectStory } from '../api/use-story-session.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { App } from './app.tsx';
import { followAppearance } from './appearance.ts';
import { hearCommands } from './hear-commands.ts';
import { showLostErrors } from './show-lost-errors.ts';

startEvents();
void queryClient.prefetchQuery(libraryQueries.status());
const start = readPageStart();
const settings = createShellSettingsStore(start.settings);
if (start.expectedStoryId !== null) expectStory(start.expectedStoryId, firstStory(start.expectedStoryId));
followAppearance(settings);
hearCommands(settings);
showLostErrors(settings);

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(<App settings={settings} />);

/** An answer that is not there with the first frame is asked for by the page itself: no story may hang on one message. */
function firstStory(id: string): Promise<Story> {
  let isHere = false;
  const ahead = storyAskedAhead().finally(() => {
    isHere = true;
  });
  const own = afterPaint().then(() => (isHere ? ahead : client['stories.get']({ id })));
  return Promise.race([ahead, own]);
}
