// What the sheet and the panel of notes tell each other: whether what is typed is a suggestion, and which thread the caret is in.
import { sharedValue } from './shared-value.ts';

const suggesting = sharedValue(false);
export const setSuggesting = suggesting.set;
export const useSuggesting = suggesting.use;

/** How many changes are proposed in the text on the sheet. */
const changes = sharedValue(0);
export const showOpenChanges = changes.set;
export const useOpenChanges = changes.use;

/** Id of a comment thread; null where the caret is in none. */
const thread = sharedValue<string | null>(null);
export const showThreadAtCaret = thread.set;
export const useThreadAtCaret = thread.use;
