import { z } from 'zod';
import { Attachment } from '../model/attachment.ts';
import { Id } from '../model/primitives.ts';
import { method } from './method.ts';

export const attachmentMethods = {
  /**
   * Copies documents into the library; content it has already is found again. `added` is in the order of `paths`, with the name
   * each file was given under; what cannot be attached is told one by one and the rest goes on.
   */
  'attachments.import': method(
    z.object({ paths: z.array(z.string().min(1)).min(1) }),
    z.object({
      added: z.array(z.object({ attachment: Attachment, fileName: z.string() })),
      failures: z.array(z.object({ fileName: z.string(), message: z.string() })),
    }),
  ),
  /** Last added first. */
  'attachments.list': method(z.object({}).default({}), z.object({ attachments: z.array(Attachment) })),
  /** Those the library knows. `isThere` false: the file itself is gone or cut off. */
  'attachments.get': method(
    z.object({ ids: z.array(Id) }),
    z.object({ attachments: z.array(Attachment.extend({ isThere: z.boolean() })) }),
  ),
};
