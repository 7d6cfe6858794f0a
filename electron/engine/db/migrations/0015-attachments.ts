// Documents attached to stories; and what was approved before stories had them, sizes of photos and ways of galleries stays
// approved.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type Database from 'better-sqlite3';
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE attachments (
  id TEXT PRIMARY KEY NOT NULL,
  -- SHA-256 of the content; the file lies under it.
  hash TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  byte_size INTEGER NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
`;

export const attachments: Migration = {
  version: 15,
  up: (db) => {
    db.exec(schema);
    completeFrozenStories(db);
  },
};

// Frozen here as it was at this version, whatever the models become later.
const Block = z.looseObject({ type: z.string() });
const Content = z.looseObject({
  document: z.looseObject({ root: z.looseObject({ children: z.array(Block) }) }),
});
const Payload = z.looseObject({ content: Content });
const Manifest = z.looseObject({ textHash: z.string() });

function completeFrozenStories(db: Database.Database): void {
  const rows = db.prepare<[], { id: string; manifest: string; payload: string }>(
    'SELECT id, manifest, payload FROM intents',
  );
  const save = db.prepare('UPDATE intents SET manifest = @manifest, payload = @payload WHERE id = @id');
  for (const { id, ...row } of rows.all()) {
    const frozen = Payload.parse(JSON.parse(row.payload));
    const approved = Manifest.parse(JSON.parse(row.manifest));
    const content = completed(frozen.content);
    // What was not as approved before must not become so by an upgrade.
    const isApproved = hashOf(frozen.content) === approved.textHash;
    const textHash = isApproved ? hashOf(content) : approved.textHash;
    save.run({
      id,
      manifest: JSON.stringify({ ...approved, textHash, attachments: [] }),
      payload: JSON.stringify({ ...frozen, content, attachments: [] }),
    });
  }
}

function completed(content: z.infer<typeof Content>): z.infer<typeof Content> {
  const { document } = content;
  const children = document.root.children.map((block) => {
    if (block.type === 'photo') return { size: 'text', align: 'center', ...block };
    return block.type === 'gallery' ? { layout: 'grid', ...block } : block;
  });
  return { ...content, document: { ...document, root: { ...document.root, children } } };
}

/** SHA-256 of canonical JSON: keys in the order of their letters at every depth, no white space. */
function hashOf(value: unknown): string {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
  return createHash('sha256').update(text).digest('hex');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
