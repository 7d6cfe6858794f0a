import { sharedValue } from './shared-value.ts';

/** What the event sheet of a story proposed for the names of exported photos; null until it did. */
export const exportNamePattern = sharedValue<string | null>(null);
