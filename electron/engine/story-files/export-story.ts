// A story as a file, as a job: pictures may have to be made first. What ends it is a disk that is full or closed.
import { toWireError, AppError } from '#shared/api/errors.ts';
import { withFilesNamed } from '#shared/document/attachment-references.ts';
import { z } from 'zod';
import { Id } from '#shared/model/primitives.ts';
import type { Story } from '#shared/model/story.ts';
import { MadeFormat } from '#shared/model/story-file.ts';
import { destinationError } from '../export/export-target.ts';
import { writeFree } from '../export/into-folder.ts';
import { makeFolder } from '../files/make-folder.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { ImagePool } from '../images/image-pool.ts';
import type { JobRun, JobRunner } from '../jobs/jobs.ts';
import { logUnexpected } from '../log.ts';
import { withFilesBeside } from './beside.ts';
import { gatherStory, type StoryParts } from './gather-story.ts';
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
  const { story, photos, attachments } = parts;
  const write = (bytes: Uint8Array): Promise<string> => writeFree(out, fileNameOf(story, format), bytes);
  switch (format) {
    case 'txt': {
      const named = { ...story, document: withFilesNamed(story.document, attachments) };
      return write(encoded(storyText(named, (id) => photos.get(id))));
    }
    case 'docx':
      return withFilesBeside(run, parts, {
        ...{ out, hasPicturesBeside: false },
        write: async (accompanied) => write(await storyDocx(accompanied)),
      });
    case 'md':
    case 'html': {
      const form = format === 'md' ? storyMarkdown : storyPage;
      return withFilesBeside(run, parts, {
        ...{ out, hasPicturesBeside: true },
        write: (accompanied) => write(encoded(form(accompanied))),
      });
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
