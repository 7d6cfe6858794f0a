import { hash, webcrypto } from 'node:crypto';

/** SHA-256, lower-case hex; text as UTF-8. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/** SHA-256 of a large buffer, lower-case hex, not on the caller's own thread: a camera's file takes several milliseconds. */
export async function sha256(bytes: Buffer): Promise<string> {
  // Proof: buffers of node:fs and Buffer.concat lie in no shared memory.
  const digest = await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Buffer.from(digest).toString('hex');
}
