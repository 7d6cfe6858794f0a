// A story as clean semantic HTML for systems that store HTML: no classes, no data attributes, pictures at the addresses the
// caller gives. Refuses to name anything that only this machine understands.
import { AppError } from '#shared/api/errors.ts';
import { html, noHtml, type Html } from '#shared/document/html.ts';
import { captionText, figureText } from '#shared/document/photo-references.ts';
import { documentBlocks } from '#shared/document/to-html.ts';
import type { FileBlock, GalleryItem, PhotoBlock } from '#shared/model/blocks.ts';
import type { Photo } from '#shared/model/photo.ts';
import { bylineText } from '../../portal/byline.ts';
import { assertPublishable } from '../../portal/publishable.ts';
import type { Payload } from '../connection-adapter.ts';
import { documentWords } from './documents.ts';

export type PlacedPicture = { readonly url: string; readonly width: number; readonly height: number };

export type ArticleHtmlOptions = {
  /** Where a photo's picture can be fetched; undefined leaves its figure out (a caption still waiting for its picture). */
  readonly pictureOf: (photoId: string) => PlacedPicture | undefined;
  /** Where a document can be fetched; one without an address is left out. Without this all are named and lead nowhere. */
  readonly documentOf?: (attachmentId: string) => string | undefined;
  /** Address of a path of the portal itself, for links inside the site. */
  readonly portalHref?: (path: string) => string;
};

/** Body only, one string for every block of the document that leaves something behind, then the byline. */
export function articleBlocks(payload: Payload, options: ArticleHtmlOptions): string[] {
  const photos = new Map(payload.photos.map((photo) => [photo.id, photo]));
  const place = (block: PhotoBlock | GalleryItem): Html => placedFigure(block, photos, options);
  const blocks = documentBlocks(payload.content.document, {
    photoHtml: place,
    galleryHtml: (block) => {
      const figures = block.items.map(place).filter((figure) => figure !== noHtml);
      // A heading over pictures that are not there yet would stand over somebody else's paragraph.
      if (figures.length === 0) return noHtml;
      const heading = block.heading.trim() === '' ? noHtml : html`<h2>${block.heading}</h2>`;
      return html`${heading}${figures}`;
    },
    fileHtml: (block) => placedDocument(block, payload, options),
    portalHref: options.portalHref ?? ((path) => path),
  });
  const byline = bylineText(payload.content.byline);
  const signed = byline === '' ? noHtml : html`<p><em>${byline}</em></p>`;
  const texts = [...blocks, signed]
    .map((block) => withoutBlockNumber(String(block)).trim())
    .filter((text) => text !== '');
  assertSendable(texts);
  return texts;
}

export function articleHtml(payload: Payload, options: ArticleHtmlOptions): string {
  return articleBlocks(payload, options).join('\n');
}

/** Refuses a text that names a file, blob, data, asset or app address. @throws AppError invalid_request */
export function assertSendable(texts: readonly string[]): void {
  assertPublishable(texts.map((content) => ({ kind: 'text', path: 'bài', content, mime: 'text/html' })));
}

function placedFigure(
  block: PhotoBlock | GalleryItem,
  photos: ReadonlyMap<string, Photo>,
  options: ArticleHtmlOptions,
): Html {
  const photo = block.photoId === null ? undefined : photos.get(block.photoId);
  const picture = photo === undefined ? undefined : options.pictureOf(photo.id);
  if (photo === undefined || picture === undefined) return noHtml;
  const text = figureText(block, photo);
  const caption = captionText(text);
  const words = caption === '' ? noHtml : html`<figcaption>${caption}</figcaption>`;
  const { url, width, height } = picture;
  if (!/^(?:https?:|\/|[a-z0-9][\w./-]*$)/iu.test(url)) throw localAddress();
  return html`<figure><img src="${url}" alt="${text.alt || text.caption}" width="${width}" height="${height}">${words}</figure>`;
}

function placedDocument(block: FileBlock, payload: Payload, { documentOf }: ArticleHtmlOptions): Html {
  if (documentOf === undefined) return block.title.trim() === '' ? noHtml : html`<p>${block.title}</p>`;
  const words = documentWords(block, payload);
  const url = documentOf(block.attachmentId);
  if (words === undefined || url === undefined) return noHtml;
  return html`<p><a href="${url}">${words.title}</a> ${words.facts}</p>`;
}

function localAddress(): AppError {
  return new AppError('invalid_request', 'Ảnh trong bài còn mang địa chỉ của máy này nên chưa gửi gì đi.');
}

function withoutBlockNumber(text: string): string {
  return text.replace(/ data-block="\d+"/gu, '');
}
