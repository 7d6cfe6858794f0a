// Files with stories in them → stories, or blocks for a story that is being written. Each file stands alone: one that cannot be read
// is reported and the others go on.
import { toWireError, AppError } from '#shared/api/errors.ts';
import { storyDocument } from '#shared/document/build.ts';
import { plainBlocks } from '#shared/clipboard/plain-blocks.ts';
import { rescueLegacy } from '#shared/vietnamese/legacy/convert.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { FailedFile } from '#shared/model/job.ts';
import type { StoryContent } from '#shared/model/story.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { describeRescue } from '../import/import-report.ts';
import { importText } from '../import/import-text.ts';
import { storyOfFile } from '../import/files/story-of-file.ts';
import { createStory } from '../library/stories.ts';
import { logUnexpected } from '../log.ts';
import { readStoryFile, type StoryFile } from './read-story-file.ts';
import type { TakeInBytesParts } from './take-in-bytes.ts';
import { takeInPasted } from './take-in-pasted.ts';

export type StoryImport = {
  readonly stories: { id: string; headline: string; warnings: string[] }[];
  readonly failed: FailedFile[];
};

export async function importStoryFiles(
  parts: TakeInBytesParts,
  files: readonly string[],
): Promise<StoryImport> {
  const stories: StoryImport['stories'] = [];
  const failed = await eachFile(files, async (file) => {
    const { content, report } = await contentOf(parts, await readStoryFile(file));
    const story = createStory(parts.library().write, {
      ...{ content, importReport: report, at: parts.clock.now() },
    });
    stories.push({ id: story.id, headline: story.headline, warnings: report });
  });
  return { stories, failed };
}

export type FileBlocks = {
  readonly documents: { file: string; document: StoryDocument; warnings: string[] }[];
  readonly failed: FailedFile[];
};

/** The same files as blocks to be put into a text: nothing of them becomes a field. */
export async function readFileBlocks(parts: TakeInBytesParts, files: readonly string[]): Promise<FileBlocks> {
  const documents: FileBlocks['documents'] = [];
  const failed = await eachFile(files, async (file) => {
    const read = await readStoryFile(file);
    const { blocks, warnings } = await blocksOf(parts, read);
    documents.push({ file: read.name, document: storyDocument(blocks), warnings });
  });
  return { documents, failed };
}

async function eachFile(
  files: readonly string[],
  work: (file: string) => Promise<void>,
): Promise<FailedFile[]> {
  const failed: FailedFile[] = [];
  for (const file of files) {
    try {
      await work(file);
    } catch (error) {
      const { code, message } = toWireError(
        error,
        error instanceof AppError ? undefined : logUnexpected(error),
      );
      failed.push({ file, code, message });
    }
  }
  return failed;
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
    const blocks = plainBlocks(rescued?.text ?? file.text);
    return { blocks, warnings: rescued === undefined ? [] : [describeRescue(rescued)] };
  }
  const { pasted, name } = file;
  const { blocks, notes } = await takeInPasted(parts, pasted, name);
  const { legacy } = pasted;
  const rescued = legacy === undefined ? [] : [describeRescue({ ...legacy, text: '', example: legacy })];
  return { blocks, warnings: [...rescued, ...pasted.warnings, ...notes] };
}
