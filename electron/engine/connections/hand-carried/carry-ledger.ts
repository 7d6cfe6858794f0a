// What is remembered of a story's packages in the library itself: the folder may be emptied as soon as it has been pasted.
import { z } from 'zod';
import type { UploadLedger } from '../connection-adapter.ts';

/** Lines that tell readers of corrections, the newest last: every later version of the text carries them. */
export function knownCorrections(uploads: UploadLedger, storyId: string): string[] {
  return z
    .array(z.string())
    .catch([])
    .parse(uploads.find(`corrections:${storyId}`));
}

export function recordCorrections(uploads: UploadLedger, storyId: string, lines: readonly string[]): void {
  if (lines.join('\n') !== knownCorrections(uploads, storyId).join('\n')) {
    uploads.record(`corrections:${storyId}`, lines);
  }
}

const Hashes = z.record(z.string(), z.string());

/** By field, what the last sheet said; undefined before the first. */
export function lastSheet(
  uploads: UploadLedger,
  storyId: string,
): Readonly<Record<string, string>> | undefined {
  return Hashes.safeParse(uploads.find(`sheet:${storyId}`)).data;
}

export function recordSheet(
  uploads: UploadLedger,
  storyId: string,
  hashes: Readonly<Record<string, string>>,
): void {
  uploads.record(`sheet:${storyId}`, hashes);
}

/** How often the article was taken away from the portal. */
export function knownRound(uploads: UploadLedger, storyId: string): number {
  return z
    .int()
    .catch(0)
    .parse(uploads.find(`round:${storyId}`));
}

/** It is being taken away: what comes back has to be pasted from the start. */
export function startRound(uploads: UploadLedger, storyId: string, round: number): void {
  uploads.forget(`sheet:${storyId}`);
  uploads.record(`round:${storyId}`, round);
}
