// A real library in a folder of its own, gone after the test.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openLibrary, type Library } from '#engine/library/open-library.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An open library; closed when the test ends. */
export function temporaryLibrary(): Library {
  const library = openLibrary(join(temporaryFolder(), 'Tòa soạn'), { create: true });
  onTestFinished(() => library.close());
  return library;
}
