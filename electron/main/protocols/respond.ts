// Answers of our two schemes, as buffers handed to Chromium in one piece. `protocol.handle` is the newer way, but it makes
// fetch's classes and a stream of every answer: 25 ms before the first page and 2 for each file after it
// (https://github.com/electron/electron/issues/42612).
import { readFile } from 'node:fs/promises';
import { protocol, type ProtocolRequest, type ProtocolResponse } from 'electron';
import { z } from 'zod';

/** What the engine says it found: a file to read, or the bytes themselves. */
export const FoundFile = z.union([
  z.object({ file: z.string(), mime: z.string() }),
  z.object({ bytes: z.instanceof(Uint8Array), mime: z.string() }),
]);
export type FoundFile = z.infer<typeof FoundFile>;

/** `answer` gets requests of any method and host. */
export function serveScheme(
  scheme: string,
  answer: (request: ProtocolRequest) => Promise<ProtocolResponse>,
): void {
  protocol.registerBufferProtocol(scheme, (request, give) => {
    answer(request).then(give, (error: unknown) => {
      give({ error: NET_FAILED });
      process.emitWarning(error instanceof Error ? error : String(error));
    });
  });
}

/** net::ERR_FAILED: to the page like a server that broke off. */
const NET_FAILED = -2;

export function notFound(): ProtocolResponse {
  return { statusCode: 404, data: Buffer.alloc(0) };
}

export function okResponse(
  data: Buffer,
  mime: string,
  headers: Readonly<Record<string, string>>,
): ProtocolResponse {
  return { statusCode: 200, headers: { ...headers, 'content-type': mime }, data };
}

export async function foundResponse(
  found: FoundFile | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<ProtocolResponse> {
  if (found === undefined) return notFound();
  const bytes = 'file' in found ? await readFile(found.file) : Buffer.from(found.bytes);
  return okResponse(bytes, found.mime, { ...headers, 'x-content-type-options': 'nosniff' });
}
