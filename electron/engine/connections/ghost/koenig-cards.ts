// Koenig's cards: pictures with their words, boxes beside the text. Words in cards are HTML, so they are escaped here.
import { z } from 'zod';
import { escapeText, printable } from '#shared/document/html.ts';
import { inlineHtml } from '#shared/document/to-html.ts';
import type { EmbedBlock } from '#shared/model/blocks.ts';
import type { Inline } from '#shared/model/inline.ts';
import type { PlacedPicture } from '../article/html.ts';
import type { KoenigNode, PortalHref } from './koenig-text.ts';

export type CardPicture = PlacedPicture & {
  readonly alt: string;
  /** Plain text: what a reader sees under the picture. */
  readonly caption: string;
};

export function imageCard(
  { url, width, height, alt, caption }: CardPicture,
  cardWidth: 'regular' | 'wide' = 'regular',
): KoenigNode {
  const words = { title: '', alt, caption: escapeText(caption) };
  return { type: 'image', version: 1, src: url, width, height, ...words, cardWidth, href: '' };
}

/** A link to a page or a video. Ghost shows it without asking the other site, which may be out of its reach. */
export function bookmarkCard({ url, title, caption }: EmbedBlock): KoenigNode {
  const unknown = { icon: '', description: '', author: '', publisher: '', thumbnail: '' };
  const metadata = { ...unknown, title: title.trim() || url };
  return { type: 'bookmark', version: 1, url, metadata, caption: escapeText(caption.trim()) };
}

/** A document to take away, as Koenig's own file card keeps it. */
export function fileCard(file: {
  readonly url: string;
  readonly title: string;
  readonly byteSize: number;
}): KoenigNode {
  const { url, title, byteSize } = file;
  return {
    ...{ type: 'file', version: 1, src: url, fileTitle: printable(title), fileCaption: '' },
    ...{ fileName: fileNameOf(url), fileSize: byteSize },
  };
}

/** Addresses that cards lead to, of documents and of pages elsewhere, in reading order. */
export function cardLinks(nodes: readonly KoenigNode[]): string[] {
  const keys: Readonly<Record<string, string>> = { file: 'src', bookmark: 'url' };
  return nodes.flatMap((node) => {
    const address = node[keys[node.type] ?? ''];
    return typeof address === 'string' ? [address] : [];
  });
}

/** What Koenig's own gallery takes at most. */
const GALLERY_LIMIT = 9;
const GALLERY_ROW = 3;

/** Gallery cards have one caption for all their pictures; it stands under the last card. */
export function galleryCards(pictures: readonly CardPicture[], caption: string): KoenigNode[] {
  const count = Math.ceil(pictures.length / GALLERY_LIMIT);
  return Array.from({ length: count }, (_, card) => {
    const images = pictures
      .slice(card * GALLERY_LIMIT, (card + 1) * GALLERY_LIMIT)
      .map(({ url, width, height, alt }, place) => ({
        ...{ row: Math.floor(place / GALLERY_ROW), fileName: fileNameOf(url), src: url },
        ...{ width, height, title: '', alt, caption: '' },
      }));
    return { type: 'gallery', version: 1, images, caption: card === count - 1 ? escapeText(caption) : '' };
  });
}

/**
 * A side note: Koenig's callout is edited as text, keeps every mark a note may have, and looks like a box beside the story; an
 * HTML card would show its editors tags.
 */
export function noteCard(children: readonly Inline[], portalHref: PortalHref): KoenigNode {
  return callout(String(inlineHtml(children, { portalHref })), 'grey');
}

/** A note to readers about what was wrong. `day` as a reader sees it. */
export function correctionCard(note: string, day: string): KoenigNode {
  const text = escapeText(note.trim()).replace(/\r?\n/gu, '<br>');
  return callout(`<strong>${CORRECTED} ${day}:</strong> ${text}`, CORRECTION_COLOUR);
}

/** One of ours, whoever has edited its words since. */
export function isCorrectionCard(node: KoenigNode): boolean {
  const { type, backgroundColor, calloutText } = node;
  return (
    type === 'callout' &&
    backgroundColor === CORRECTION_COLOUR &&
    typeof calloutText === 'string' &&
    calloutText.startsWith(`<strong>${CORRECTED} `)
  );
}

/** Addresses of the pictures a document's cards show. */
export function cardPictures(nodes: readonly KoenigNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image') return typeof node['src'] === 'string' ? [node['src']] : [];
    return Gallery.safeParse(node).data?.images.map(({ src }) => src) ?? [];
  });
}

const Gallery = z.object({ type: z.literal('gallery'), images: z.array(z.object({ src: z.string() })) });

/** How a note to readers begins. */
export const CORRECTED = 'Đính chính ngày';
const CORRECTION_COLOUR = 'yellow';

function callout(calloutText: string, backgroundColor: string): KoenigNode {
  return { type: 'callout', version: 1, calloutText, calloutEmoji: '', backgroundColor };
}

function fileNameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}
