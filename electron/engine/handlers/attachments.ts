import type { attachmentMethods } from '#shared/api/attachment-methods.ts';
import type { Handlers } from '#shared/api/contract.ts';
import type { Engine } from '../engine.ts';
import { importAttachments, listAttachments, lookAtAttachments } from '../library/attachments.ts';

export function attachmentHandlers(engine: Engine): Pick<Handlers, keyof typeof attachmentMethods> {
  const { library, clock, emit } = engine;
  return {
    'attachments.import': async ({ paths }) => {
      const result = await importAttachments(library(), paths, () => clock.now());
      const ids = result.added.map(({ attachment }) => attachment.id);
      if (ids.length > 0) emit('attachments.changed', { ids });
      return result;
    },
    'attachments.list': () => ({ attachments: listAttachments(library().read) }),
    'attachments.get': async ({ ids }) => ({ attachments: await lookAtAttachments(library(), ids) }),
  };
}
