// Text files → stories. Each file stands alone: one that cannot be read is reported and the others go on.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, toWireError } from '#shared/api/errors.ts';
import type { FailedFile } from '#shared/model/job.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import type { WritableDb } from '../db/handle.ts';
import { decodeText } from '../import/decode-text.ts';
import { importText } from '../import/import-text.ts';
import { createStory } from '../library/stories.ts';
import { logUnexpected } from '../log.ts';

/** A text file larger than this is not an article (bytes). */
const MAX_BYTES = 8 * 1024 * 1024;

export type StoryImport = {
  readonly stories: { id: string; headline: string; warnings: string[] }[];
  readonly failed: FailedFile[];
};

export async function importStoryFiles(
  db: WritableDb,
  input: { readonly files: readonly string[]; readonly now: Date },
): Promise<StoryImport> {
  const outcome: StoryImport = { stories: [], failed: [] };
  for (const file of input.files) {
    try {
      const bytes = await readSmallFile(file);
      const { content, report } = importText(decodeText(bytes).text, {
        fileName: basename(file).normalize('NFC'),
        today: newsroomDay(input.now),
      });
      const story = createStory(db, { content, importReport: report, at: input.now });
      outcome.stories.push({ id: story.id, headline: story.headline, warnings: report });
    } catch (error) {
      const { code, message } = toWireError(
        error,
        error instanceof AppError ? undefined : logUnexpected(error),
      );
      outcome.failed.push({ file, code, message });
    }
  }
  return outcome;
}

async function readSmallFile(file: string): Promise<Uint8Array> {
  const name = basename(file).normalize('NFC');
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new AppError(
      'unreadable_text',
      `Không đọc được tệp “${name}”. Hãy kiểm tra tệp còn đó và mở được.`,
      { cause: error },
    );
  }
  if (bytes.byteLength <= MAX_BYTES) return bytes;
  throw new AppError(
    'unreadable_text',
    `Tệp “${name}” quá lớn cho một bài (trên 8 MB). Hãy tách thành từng bài.`,
  );
}
