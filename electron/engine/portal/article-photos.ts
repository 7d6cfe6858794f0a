// The photos an article shows, each with the words it has there: the story's own where it overrides the photo's.
import { figureText } from '#shared/document/photo-references.ts';
import type { FigureText } from '#shared/document/photo-references.ts';
import type { GalleryItem, PhotoBlock } from '#shared/model/blocks.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { SmallerFormat } from '#shared/model/portal.ts';
import type { CropName } from '#shared/model/recipe.ts';
import { developedSize, lookOf } from '#shared/picture/look.ts';
import { pictureFiles, withSmaller } from './pictures.ts';
import type { ImageFile, PortalArticle } from './site-model.ts';

/** The ratios in which themes show a photo outside an article's body; a sheet trims what nobody has cut. */
export const cardCrops = {
  large: '3:2',
  small: '4:3',
  gallery: '3:2',
  list: '1:1',
  shared: '16:9',
} as const satisfies Readonly<Record<string, CropName>>;

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

/** Every picture file that the article, its cards and its share card show, each once. */
export function publishedPictures(article: PortalArticle, smallerFormat: SmallerFormat): ImageFile[] {
  const shown = shownPhotos(article);
  const shared = chooseShared(shown);
  const inGalleries = galleryPhotoIds(article);
  const files = shown.flatMap(({ photo }, index) => [
    ...pictureFiles(photo),
    ...(index === 0
      ? [...pictureFiles(photo, cardCrops.large), ...pictureFiles(photo, cardCrops.small)]
      : []),
    ...(inGalleries.has(photo.id) ? pictureFiles(photo, cardCrops.gallery) : []),
    ...(photo === shared?.photo ? pictureFiles(photo, cardCrops.shared) : []),
  ]);
  // Squares are so small that another format would save nothing worth a file.
  const squares = shown.slice(0, 1).flatMap(({ photo }) => pictureFiles(photo, cardCrops.list));
  const all = [...withSmaller(files, smallerFormat), ...squares];
  // Two photos of the register may be the same file, and two uses the same cut.
  return [...new Map(all.map((file) => [file.path, file])).values()];
}

function galleryPhotoIds(article: PortalArticle): ReadonlySet<string> {
  const blocks = article.content.document.root.children;
  return new Set(
    blocks.flatMap((block) => (block.type === 'gallery' ? block.items.map(({ photoId }) => photoId) : [])),
  );
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

function isGoodForSharing(photo: Photo): boolean {
  const { width, height } = developedSize(photo.capture, lookOf(photo));
  const ratio = width / height;
  return width >= 600 && ratio >= 1.2 && ratio <= 2.2;
}
