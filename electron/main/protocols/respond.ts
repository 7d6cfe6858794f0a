import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What the engine says it found: a file to read, or the bytes themselves. */
export const FoundFile = z.union([
  z.object({ file: z.string(), mime: z.string() }),
  z.object({ bytes: z.instanceof(Uint8Array), mime: z.string() }),
]);
export type FoundFile = z.infer<typeof FoundFile>;

export function notFound(): Response {
  return new Response(null, { status: 404 });
}

export async function foundResponse(
  found: FoundFile | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  if (found === undefined) return notFound();
  const bytes = 'file' in found ? await readFile(found.file) : found.bytes;
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'content-type': found.mime, 'x-content-type-options': 'nosniff' },
  });
}
