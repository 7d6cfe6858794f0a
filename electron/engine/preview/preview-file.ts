// The files of a story's preview, made by the code that publishes: pages rendered when asked for, pictures made once.
import { access } from 'node:fs/promises';
import type { Engine } from '../engine.ts';
import { derivedPath, originalPath } from '../files/library-paths.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { makePortalImage } from '../images/portal-images.ts';
import { loadTheme } from '../portal/load-theme.ts';
import {
  renderArticle,
  renderListCard,
  renderLists,
  renderShareCard,
  themeFiles,
} from '../portal/render-site.ts';
import type { ImageFile, PortalFile } from '../portal/site-model.ts';
import { articleInput } from './portal-input.ts';

type Found =
  { readonly file: string; readonly mime: string } | { readonly bytes: Uint8Array; readonly mime: string };
type Parts = Pick<Engine, 'library' | 'images' | 'clock' | 'resourcesDir'>;

/** @throws AppError not_found, theme_failed, unreadable_image */
export async function previewFile(engine: Parts, storyId: string, path: string): Promise<Found | undefined> {
  const { read, path: libraryDir } = engine.library();
  const input = articleInput(read, storyId, engine.clock.now());
  const theme = await loadTheme(themesFolder(engine), input.site.theme);
  const sources: readonly (() => readonly PortalFile[])[] = [
    () => renderArticle(theme, input),
    () => themeFiles(theme),
    () => renderListCard(theme, input),
    () => renderShareCard(theme, input),
    () => renderLists(theme, input),
  ];
  for (const files of sources) {
    const file = files().find((one) => one.path === path);
    if (file !== undefined) return contentOf(engine, libraryDir, file);
  }
  return undefined;
}

export function themesFolder(engine: Pick<Engine, 'resourcesDir'>): string {
  return `${engine.resourcesDir}/themes`;
}

async function contentOf(engine: Parts, libraryDir: string, file: PortalFile): Promise<Found> {
  switch (file.kind) {
    case 'text':
      return { bytes: new TextEncoder().encode(file.content), mime: file.mime };
    case 'asset':
      return { bytes: file.bytes, mime: file.mime };
    case 'image':
      return { file: await portalPicture(engine, libraryDir, file), mime: `image/${file.format}` };
  }
}

/** Kept beside the other derived pictures: leafing through previews makes each width once. */
async function portalPicture(engine: Parts, libraryDir: string, image: ImageFile): Promise<string> {
  const extension = image.format === 'jpeg' ? 'jpg' : 'png';
  const kept = derivedPath(libraryDir, image.hash, { name: `portal-${image.width}`, extension });
  const isKept = await access(kept).then(
    () => true,
    () => false,
  );
  if (isKept) return kept;
  const original = originalPath(libraryDir, image.hash, image.mimeType);
  const { width, format } = image;
  const bytes = await engine.images.run(() => makePortalImage(original, { width, format }), { urgent: true });
  await writeAtomic(kept, bytes);
  return kept;
}
