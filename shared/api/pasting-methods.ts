// What comes into the library by way of a story that is being written.
import { z } from 'zod';
import { StoryDocument } from '../model/blocks.ts';
import { FailedFile } from '../model/job.ts';
import { Id } from '../model/primitives.ts';
import { method } from './method.ts';

/** 60 MB of a picture, in Base64. */
const LONGEST = 80 * 1024 * 1024;

export const pastingMethods = {
  /** One picture of a clipboard → a photo of the library; one that it has already is answered with that photo. */
  'photos.takeIn': method(
    z.object({
      mediaType: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
      base64: z.string().min(1).max(LONGEST),
    }),
    z.object({ id: Id }),
  ),
  /** Files by path (.docx, .html, .md, .txt) as blocks for a story that is being written; their pictures are photos by then. */
  'stories.readFiles': method(
    z.object({ files: z.array(z.string()).min(1) }),
    z.object({
      documents: z.array(
        z.object({ file: z.string(), document: StoryDocument, warnings: z.array(z.string()) }),
      ),
      failed: z.array(FailedFile),
    }),
  ),
};
