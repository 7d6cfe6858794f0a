// Notes to readers about corrections: they stand in the post itself, each a paragraph of its own class, so that every later
// update finds and keeps them, whichever computer it comes from.
import { formatDay, newsroomDay, newsroomTime } from '#shared/vietnamese/dates.ts';
import type { Manifest } from '#shared/model/outbox.ts';
import { noteBlock, partClasses } from './article-blocks.ts';
import { hasClass, splitBlocks } from './split-blocks.ts';

/** What shall follow the story: the notes that are there, as they are there, and the one of this delivery. */
export function notesFor(
  content: string,
  { action, note, approvedAt }: Pick<Manifest, 'action' | 'note' | 'approvedAt'>,
): string[] {
  const there = splitBlocks(content)
    .filter((block) => hasClass(block, partClasses.note))
    .map(({ text }) => text);
  if (action !== 'correct' || note.trim() === '') return there;
  const moment = new Date(approvedAt);
  const added = noteBlock(note, { day: formatDay(newsroomDay(moment)), time: newsroomTime(moment) });
  // Sent again after a lost reply it is the same note.
  return there.includes(added) ? there : [...there, added];
}
