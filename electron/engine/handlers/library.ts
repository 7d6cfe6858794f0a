import { AppError } from '#shared/api/errors.ts';
import type { Handlers } from '#shared/api/contract.ts';
import type { LibraryStatus, libraryMethods } from '#shared/api/library-methods.ts';
import type { Engine } from '../engine.ts';
import { countLibrary } from '../library/count-library.ts';
import { verifyLibrary } from '../library/verify-library.ts';

export function libraryHandlers(engine: Engine): Pick<Handlers, keyof typeof libraryMethods> {
  return {
    'library.status': () => statusOf(engine),
    'library.open': async ({ path, create }) => {
      await engine.open(path, { create });
      return statusOf(engine);
    },
    'library.verify': async () => {
      const { read, path } = engine.library();
      const problems = await verifyLibrary(read, path);
      return { ok: problems.length === 0, problems };
    },
    'library.installDemo': () => {
      const { stories, photos } = countLibrary(engine.library().read);
      if (stories > 0 || photos > 0) {
        throw new AppError(
          'invalid_request',
          'Tòa soạn mẫu chỉ cài được vào thư viện còn trống; thư viện này đã có bài hoặc ảnh.',
        );
      }
      return { jobId: engine.jobs.start('demo-install', {}) };
    },
  };
}

function statusOf(engine: Engine): LibraryStatus {
  const state = engine.libraryState();
  if (state.state !== 'open') return state;
  const { path, name, read } = state.library;
  return { state: 'open', path, name, ...countLibrary(read) };
}
