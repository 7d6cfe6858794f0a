// Files with stories in them → stories (a job), or blocks for a story that is being written. Each file stands alone: one that
// cannot be read is reported and the others go on.
import { basename } from 'node:path';
import { z } from 'zod';
import { toWireError, AppError } from '#shared/api/errors.ts';
import { storyDocument } from '#shared/document/build.ts';
import { plainBlocks } from '#shared/clipboard/plain-blocks.ts';
import { rescueLegacy } from '#shared/vietnamese/legacy/convert.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { FailedFile } from '#shared/model/job.ts';
import type { Story, StoryContent } from '#shared/model/story.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { describeRescue } from '../import/import-report.ts';
import { findStory } from '../db/rows/stories.ts';
import { hashOf } from '../files/sha256.ts';
import { importText } from '../import/import-text.ts';
import { storyOfFile } from '../import/files/story-of-file.ts';
import type { JobRunner } from '../jobs/jobs.ts';
import { createStory } from '../library/stories.ts';
import { logUnexpected } from '../log.ts';
import { readStoryFile, type StoryFile } from './read-story-file.ts';
import type { TakeInBytesParts } from './take-in-bytes.ts';
import { endsEverything, takeInPasted } from './take-in-pasted.ts';

export const StoriesInput = z.object({ files: z.array(z.string()).min(1) });

/** A story each, in the order of the files. */
export function importStories(parts: TakeInBytesParts): JobRunner {
  return async (run, input) => {
    const { files } = StoriesInput.parse(input);
    run.setTotal(files.length);
    for (const [index, file] of files.entries()) {
      run.signal.throwIfAborted();
      run.say(basename(file));
      const id = storyIdOf(run.id, index);
      const failed = await attempt(file, async () => {
        const { importReport } = await importStory(parts, file, id);
        run.addCreated(id, importReport.length);
      });
      if (failed !== undefined && endsEverything.has(failed.code))
        throw new AppError(failed.code, failed.message);
      if (failed !== undefined) run.fail(failed);
      run.step(basename(file));
    }
  };
}

/** The same in every life of a job: what came in before the engine died is not brought in once more. A UUID of version 8, RFC 9562. */
function storyIdOf(jobId: string, index: number): string {
  const hash = hashOf(`${jobId} ${index}`).slice(0, 32);
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/u, '$1-$2-8$3-a$4-$5');
}

async function importStory(parts: TakeInBytesParts, file: string, id: string): Promise<Story> {
  const known = findStory(parts.library().read, id);
  if (known !== undefined) return known;
  const { content, report } = await contentOf(parts, await readStoryFile(file));
  const at = parts.clock.now();
  const story = createStory(parts.library().write, { id, content, importReport: report, at });
  parts.emit('stories.changed', { ids: [id] });
  return story;
}

export type FileBlocks = {
  readonly documents: { file: string; document: StoryDocument; warnings: string[] }[];
  readonly failed: FailedFile[];
};

/** The same files as blocks to be put into a text: nothing of them becomes a field. */
export async function readFileBlocks(parts: TakeInBytesParts, files: readonly string[]): Promise<FileBlocks> {
  const documents: FileBlocks['documents'] = [];
  const failed: FailedFile[] = [];
  for (const file of files) {
    const failure = await attempt(file, async () => {
      const read = await readStoryFile(file);
      const { blocks, warnings } = await blocksOf(parts, read);
      documents.push({ file: read.name, document: storyDocument(blocks), warnings });
    });
    if (failure !== undefined) failed.push(failure);
  }
  return { documents, failed };
}

async function attempt(file: string, work: () => Promise<void>): Promise<FailedFile | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const reference = error instanceof AppError ? undefined : logUnexpected(error);
    const { code, message } = toWireError(error, reference);
    return { file, code, message };
  }
}

type FileContent = { readonly content: Partial<StoryContent>; readonly report: string[] };

async function contentOf(parts: TakeInBytesParts, file: StoryFile): Promise<FileContent> {
  if (file.kind === 'text') {
    return importText(file.text, { fileName: file.name, today: newsroomDay(parts.clock.now()) });
  }
  const { blocks, warnings } = await blocksOf(parts, file);
  const { content, report } = storyOfFile(blocks, file.properties);
  return { content, report: [...report, ...warnings] };
}

async function blocksOf(parts: TakeInBytesParts, file: StoryFile) {
  if (file.kind === 'text') {
    const rescued = rescueLegacy(file.text);
    const blocks = plainBlocks(rescued?.text ?? file.text, { keepsSoftHyphens: false });
    return { blocks, warnings: rescued === undefined ? [] : [describeRescue(rescued)] };
  }
  const { pasted, name } = file;
  const { blocks, notes } = await takeInPasted(parts, pasted, name);
  const { legacy } = pasted;
  const rescued = legacy === undefined ? [] : [describeRescue({ ...legacy, text: '', example: legacy })];
  return { blocks, warnings: [...rescued, ...pasted.warnings, ...notes] };
}
