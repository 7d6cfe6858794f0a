// Captions of selections: templates, codes, find and replace. Everything a pattern may draw on is gathered here.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { captioningMethods } from '#shared/api/captioning-methods.ts';
import type { Handlers } from '#shared/api/contract.ts';
import { AppError } from '#shared/api/errors.ts';
import { peopleListId, type CodeList } from '#shared/model/caption-batch.ts';
import { expandBatch, type Batch, type Captioned } from '../captions/caption-batch.ts';
import { readCodeFile, type CodeFile } from '../captions/code-file.ts';
import { codeTable } from '../captions/code-table.ts';
import { peopleCodes } from '../captions/people-codes.ts';
import { offerCodes } from '../captions/offer-codes.ts';
import { replaceBatch } from '../captions/replace-batch.ts';
import { completeCodes, searchCodes, type NamedCodes } from '../captions/search-codes.ts';
import type { Engine } from '../engine.ts';
import { listTemplates, removeTemplate, saveTemplate } from '../library/caption-templates.ts';
import {
  codesInUse,
  enableCodes,
  keepCodeFile,
  peopleAreCodes,
  removeCodes,
  restoreCodes,
  storedCodeLists,
} from '../library/code-lists.ts';
import type { Library } from '../library/open-library.ts';
import { listPeople } from '../library/people.ts';
import { editPhotos, findPhotos } from '../library/photos.ts';

export function captioningHandlers(engine: Engine): Pick<Handlers, keyof typeof captioningMethods> {
  const { library, clock, emit } = engine;
  const changed = (): Record<string, never> => {
    emit('captioning.changed', {});
    return {};
  };
  return {
    'photos.previewReplace': ({ ids, rule, fields }) => ({
      results: replaceBatch({ photos: findPhotos(library().read, ids), rule, fields }).map(
        ({ result }) => result,
      ),
    }),
    'photos.applyReplace': ({ ids, rule, fields }) => {
      const photos = findPhotos(library().read, ids);
      const edits = replaceBatch({ photos, rule, fields }).map(({ result, set }) => ({
        photoId: result.id,
        set,
      }));
      const outcome = editPhotos(library().write, edits, clock.now());
      if (outcome.changed > 0) emit('photos.changed', { ids: edits.map(({ photoId }) => photoId) });
      return outcome;
    },
    'captionTemplates.list': () => ({ templates: listTemplates(library().read) }),
    'captionTemplates.save': ({ id, draft }) => {
      const template = saveTemplate(library().write, { id, draft, at: clock.now() });
      changed();
      return template;
    },
    'captionTemplates.remove': ({ id }) => {
      removeTemplate(library().write, id);
      return changed();
    },
    'codes.lists': () => ({ lists: codeLists(library()) }),
    'codes.import': async ({ path, replaces }) => {
      const { codes, skipped } = await openCodeFile(path);
      const file = { name: basename(path).normalize('NFC'), codes, replaces, at: clock.now() };
      const list = keepCodeFile(library().write, file);
      changed();
      return { list, skipped: [...skipped] };
    },
    'codes.setEnabled': ({ id, enabled }) => {
      enableCodes(library().write, id, enabled);
      return changed();
    },
    'codes.remove': ({ id }) => {
      removeCodes(library().write, id);
      return changed();
    },
    'codes.restore': ({ id }) => {
      restoreCodes(library().write, id);
      return changed();
    },
    'codes.search': ({ search, limit }) => {
      const found = searchCodes(enabledCodes(library()), search);
      return { codes: found.slice(0, limit), total: found.length };
    },
    'codes.complete': ({ typed, photoId, limit }) => {
      const { read } = library();
      const found = completeCodes(enabledCodes(library()), typed, limit);
      const photo = photoId === null ? undefined : findPhotos(read, [photoId])[0];
      const source = photo && { photo, ...single, register: listPeople(read) };
      return { codes: offerCodes(found, { source, findCode: codeTable(codesInUse(read)) }) };
    },
  };
}

/** Of one photo by itself. */
const single = { number: 1, total: 1, context: { event: '', place: '' } } as const;

type Selection = Pick<Batch, 'fields' | 'mode' | 'modes' | 'context'> & { readonly ids: readonly string[] };

/** What the patterns make of every photo, with the register and the codes of the library. */
export function captionSelection({ read }: Pick<Library, 'read'>, { ids, ...batch }: Selection): Captioned[] {
  const findCode = codeTable(codesInUse(read));
  return expandBatch({ ...batch, photos: findPhotos(read, ids), register: listPeople(read), findCode });
}

/** Of the register's list the codes as they stand for a photo taken today. */
const PEOPLE_LIST = 'Danh bạ';

function codeLists({ read }: Pick<Library, 'read'>): CodeList[] {
  const people = peopleCodes(listPeople(read), null);
  return [
    {
      id: peopleListId,
      name: PEOPLE_LIST,
      enabled: peopleAreCodes(read),
      codes: people.length,
      updatedAt: null,
    },
    ...storedCodeLists(read).map((list) => ({ ...list, codes: list.codes.length })),
  ];
}

function enabledCodes({ read }: Pick<Library, 'read'>): NamedCodes[] {
  const files = storedCodeLists(read).filter(({ enabled }) => enabled);
  const people = { id: peopleListId, name: PEOPLE_LIST, codes: peopleCodes(listPeople(read), null) };
  return peopleAreCodes(read) ? [...files, people] : files;
}

/** A hundred thousand codes; what is larger is no list that somebody keeps by hand. */
const MOST_BYTES = 8_000_000;

function tooLarge(name: string): AppError {
  return new AppError(
    'unreadable_text',
    `“${name}” lớn hơn 8 MB nên không phải tệp mã. Không bảng mã nào bị thay đổi.`,
  );
}

async function openCodeFile(path: string): Promise<CodeFile> {
  const name = basename(path).normalize('NFC');
  try {
    if ((await stat(path)).size > MOST_BYTES) throw tooLarge(name);
    return readCodeFile(await readFile(path), name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || error instanceof AppError) throw error;
    throw new AppError('not_found', `Không mở được “${name}”. Không bảng mã nào bị thay đổi.`, {
      cause: error,
    });
  }
}
