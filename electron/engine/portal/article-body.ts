// The body of an article: text, pictures with their captions, galleries, documents to take away.
import { html, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { figureText } from '#shared/document/photo-references.ts';
import type { FigureText } from '#shared/document/photo-references.ts';
import { documentBlocks } from '#shared/document/to-html.ts';
import type { GalleryBlock, GalleryItem, PhotoBlock } from '#shared/model/blocks.ts';
import { altText, cardCrops } from './article-photos.ts';
import { awaitedDocument, documentLine } from './documents.ts';
import { pictureFiles, pictureHtml } from './pictures.ts';
import { portalHref } from './page-context.ts';
import type { PageContext } from './page-context.ts';
import type { ArticleInput, ImageFile } from './site-model.ts';

const bodySizes = {
  small: '(min-width: 70rem) 320px, (min-width: 40rem) 30vw, 100vw',
  text: '(min-width: 70rem) 760px, (min-width: 48rem) 64vw, 100vw',
  wide: '(min-width: 82rem) 940px, (min-width: 70rem) 70vw, 100vw',
} as const;
const gallerySizes = '(min-width: 70rem) 245px, (min-width: 30rem) 32vw, 48vw';

export type ArticleBody = {
  readonly text: Html;
  /** Galleries that end the story: on a portal page they stand below the signature. */
  readonly closing: Html;
};

export function articleBody(context: PageContext, input: ArticleInput): ArticleBody {
  const { document } = input.article.content;
  const { children } = document.root;
  const firstPhoto = children.findIndex((block) => block.type === 'photo');
  const blocks = documentBlocks(document, {
    photoHtml: (block, index) => photoFigure(context, input, { block, index, isFirst: index === firstPhoto }),
    galleryHtml: (block, index) => gallerySection(context, input, block, index),
    fileHtml: (block, index) =>
      documentLine(block, {
        ...{ attachment: input.article.attachments.get(block.attachmentId), index, href: context.href },
        awaited: awaitedDocument(block, index, input.awaitedPictures === 'show'),
      }),
    portalHref: (path) => portalHref(context, path),
  });
  const end =
    children.findLastIndex((block, index) => block.type !== 'gallery' && blocks[index] !== noHtml) + 1;
  return { text: html`${blocks.slice(0, end)}`, closing: html`${blocks.slice(end)}` };
}

type PhotoPlace = { readonly block: PhotoBlock; readonly index: number; readonly isFirst: boolean };

function photoFigure(context: PageContext, input: ArticleInput, place: PhotoPlace): Html {
  const { block, index, isFirst } = place;
  const photo = block.photoId === null ? undefined : input.article.photos.get(block.photoId);
  const text = figureText(block, photo);
  const sources = photo === undefined ? [] : pictureFiles(photo);
  if (sources.length === 0) return awaitedFigure(context, input, text, index);
  // An override of '' states that the picture is decoration.
  const alt = block.alt === '' ? '' : altText(text, input.article.content.headline);
  const sizes = bodySizes[block.size];
  return html`<figure class="${figureClasses(block, isUpright(sources))}" data-block="${index}">
    ${pictureHtml({ ...pageOf(context), sources, alt, sizes, isFirst })}
    ${figcaption(context, text)}
  </figure>`;
}

/** Alignment is a small picture's: one as wide as the text has nothing beside it. */
function figureClasses({ size, align }: PhotoBlock, upright: boolean): string {
  const placed = { small: ['small', `at-${align}`], text: [], wide: ['wide'] }[size];
  return ['photo', ...(upright ? ['upright'] : []), ...placed].join(' ');
}

/** A caption that waits for its picture: shown to the newsroom, never to a reader. */
function awaitedFigure(context: PageContext, input: ArticleInput, text: FigureText, index: number): Html {
  if (input.awaitedPictures === 'omit') return noHtml;
  return html`<figure class="photo awaited" data-block="${index}">
    <p class="awaited-picture">${context.labels.awaitedPicture}</p>
    ${figcaption(context, text)}
  </figure>`;
}

function gallerySection(context: PageContext, input: ArticleInput, block: GalleryBlock, index: number): Html {
  const figures = block.items.map((item) => galleryFigure({ context, input, layout: block.layout }, item));
  const shown = figures.filter((figure) => figure !== undefined);
  if (shown.length === 0 && input.awaitedPictures === 'omit') return noHtml;
  const heading = block.heading.trim() === '' ? noHtml : html`<h2>${block.heading}</h2>\n`;
  const content =
    shown.length > 0
      ? galleryPictures(context, block, shown)
      : html`<p class="awaited-picture">${context.labels.awaitedPicture}</p>`;
  return html`<section class="gallery" data-block="${index}">${heading}${content}</section>\n`;
}

/** Slides are a row that is scrolled sideways, by finger, wheel or arrow keys: no script. */
function galleryPictures(context: PageContext, block: GalleryBlock, shown: readonly Html[]): Html {
  if (block.layout === 'grid') return html`<div class="gallery-grid">${shown}</div>`;
  const name = block.heading.trim() || context.labels.gallery;
  return html`<div class="gallery-slides" role="region" aria-label="${name}" tabindex="0">${shown}</div>`;
}

type GalleryPlace = {
  readonly context: PageContext;
  readonly input: ArticleInput;
  readonly layout: GalleryBlock['layout'];
};

/** Undefined when the photo cannot be shown. Each picture links to its largest file. */
function galleryFigure({ context, input, layout }: GalleryPlace, item: GalleryItem): Html | undefined {
  const photo = input.article.photos.get(item.photoId);
  const whole = photo && pictureFiles(photo).at(-1);
  if (photo === undefined || whole === undefined) return undefined;
  const text = figureText(item, photo);
  const alt = altText(text, input.article.content.headline);
  const picture = pictureHtml({
    ...{ ...pageOf(context), alt, isFirst: false },
    ...(layout === 'grid'
      ? { sizes: gallerySizes, sources: pictureFiles(photo, cardCrops.gallery) }
      : { sizes: bodySizes.text, sources: pictureFiles(photo) }),
  });
  return html`<figure>
    <a href="${context.href(whole.path)}">${picture}</a>${figcaption(context, text)}
  </figure>`;
}

/** What all pictures of a page share. */
function pageOf({ path, site, isPrinted }: PageContext) {
  return { page: path, smallerFormat: site.smallerFormat, isPrinted };
}

function figcaption(context: PageContext, text: FigureText): Html {
  const caption = text.caption.trim();
  const credit = text.credit.trim();
  if (caption === '' && credit === '') return noHtml;
  const source = html`<span class="credit">${context.labels.photoCredit}: ${credit}</span>`;
  const space = caption !== '' && credit !== '' && ' ';
  return html`<figcaption>${caption}${space}${credit !== '' && source}</figcaption>`;
}

function isUpright(sources: readonly ImageFile[]): boolean {
  return sources.every((source) => source.height > source.width);
}
