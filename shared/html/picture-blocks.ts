// Pictures found on a page → photo and gallery blocks, naming the library's photos where they are known.
import { gallery, heading, photo } from '../document/build.ts';
import { normaliseBlocks } from '../document/normalise.ts';
import { ownAlt } from '../document/photo-references.ts';
import type { Block, GalleryItem } from '../model/blocks.ts';
import type { Figure } from './figure.ts';
import type { Page, PageImage } from './page.ts';
import { parseAddress } from './web-address.ts';

/** Id of a picture that has not been taken into the library yet; no photo ever has it. */
export function awaitedPhotoId(url: string): string {
  return `${AWAITED}${url}`;
}

/** Where the picture of such an id can be fetched; undefined for the id of a photo. */
export function awaitedAddress(photoId: string | null): string | undefined {
  return photoId?.startsWith(AWAITED) === true ? photoId.slice(AWAITED.length) : undefined;
}

const AWAITED = 'awaited:';

export function addPhoto(page: Page, image: PageImage): void {
  const photoId = page.options.pictureOf?.(image) ?? null;
  const url = photoId === null ? addressOf(page, image) : undefined;
  if (photoId === null && url === undefined) {
    page.dropped.note('picture', image.caption || image.alt);
    if (image.caption === '') return;
  }
  const { alt, caption } = image;
  if (url !== undefined) page.pictures.push({ block: page.blocks.length, item: null, url, alt, caption });
  page.blocks.push(photoBlock(photoId, image));
}

export function addGallery(page: Page, { images, heading: title }: Figure): void {
  const block = page.blocks.length;
  const items: GalleryItem[] = [];
  for (const image of images) {
    const { alt, caption } = image;
    const photoId = page.options.pictureOf?.(image);
    const url = photoId === undefined ? addressOf(page, image) : undefined;
    if (url !== undefined) page.pictures.push({ block, item: items.length, url, alt, caption });
    const id = photoId ?? (url === undefined ? undefined : awaitedPhotoId(url));
    if (id === undefined) page.dropped.note('picture', caption || alt);
    else items.push({ photoId: id, caption });
  }
  if (items.length > 0) page.blocks.push(gallery(title, items));
  else page.blocks.push(...normaliseBlocks([heading('h2', title)]));
}

function photoBlock(photoId: string | null, { alt, caption, look }: PageImage): Block {
  return photo({ photoId, caption, alt: ownAlt(alt, caption), ...look });
}

/** An address that can be fetched, or the picture itself in a data: address; undefined for what only its own machine knows. */
function addressOf(page: Page, image: PageImage): string | undefined {
  const carried = page.options.carriedOf?.(image);
  if (carried !== undefined) return carried;
  const { src } = image;
  if (/^data:image\/(?:jpeg|png|gif|webp);base64,/iu.test(src)) return src;
  if (src === '') return undefined;
  const { baseUrl } = page.options;
  const url = parseAddress(src, baseUrl) ?? (baseUrl === undefined ? relative(src) : null);
  if (url === null) return undefined;
  if (typeof url === 'string') return url;
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** A path whose page is not known stays as it is written. */
function relative(src: string): string | null {
  return /^[a-z][a-z0-9+.-]*:/iu.test(src) ? null : src;
}
