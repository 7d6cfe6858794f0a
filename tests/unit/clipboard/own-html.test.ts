// What this program puts on the clipboard comes back as the same blocks.
import { describe, expect, it } from 'vitest';
import { clipboardHtml } from '#shared/clipboard/clipboard-html.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import { importHtml } from '#shared/html/import-html.ts';
import { randomDocument, seeded } from '#tests/support/random-document.ts';

const ids = ['7d1f2f4e-0c4e-4f0a-9d1a-0e6f6f1b2c3d', '0b8e7c86-6d0f-4c59-8f0e-3d5a2b1c4e5f'];

describe('a story copied as HTML and pasted again', () => {
  it('has the same blocks, tables, boxes, photos and files among them, for many stories', () => {
    for (let seed = 1; seed <= 800; seed += 1) {
      const document = randomDocument(seeded(seed), ids);
      const read = importHtml(clipboardHtml(document), { isOwn: true });
      expect(normaliseBlocks(read.document.root.children), `hạt giống ${seed}`).toEqual(
        normaliseBlocks(document.root.children),
      );
    }
  });

  it('carries no address of this machine', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      expect(clipboardHtml(randomDocument(seeded(seed), ids))).not.toMatch(/(?:file|blob|asset|app|data):/u);
    }
  });
});
