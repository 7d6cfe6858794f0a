// Paths of a site that stay inside it, and what its small files hold.
import { z } from 'zod';

/** Where a site keeps its own books; everything else in it is for readers. */
export const ownFolder = 'toa-soan';

/**
 * The parts of `path` (forward slashes, relative). Throws for anything that is not a plain relative path: paths also come back
 * from files on the site, which others may have written.
 */
export function partsOf(path: string): readonly string[] {
  const parts = path.split('/');
  if (parts.some((part) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/u.test(part))) {
    throw new Error(`Not a path inside a site: ${JSON.stringify(path)}`);
  }
  return parts;
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
