import type { Handlers } from '#shared/api/contract.ts';
import type { programmeMethods } from '#shared/api/programme-methods.ts';
import { AppError } from '#shared/api/errors.ts';
import type { Engine } from '../engine.ts';
import { editPhotos, findPhotos } from '../library/photos.ts';
import { listProgrammes, removeProgramme, saveProgramme } from '../library/programmes.ts';
import { matchPhotos } from '../programme/match-photos.ts';
import { readOfficeFile } from '../programme/read-office-file.ts';
import { readProgramme } from '../programme/read-programme.ts';
import { splitRows } from '../programme/split-rows.ts';

export function programmeHandlers(engine: Engine): Pick<Handlers, keyof typeof programmeMethods> {
  const { library, clock, emit } = engine;
  return {
    'programmes.list': () => ({ programmes: listProgrammes(library().read) }),
    'programmes.read': async ({ text, file, day }) => {
      const rows = file === undefined ? splitRows(text ?? '') : await readOfficeFile(file);
      const { draft, unread } = readProgramme(rows, day);
      if (draft.items.length === 0 && rows.length > 0) throw noTimes();
      return { draft, unread: [...unread] };
    },
    'programmes.save': ({ id, draft }) => {
      const programme = saveProgramme(library().write, { id, draft, at: clock.now() });
      emit('programmes.changed', {});
      return programme;
    },
    'programmes.remove': ({ id }) => {
      removeProgramme(library().write, id);
      emit('programmes.changed', {});
      return {};
    },
    'programmes.preview': ({ ids, ...stamp }) => ({
      matches: matchPhotos(findPhotos(library().read, ids), stamp),
    }),
    'programmes.apply': ({ ids, ...stamp }) => {
      const matches = matchPhotos(findPhotos(library().read, ids), stamp);
      const edits = matches.map(({ id, set }) => ({ photoId: id, set }));
      const outcome = editPhotos(library().write, edits, clock.now());
      if (outcome.changed > 0) emit('photos.changed', { ids });
      return outcome;
    },
  };
}

function noTimes(): AppError {
  return new AppError(
    'unreadable_text',
    'Không thấy giờ nào trong chương trình này. Mỗi mục cần bắt đầu bằng giờ, ví dụ “7h30 – 8h00: Đón tiếp đại biểu”.',
  );
}
