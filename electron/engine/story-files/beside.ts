// What lies beside an exported story: its pictures and the documents it offers, each kind in a folder of its own.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { withFilesNamed } from '#shared/document/attachment-references.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { systemCode } from '../files/disk-error.ts';
import { documentBytes } from '../files/store-document.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import type { JobRun } from '../jobs/jobs.ts';
import { documentName } from '../portal/documents.ts';
import type { StoryParts } from './gather-story.ts';
import { picturePath } from './picture-path.ts';

/** Every file block of its text has its document in `documents`; those that stay behind are paragraphs that name them. */
export type AccompaniedStory = StoryParts & {
  /** Where `picturePath` finds the pictures. */
  readonly pictureFolder: string;
  /** By attachment; the path is the one the story names, seen from where the story lies. */
  readonly documents: ReadonlyMap<string, { readonly attachment: Attachment; readonly path: string }>;
};

type Wanted = {
  readonly out: string;
  readonly hasPicturesBeside: boolean;
  /** Writes the story; answers with its name. */
  readonly write: (story: AccompaniedStory) => Promise<string>;
};

/** Files first: a text that names them is never there without them, and they are not there without it. */
export async function withFilesBeside(run: JobRun, parts: StoryParts, wanted: Wanted): Promise<string> {
  const { out, hasPicturesBeside, write } = wanted;
  const made: string[] = [];
  const place: NewFolder = async (ending) => {
    const folder = await freeFolder(out, `${parts.story.slug || 'bai'}-${ending}`);
    made.push(folder);
    return { folder, write: (path, bytes) => writeAtomic(join(out, path), bytes) };
  };
  try {
    const pictureFolder = hasPicturesBeside ? await writePictures(run, parts, place) : '';
    const documents = await writeDocuments(run, parts, place);
    const staying = parts.attachments.filter(({ id }) => !documents.has(id));
    const named = withFilesNamed(parts.story.document, staying).root.children.map((block) =>
      block.type === 'file' && !documents.has(block.attachmentId) ? paragraph(block.title) : block,
    );
    return await write({
      ...parts,
      ...{ story: { ...parts.story, document: storyDocument(named) }, pictureFolder, documents },
    });
  } catch (error) {
    for (const folder of made) await rm(join(out, folder), { recursive: true, force: true });
    throw error;
  }
}

type NewFolder = (ending: string) => Promise<{
  readonly folder: string;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
}>;

async function writePictures(run: JobRun, parts: StoryParts, newFolder: NewFolder): Promise<string> {
  if (parts.pictures.size === 0) return '';
  const { folder, write } = await newFolder('anh');
  for (const picture of parts.pictures.values()) {
    run.signal.throwIfAborted();
    await write(picturePath(folder, picture), picture.bytes);
  }
  return folder;
}

/** As the library has them, proven. One that it has lost stays behind and the job says so. */
async function writeDocuments(
  run: JobRun,
  { attachments }: StoryParts,
  newFolder: NewFolder,
): Promise<AccompaniedStory['documents']> {
  const documents = new Map<string, { attachment: Attachment; path: string }>();
  let place: Awaited<ReturnType<NewFolder>> | undefined;
  for (const attachment of attachments) {
    run.signal.throwIfAborted();
    const bytes = await documentBytes(run.libraryPath, attachment).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      run.fail({ file: attachment.fileName, code: error.code, message: error.message });
      return undefined;
    });
    if (bytes === undefined) continue;
    place ??= await newFolder('tai-lieu');
    const path = `${place.folder}/${documentName(attachment)}`;
    await place.write(path, bytes);
    documents.set(attachment.id, { attachment, path });
  }
  return documents;
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
