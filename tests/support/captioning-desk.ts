// A library with one photo in it, and how its caption is changed and waited for.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalPath } from '#engine/files/library-paths.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import type { Photo } from '#shared/model/photo.ts';
import { anEngine, type TestEngine } from './engine.ts';
import { temporaryFolder } from './temporary-folder.ts';

type CaptioningDesk = TestEngine & {
  readonly photo: Photo;
  readonly path: string;
  readonly handlers: ReturnType<typeof createHandlers>;
  readonly caption: (text: string, ids?: readonly string[]) => Promise<void>;
};

/** @param given an engine whose library is open; one of its own where absent */
export async function aDesk(file: Buffer, name = 'DSC_1.jpg', given?: TestEngine): Promise<CaptioningDesk> {
  const test = given ?? (await anEngine());
  const source = join(temporaryFolder(), name);
  writeFileSync(source, file);
  const handlers = createHandlers(test.engine);
  const { jobId } = await handlers['photos.import']({
    paths: [source],
    recursive: false,
    profile: null,
    second: null,
  });
  await test.engine.jobs.finished(jobId);
  const { photos } = await handlers['photos.list']({ search: '' });
  const [photo] = photos as Photo[];
  if (photo === undefined) throw new Error('the photo did not come in');
  const caption = async (text: string, ids: readonly string[] = [photo.id]): Promise<void> => {
    await handlers['photos.update']({ ids: [...ids], set: { caption: text } });
    await test.engine.writeBack.idle();
  };
  const path = originalPath(test.libraryDir, photo.hash, photo.mimeType);
  return { ...test, photo, path, handlers, caption };
}
