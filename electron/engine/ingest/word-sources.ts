// What the words of incoming photos are made of besides the profile, gathered from the library.
import { AppError } from '#shared/api/errors.ts';
import type { IngestProfile } from '#shared/model/ingest.ts';
import type { ProgrammeDraft } from '#shared/model/programme.ts';
import { foldName } from '#shared/vietnamese/fold.ts';
import { codeTable } from '../captions/code-table.ts';
import type { ReadableDb } from '../db/handle.ts';
import { codesInUse } from '../library/code-lists.ts';
import { listPeople } from '../library/people.ts';
import { listProgrammes } from '../library/programmes.ts';
import type { WordSources } from './profile-words.ts';

export function wordSources(
  db: ReadableDb,
  profile: IngestProfile,
  programme: ProgrammeDraft | null,
): WordSources {
  return { profile, programme, register: listPeople(db), findCode: codeTable(codesInUse(db)) };
}

/**
 * The programme that was chosen, or the last changed one of the profile's event; null where there is none or none is wanted.
 * @throws AppError not_found when the chosen one was removed
 */
export function programmeOf(db: ReadableDb, { programme, event }: IngestProfile): ProgrammeDraft | null {
  if (programme === 'none') return null;
  const kept = listProgrammes(db);
  if (programme === 'of-event') {
    const wanted = foldName(event);
    return (wanted !== '' && kept.find((one) => foldName(one.event) === wanted)) || null;
  }
  const chosen = kept.find(({ id }) => id === programme);
  if (chosen !== undefined) return chosen;
  throw new AppError(
    'not_found',
    'Chương trình đã chọn cho lần nhập này không còn. Chưa chép ảnh nào; hãy chọn chương trình khác.',
  );
}
