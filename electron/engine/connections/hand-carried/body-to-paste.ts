// The body as it goes through a clipboard: pictures are lines that say which file belongs there, for a portal takes pictures
// only through its own upload, and an address of this machine must never be pasted into an article.
import { html, noHtml, type Html } from '#shared/document/html.ts';
import { captionText, figureText, type FigureText } from '#shared/document/photo-references.ts';
import { documentBlocks } from '#shared/document/to-html.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Block, FileBlock, GalleryItem, PhotoBlock } from '#shared/model/blocks.ts';
import { bylineText } from '../../portal/byline.ts';
import { correctionParagraph } from '../article/correction-note.ts';
import { documentWords } from '../article/documents.ts';
import { assertSendable } from '../article/html.ts';
import type { Payload } from '../connection-adapter.ts';
import { documentFileName, packageDocuments } from './package-documents.ts';
import type { PackagePicture } from './package-pictures.ts';

/** @throws AppError invalid_request (an address of this machine in the text) */
export function bodyToPaste(
  payload: Payload,
  pictures: readonly PackagePicture[],
  corrections: readonly string[],
): { readonly text: string; readonly html: string } {
  const { content } = payload;
  const numbers = new Map(pictures.map(({ photo, path }, index) => [photo.id, { number: index + 1, path }]));
  const photos = new Map(payload.photos.map((photo) => [photo.id, photo]));
  const placed = (place: Place): Placed | undefined => {
    const found = numbers.get(place.photoId ?? '');
    if (found === undefined) return undefined;
    const words = figureText(place, photos.get(place.photoId ?? ''));
    return { line: `[Ảnh ${found.number}: ${found.path.slice('anh/'.length)}]`, words };
  };
  const signed = bylineText(content.byline);
  const blocks = documentBlocks(content.document, {
    photoHtml: (block) => pictureHtml(placed(block)),
    galleryHtml: (block) =>
      html`${block.heading !== '' && html`<h2>${block.heading}</h2>`}${block.items.map((item) => pictureHtml(placed(item)))}`,
    fileHtml: (block) => {
      const line = documentLine(block, payload);
      return line === '' ? noHtml : html`<p>${line}</p>`;
    },
    portalHref: (path) => path,
  });
  const texts = [
    ...content.document.root.children.map((block) =>
      block.type === 'file' ? documentLine(block, payload) : plainText(block, placed),
    ),
    ...[signed, ...corrections],
  ];
  const markup = [
    ...[...blocks, signed === '' ? noHtml : html`<p><em>${signed}</em></p>`].map(withoutOurMarks),
    ...corrections.map(correctionParagraph),
  ].filter((one) => one !== '');
  assertSendable(markup);
  return { text: texts.filter((one) => one.trim() !== '').join('\n\n'), html: markup.join('\n') };
}

/** '' where its file is not known. */
function documentLine(block: FileBlock, payload: Payload): string {
  const words = documentWords(block, payload);
  const found = packageDocuments(payload).find(({ attachment }) => attachment.id === block.attachmentId);
  if (words === undefined || found === undefined) return '';
  return `[Tệp ${found.number}: ${documentFileName(found)}] ${words.title} ${words.facts}`;
}

type Place = PhotoBlock | GalleryItem;
type Placed = { readonly line: string; readonly words: FigureText };

function pictureHtml(placed: Placed | undefined): Html {
  if (placed === undefined) return noHtml;
  const caption = captionText(placed.words);
  return html`<p>${placed.line}</p>${caption !== '' && html`<p><em>${caption}</em></p>`}`;
}

function pictureText(placed: Placed | undefined): string {
  if (placed === undefined) return '';
  return [placed.line, captionText(placed.words)].filter((one) => one !== '').join('\n');
}

function plainText(block: Block, placed: (place: Place) => Placed | undefined): string {
  if (block.type === 'photo') return pictureText(placed(block));
  if (block.type !== 'gallery') return blockText(block);
  return [block.heading, ...block.items.map((item) => pictureText(placed(item)))]
    .filter((one) => one !== '')
    .join('\n\n');
}

function withoutOurMarks(block: Html): string {
  return String(block)
    .replace(/ (?:data-block="\d+"|class="(?:note|pullquote|infobox|embed)")/gu, '')
    .trim();
}
