// Starts the window: styles, settings, events from the engine, then the frame. Nothing else happens on import.
import '../api/without-eval.ts';
import '../styles/layers.css';
import '../styles/tokens.css';
import '../styles/reset.css';
import '../styles/fonts.css';
import { createRoot } from 'react-dom/client';
import { storyAskedAhead } from '../api/client.ts';
import { startEvents } from '../api/events.ts';
import { libraryQueries, queryClient } from '../api/queries.ts';
import { createShellSettingsStore, readPageStart } from '../api/shell-settings.ts';
import { expectStory } from '../api/use-story-session.ts';
import { App } from './app.tsx';
import { followAppearance } from './appearance.ts';
import { hearCommands } from './hear-commands.ts';
import { showLostErrors } from './show-lost-errors.ts';

startEvents();
void queryClient.prefetchQuery(libraryQueries.status());
const start = readPageStart();
const settings = createShellSettingsStore(start.settings);
if (start.expectedStoryId !== null) expectStory(start.expectedStoryId, storyAskedAhead());
followAppearance(settings);
hearCommands(settings);
showLostErrors(settings);

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(<App settings={settings} />);
