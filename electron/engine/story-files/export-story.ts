// A story as a file, as a job: pictures may have to be made first. What ends it is a disk that is full or closed.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toWireError, AppError } from '#shared/api/errors.ts';
import { z } from 'zod';
import { Id } from '#shared/model/primitives.ts';
import type { Story } from '#shared/model/story.ts';
import { MadeFormat } from '#shared/model/story-file.ts';
import { destinationError } from '../export/export-target.ts';
import { writeFree } from '../export/into-folder.ts';
import { systemCode } from '../files/disk-error.ts';
import { makeFolder } from '../files/make-folder.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import type { ImagePool } from '../images/image-pool.ts';
import type { JobRun, JobRunner } from '../jobs/jobs.ts';
import { logUnexpected } from '../log.ts';
import { gatherStory, type StoryParts } from './gather-story.ts';
import { picturePath } from './picture-path.ts';
import { storyDocx } from './story-docx.ts';
import { storyMarkdown } from './story-markdown.ts';
import { storyPage } from './story-page.ts';
import { storyText } from './story-text.ts';

export const StoryFileInput = z.object({ storyId: Id, format: MadeFormat, out: z.string() });
export type StoryFileInput = z.infer<typeof StoryFileInput>;

/** The last step is the name the file got. */
export function exportStory({ images }: { readonly images: ImagePool }): JobRunner {
  return async (run, input) => {
    const { storyId, format, out } = StoryFileInput.parse(input);
    const parts = await gatherStory(run, storyId, {
      images,
      fail: (photo, error) => run.fail(failedPicture(photo.fileName, error)),
    });
    try {
      await makeFolder(out);
      run.step(await writeStory(run, parts, { format, out }));
    } catch (error) {
      throw destinationError(error, out, 'tệp bài viết');
    }
  };
}

/** After the headline. */
export function fileNameOf({ headline }: Pick<Story, 'headline'>, extension: string): string {
  return safeFileName(headline.trim() || 'Bài chưa có tít', extension);
}

type Wanted = Pick<StoryFileInput, 'format' | 'out'>;

async function writeStory(run: JobRun, parts: StoryParts, { format, out }: Wanted): Promise<string> {
  const name = fileNameOf(parts.story, format);
  switch (format) {
    case 'txt':
      return writeFree(out, name, encoded(storyText(parts.story, (id) => parts.photos.get(id))));
    case 'docx':
      return writeFree(out, name, await storyDocx(parts));
    case 'md':
      return withPictures(run, parts, {
        out,
        write: (folder) => writeFree(out, name, encoded(storyMarkdown(parts, folder))),
      });
    case 'html':
      return withPictures(run, parts, {
        out,
        write: (folder) => writeFree(out, name, encoded(storyPage(parts, folder))),
      });
  }
}

type Accompanied = { readonly out: string; readonly write: (folder: string) => Promise<string> };

/** Pictures first: a text that names them is never there without them. */
async function withPictures(run: JobRun, parts: StoryParts, { out, write }: Accompanied): Promise<string> {
  const pictures = [...parts.pictures.values()];
  const wanted = `${parts.story.slug || 'bai'}-anh`;
  if (pictures.length === 0) return write(wanted);
  const folder = await freeFolder(out, wanted);
  try {
    for (const picture of pictures) {
      run.signal.throwIfAborted();
      await writeAtomic(join(out, picturePath(folder, picture)), picture.bytes);
    }
    return await write(folder);
  } catch (error) {
    await rm(join(out, folder), { recursive: true, force: true });
    throw error;
  }
}

async function freeFolder(out: string, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    // Without a space or brackets: the name stands in addresses.
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    try {
      await mkdir(join(out, name));
      return name;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}

function failedPicture(file: string, error: unknown) {
  const logId = error instanceof AppError ? undefined : logUnexpected(error);
  const { code, message } = toWireError(error, logId);
  return { file, code, message };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
