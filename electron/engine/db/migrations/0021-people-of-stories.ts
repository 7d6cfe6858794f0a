// Stories name people in a photo themselves; what was approved before they did stays approved.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type Database from 'better-sqlite3';
import type { Migration } from '../handle.ts';

export const peopleOfStories: Migration = { version: 21, up: completeFrozenStories };

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
    // What was not as approved before must not become so by an upgrade.
    if (hashOf(frozen.content) !== approved.textHash) continue;
    const content = completed(frozen.content);
    save.run({
      id,
      manifest: JSON.stringify({ ...approved, textHash: hashOf(content) }),
      payload: JSON.stringify({ ...frozen, content }),
    });
  }
}

function completed(content: z.infer<typeof Content>): z.infer<typeof Content> {
  const { document } = content;
  const children = document.root.children.map((block) =>
    block.type === 'photo' ? { people: null, ...block } : block,
  );
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
