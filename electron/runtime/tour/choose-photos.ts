import { subjects } from './event-words.ts';

/**
 * A photo for each waiting caption, as a photo editor would choose: one that shows what the caption says, else the next in the
 * row. Fewer where there are fewer photos; one where nothing waits.
 */
export function choosePhotos(captions: readonly string[], files: readonly string[]): readonly string[] {
  const free = [...files];
  const chosen: string[] = [];
  for (const caption of captions.length === 0 ? [''] : captions) {
    const shown = subjects.find(({ words }) => words.test(caption))?.files ?? [];
    const file = shown.find((name) => free.includes(name)) ?? free[0];
    if (file === undefined) break;
    free.splice(free.indexOf(file), 1);
    chosen.push(file);
  }
  return chosen;
}
