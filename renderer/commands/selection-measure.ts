// How much of the open story is selected: the sheet says so when a selection has rested, the status bar shows it.
import type { TextMeasure } from '#shared/document/measure.ts';
import { sharedValue } from './shared-value.ts';

const measure = sharedValue<TextMeasure | null>(null);

export const setSelectionMeasure = measure.set;
export const useSelectionMeasure = measure.use;
