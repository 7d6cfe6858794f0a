import type { Handlers } from '#shared/api/contract.ts';
import type { pastingMethods } from '#shared/api/pasting-methods.ts';
import type { Engine } from '../engine.ts';
import { readFileBlocks } from '../ingest/import-story-files.ts';
import { takeInBytes } from '../ingest/take-in-bytes.ts';

const endings = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
} as const;

export function pastingHandlers(engine: Engine): Pick<Handlers, keyof typeof pastingMethods> {
  return {
    'photos.takeIn': async ({ mediaType, base64 }) => {
      const bytes = Buffer.from(base64, 'base64');
      const at = engine.clock.now().toISOString().slice(0, 19).replace(/\D/gu, '');
      const { id } = await takeInBytes(engine, { bytes, name: `anh-dan-${at}.${endings[mediaType]}` });
      return { id };
    },
    'stories.readFiles': ({ files }) => readFileBlocks(engine, files),
  };
}
