// The files of a story's preview, made by the code that publishes: pages rendered when asked for, pictures made once.
import type { Engine } from '../engine.ts';
import { documentBytes } from '../files/store-document.ts';
import { keptPortalImage } from '../images/kept-portal-image.ts';
import { loadTheme } from '../portal/load-theme.ts';
import {
  renderArticle,
  renderListCard,
  renderLists,
  renderShareCard,
  themeFiles,
} from '../portal/render-site.ts';
import type { PortalFile } from '../portal/site-model.ts';
import { articleInput } from './portal-input.ts';

type Found = { readonly bytes: Uint8Array; readonly mime: string };
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
    case 'document': {
      const bytes = await documentBytes(libraryDir, { ...file, byteSize: file.bytes });
      return { bytes, mime: file.mime };
    }
    case 'image': {
      // Somebody waits for this one; the format their browser passes over is made when the story goes out.
      const alongside = file.alongside.filter(({ format }) => format === file.format);
      const wanted = { ...file, alongside };
      const bytes = await keptPortalImage({ libraryDir, images: engine.images }, wanted, { urgent: true });
      return { bytes, mime: `image/${file.format}` };
    }
  }
}
