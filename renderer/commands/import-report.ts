// The story whose import report was asked for: its details show the report opened.
import { sharedValue } from './shared-value.ts';

const asked = sharedValue<string | null>(null);

/** `null`: the report has been read. */
export const askImportReport = asked.set;

export function useIsImportReportAsked(storyId: string): boolean {
  return asked.use() === storyId;
}
