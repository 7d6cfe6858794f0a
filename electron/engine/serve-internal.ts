// What only the shell may ask: where a picture lies, and the bytes of a preview page. Paths never reach a window. It also
// hands in the secrets it keeps; they are never logged and never sent back.
import { z } from 'zod';
import { AppError } from '#shared/api/errors.ts';
import { ContentHash, Id } from '#shared/model/primitives.ts';
import { Rendition } from '#shared/model/photo.ts';
import type { Engine } from './engine.ts';
import { cardPicture } from './ingest/card-picture.ts';
import { attachmentFile } from './preview/attachment-file.ts';
import { renditionFile } from './ingest/photo-files.ts';
import { logUnexpected } from './log.ts';
import { previewFile } from './preview/preview-file.ts';

const Question = z.discriminatedUnion('ask', [
  z.object({
    ...{ id: z.int(), ask: z.literal('asset'), hash: ContentHash, rendition: Rendition },
    look: z.string().optional(),
  }),
  z.object({
    id: z.int(),
    ask: z.literal('card'),
    session: Id,
    number: z.int(),
    size: z.enum(['thumb', 'preview']),
  }),
  z.object({ id: z.int(), ask: z.literal('preview'), storyId: Id, path: z.string() }),
  z.object({ id: z.int(), ask: z.literal('attachment'), attachmentId: Id }),
  /** By connection. */
  z.object({ id: z.int(), ask: z.literal('secrets'), secrets: z.record(Id, z.string()) }),
]);

/** A file to be streamed by the shell, or bytes made for this one answer; undefined = nothing there (404). */
export type InternalFile =
  { readonly file: string; readonly mime: string } | { readonly bytes: Uint8Array; readonly mime: string };
export type InternalAnswer = { readonly internal: number; readonly found: InternalFile | undefined };

export function serveInternal(engine: Engine): (question: unknown) => Promise<InternalAnswer> {
  return async (raw) => {
    const question = Question.parse(raw);
    try {
      return { internal: question.id, found: await find(engine, question) };
    } catch (error) {
      // A picture that cannot be made is a broken tile, not a broken window; why is in the photo's own record or the log.
      if (!(error instanceof AppError)) logUnexpected(error);
      return { internal: question.id, found: undefined };
    }
  };
}

async function find(engine: Engine, question: z.infer<typeof Question>): Promise<InternalFile | undefined> {
  switch (question.ask) {
    case 'asset':
      return renditionFile(engine, {
        ...{ hash: question.hash, rendition: question.rendition },
        ...(question.look !== undefined && { look: question.look }),
      });
    case 'card': {
      const path = engine.ingest.session(question.session).pathOf(question.number);
      return path === undefined ? undefined : cardPicture(engine.images, path, question.size);
    }
    case 'preview':
      return previewFile(engine, question.storyId, question.path);
    case 'attachment':
      return attachmentFile(engine, question.attachmentId);
    case 'secrets':
      engine.takeSecrets(question.secrets);
      return undefined;
  }
}
