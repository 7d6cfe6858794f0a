// The photos an article shows, each with the words it has there: the story's own where it overrides the photo's.
import { figureText } from '#shared/document/photo-references.ts';
import type { FigureText } from '#shared/document/photo-references.ts';
import type { GalleryItem, PhotoBlock } from '#shared/model/blocks.ts';
import type { Photo } from '#shared/model/photo.ts';
import { pictureFiles } from './pictures.ts';
import type { PortalArticle } from './site-model.ts';

export type ShownPhoto = { readonly photo: Photo; readonly text: FigureText };

/** In reading order, each once, with the words of its first place; photos still awaited are not among them. */
export function shownPhotos(article: PortalArticle): ShownPhoto[] {
  const places = article.content.document.root.children.flatMap(
    (block): readonly (PhotoBlock | GalleryItem)[] => {
      if (block.type === 'photo') return [block];
      return block.type === 'gallery' ? block.items : [];
    },
  );
  const shown = new Map<string, ShownPhoto>();
  for (const place of places) {
    const photo = place.photoId === null ? undefined : article.photos.get(place.photoId);
    if (photo === undefined || pictureFiles(photo).length === 0 || shown.has(photo.id)) continue;
    shown.set(photo.id, { photo, text: figureText(place, photo) });
  }
  return [...shown.values()];
}

/** The photo for a share card: the first wide enough and not too flat or tall; else the first. */
export function chooseShared(shown: readonly ShownPhoto[]): ShownPhoto | undefined {
  return shown.find(({ photo }) => isGoodForSharing(photo)) ?? shown[0];
}

/** What stands for the picture when it is not seen; a text nobody wrote yet falls back to the caption. */
export function altText(text: FigureText, headline: string): string {
  const known = [text.alt, text.caption].find((candidate) => candidate.trim() !== '');
  return known ?? `Ảnh trong bài “${headline}”`;
}

function isGoodForSharing({ capture }: Photo): boolean {
  const ratio = capture.width / capture.height;
  return capture.width >= 600 && ratio >= 1.2 && ratio <= 2.2;
}
