import { isAbsolute } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import type { Handlers } from '#shared/api/contract.ts';
import type { photoFileMethods } from '#shared/api/photo-file-methods.ts';
import type { Engine } from '../engine.ts';
import { getPhoto } from '../library/photos.ts';
import { restoreOriginal } from '../library/restore-original.ts';
import { photoRecords } from '../write-back/photo-records.ts';

export function photoFileHandlers(engine: Engine): Pick<Handlers, keyof typeof photoFileMethods> {
  const { library } = engine;
  return {
    'photos.records': ({ id }) => {
      const { read, path } = library();
      return photoRecords(read, path, getPhoto(read, id));
    },
    'photos.writeBackState': () => ({
      ...engine.writeBack.state(),
      damaged: engine.proofs.damaged(),
    }),
    'photos.saveOriginal': async ({ id, out }) => {
      if (!isAbsolute(out)) throw new AppError('invalid_request', 'Cần đường dẫn đầy đủ của tệp sẽ ghi.');
      const { read, path } = library();
      await restoreOriginal(read, path, { photo: getPhoto(read, id), out });
      return { file: out };
    },
  };
}
