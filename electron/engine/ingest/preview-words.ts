// What an import will write, before anything is copied: for how many photos the programme has something to say, and every
// word of the first few.
import { AppError } from '#shared/api/errors.ts';
import type { PreviewedWords } from '#shared/api/ingest-methods.ts';
import { joinList } from '#shared/model/caption-batch.ts';
import type { IngestProfile } from '#shared/model/ingest.ts';
import { PhotoField, type PhotoText } from '#shared/model/photo.ts';
import type { ProgrammeCounts } from '#shared/model/programme.ts';
import type { ReadableDb } from '../db/handle.ts';
import type { PhotoMetadata } from '../metadata/read-metadata.ts';
import { matchPhoto } from '../programme/match-photos.ts';
import type { OpenCard, UnnamedPhoto } from './card-session.ts';
import { readFound } from './file-facts.ts';
import { namesInOrder } from './name-files.ts';
import { newsroomTime } from './newsroom-time.ts';
import { photographerOf, profileWords, requireKnownWords, type WordSources } from './profile-words.ts';
import { programmeOf, wordSources } from './word-sources.ts';

/** Photos whose words are shown. */
const FIRST = 3;

type Preview = {
  readonly db: ReadableDb;
  readonly card: Pick<OpenCard, 'unnamed' | 'pathOf'>;
  readonly profile: IngestProfile;
  readonly leavesRejected: boolean;
  /** Names that are not free. */
  readonly taken: () => Promise<Iterable<string>>;
};

/** @throws AppError unknown_variable, unknown_code, not_found (the programme) */
export async function previewWords(preview: Preview): Promise<PreviewedWords> {
  const { db, card, profile, leavesRejected } = preview;
  const programme = programmeOf(db, profile);
  const sources = wordSources(db, profile, programme);
  requireKnownWords(sources);
  const unnamed = card.unnamed(leavesRejected);
  const counts = unnamed === undefined ? null : countMatches(sources, unnamed);
  return {
    programme: programme && { event: programme.event, counts },
    photos: unnamed === undefined ? [] : await wordsOfFirst(sources, unnamed, preview),
  };
}

function countMatches({ programme }: WordSources, unnamed: readonly UnnamedPhoto[]): ProgrammeCounts | null {
  if (programme === null) return null;
  const counts = { matched: 0, outside: 0, several: 0, 'no-time': 0 };
  const nothing = { event: '', headline: '', people: [], place: '' };
  for (const { photo } of unnamed) {
    const stamp = { programme, fields: [], overwrite: false };
    counts[matchPhoto({ ...nothing, shotAt: photo.shotAt }, stamp).reason] += 1;
  }
  return counts;
}

async function wordsOfFirst(
  sources: WordSources,
  unnamed: readonly UnnamedPhoto[],
  { db, card, profile, taken }: Preview,
): Promise<PreviewedWords['photos']> {
  const files = unnamed.map(({ photo }) => ({ ...photo, creator: photographerOf(profile, photo.serial) }));
  const shown: PreviewedWords['photos'] = [];
  for (const { index, number: stt, name } of namesInOrder(files, profile, await taken())) {
    if (shown.length === FIRST) break;
    const { number = 0, photo } = unnamed[index] ?? {};
    const found = await findWords(card.pathOf(number));
    // Why it cannot be read is said of its file.
    if (found === undefined || photo === undefined) continue;
    const place = { number: stt, total: unnamed.length, fileName: name, stars: photo.stars };
    const words = profileWords(sources, { ...found, ...place, shotAt: newsroomTime(db, found.capture) });
    shown.push({ number, name, missing: [...words.missing], fields: changes(found.text, words.text) });
  }
  return shown;
}

async function findWords(path: string | undefined): Promise<PhotoMetadata | undefined> {
  if (path === undefined) return undefined;
  return readFound(path).catch((error: unknown) => {
    if (error instanceof AppError) return undefined;
    throw error;
  });
}

function changes(before: PhotoText, after: PhotoText): PreviewedWords['photos'][number]['fields'] {
  return PhotoField.options.flatMap((field) => {
    // Places in the picture are no words.
    if (field === 'regions') return [];
    const text = shown(after[field]);
    return text === shown(before[field]) ? [] : [{ field, text }];
  });
}

function shown(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : joinList(value);
}
