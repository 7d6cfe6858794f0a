// Reading a site's folder: paths that stay inside it, and files that may not be there.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCode } from '../../files/disk-error.ts';

/** Where a site keeps its own books; everything else in the folder is for readers. */
export const ownFolder = 'toa-soan';

/**
 * The absolute place of `path` (forward slashes, relative) in the site. Throws for anything that is not a plain relative
 * path: paths also come back from files on the site, which others may have written.
 */
export function placeOf(folder: string, path: string): string {
  const parts = path.split('/');
  if (parts.some((part) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/u.test(part))) {
    throw new Error(`Not a path inside a site: ${JSON.stringify(path)}`);
  }
  return join(folder, ...parts);
}

/** Undefined when there is no such file. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** SHA-256 of a file of the site and its size; undefined when there is none. */
export async function readHash(
  folder: string,
  path: string,
): Promise<{ readonly hash: string; readonly bytes: number } | undefined> {
  const content = await readIfThere(placeOf(folder, path));
  return content && { hash: hashOf(content), bytes: content.byteLength };
}

/** What `content` holds; undefined when there is none or it is not what `schema` describes. */
export function parseJson<T>(schema: z.ZodType<T>, content: Buffer | undefined): T | undefined {
  if (content === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(content.toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

export async function isThere(folder: string, path: string): Promise<boolean> {
  try {
    await stat(placeOf(folder, path));
    return true;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function isAbsence(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
