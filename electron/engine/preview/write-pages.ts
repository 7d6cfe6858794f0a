// `render` on the command line: the story's pages in a folder, complete and openable from there.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Engine } from '../engine.ts';
import { documentBytes } from '../files/store-document.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { keptPortalImage } from '../images/kept-portal-image.ts';
import { articleEntry, withEntry } from '../portal/article-entry.ts';
import { loadTheme } from '../portal/load-theme.ts';
import { assertPublishable } from '../portal/publishable.ts';
import { renderArticle, renderLists, themeFiles } from '../portal/render-site.ts';
import type { PortalFile } from '../portal/site-model.ts';
import { articleInput } from './portal-input.ts';
import { themesFolder } from './preview-file.ts';

type Wanted = { readonly storyId: string; readonly theme: string | undefined; readonly out: string };

/** @throws AppError not_found, theme_failed, invalid_request (an address of this machine), disk_full, library_read_only */
export async function writePages(
  engine: Engine,
  wanted: Wanted,
): Promise<{ entry: string; files: string[] }> {
  const { read, path: libraryDir } = engine.library();
  const input = articleInput(read, wanted.storyId, engine.clock.now());
  const theme = await loadTheme(themesFolder(engine), wanted.theme ?? input.site.theme);
  // Neighbours' own pages and pictures are not written here, so that no link of the result leads nowhere.
  const entries = withEntry([], articleEntry(input.article, input.site.smallerFormat));
  const alone = { ...input, entries, awaitedPictures: 'omit' } as const;
  const files = [...themeFiles(theme), ...renderArticle(theme, alone), ...renderLists(theme, alone)];
  assertPublishable(files);
  for (const file of files) {
    const target = join(wanted.out, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeAtomic(target, await bytesOf(engine, libraryDir, file));
  }
  return { entry: input.article.path, files: files.map((file) => file.path) };
}

function bytesOf(engine: Engine, libraryDir: string, file: PortalFile): Promise<Uint8Array> {
  switch (file.kind) {
    case 'text':
      return Promise.resolve(new TextEncoder().encode(file.content));
    case 'asset':
      return Promise.resolve(file.bytes);
    case 'document':
      return documentBytes(libraryDir, { ...file, byteSize: file.bytes });
    case 'image':
      return keptPortalImage({ libraryDir, images: engine.images }, file);
  }
}
