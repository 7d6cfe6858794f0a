// A story as the fields of a Ghost article. What Ghost limits is put elsewhere or shortened where a word ends, and always said.
import { escapeText, printable } from '#shared/document/html.ts';
import { blockPhotoIds } from '#shared/document/photo-references.ts';
import { newsroomDay, formatDay } from '#shared/vietnamese/dates.ts';
import type { GhostSettings } from '#shared/model/connection.ts';
import type { Manifest } from '#shared/model/outbox.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { Block, FileBlock } from '#shared/model/blocks.ts';
import { bylineText } from '../../portal/byline.ts';
import { documentWords } from '../article/documents.ts';
import { assertSendable } from '../article/html.ts';
import type { Payload } from '../connection-adapter.ts';
import { topNodes, type ArticleFields } from './article-print.ts';
import { correctionCard, isCorrectionCard, type CardPicture } from './koenig-cards.ts';
import {
  bold,
  cardPicture,
  italic,
  koenigBlock,
  koenigJson,
  koenigLines,
  koenigParagraph,
  type KoenigOptions,
} from './koenig-document.ts';
import { koenigRun, type KoenigNode } from './koenig-text.ts';

/** Ghost's own limits, in characters. */
export const limits = { title: 255, excerpt: 300, alt: 191, tag: 191 } as const;

export type ArticleParts = {
  readonly payload: Payload;
  readonly manifest: Manifest;
  readonly settings: GhostSettings;
  readonly pictureOf: KoenigOptions['pictureOf'];
  /** Where a document can be fetched; undefined while it is not there. */
  readonly documentUrl: (attachmentId: string) => string | undefined;
  readonly portalHref: KoenigOptions['portalHref'];
  /** The document that stands on Ghost now: notes to readers in it are kept. */
  readonly standing: string | null;
};

/** Internal tag (readers do not see it) by which an article is found again; Ghost makes its slug `hash-src-…`. */
export function keyTag(storyId: string): string {
  return `#src-${storyId}`;
}

/** @throws AppError invalid_request when a text names an address of this machine */
export function articleFields(parts: ArticleParts): ArticleFields {
  const { payload, settings } = parts;
  const { headline, lead } = payload.content;
  const body = articleBody(parts);
  const lexical = koenigJson(body.children);
  assertSendable([lexical]);
  const isExcerpt = fits(lead.trim(), limits.excerpt);
  return {
    title: printable(headline.trim()),
    lexical,
    custom_excerpt: isExcerpt ? printable(lead.trim()) || null : null,
    feature_image: body.cover?.url ?? null,
    feature_image_alt: shortened(body.cover?.alt ?? '', limits.alt) || null,
    feature_image_caption: escapeText(body.cover?.caption ?? '') || null,
    tags: tagNames(payload, settings).map((name) => ({ name })),
  };
}

/** Section first: Ghost takes the first tag for the main one. Ghost compares names without case. */
export function tagNames(
  { content, storyId }: Payload,
  { sections }: Pick<GhostSettings, 'sections'>,
): string[] {
  const section = sections[content.section] ?? content.section;
  const names = [section, ...content.tags].map(tagName).filter((name) => name !== '');
  const seen = new Set<string>();
  const once = names.filter((name) => {
    const isNew = !seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return isNew;
  });
  return [...once, keyTag(storyId)];
}

export function fits(text: string, limit: number): boolean {
  return [...text].length <= limit;
}

/** At most `limit` characters, cut after a word and marked with an ellipsis. */
export function shortened(text: string, limit: number): string {
  if (fits(text, limit)) return text;
  const head = [...text].slice(0, limit - 1).join('');
  const end = head.lastIndexOf(' ');
  return `${head.slice(0, end > 0 ? end : undefined).trimEnd()}…`;
}

/**
 * The block that opens the story when it is a photo: Ghost shows the feature image at the top, and no picture stands twice. One that
 * comes again in the story stays in the text both times: whoever reads the article back could not tell.
 */
function openingPhoto(blocks: readonly Block[], options: KoenigOptions): Block | undefined {
  const first = blocks.find((block) => koenigBlock(block, options).length > 0);
  if (first?.type !== 'photo' || first.photoId === null) return undefined;
  const others = blocks.filter((block) => block !== first).flatMap((block) => blockPhotoIds(block));
  return others.includes(first.photoId) ? undefined : first;
}

/** A first `#` would make a tag internal, a first comma is refused. */
function tagName(name: string): string {
  return shortened(
    printable(name)
      .replace(/^[\s#,]+/u, '')
      .trim(),
    limits.tag,
  );
}

function articleBody(parts: ArticleParts): {
  readonly children: KoenigNode[];
  readonly cover: CardPicture | undefined;
} {
  const { payload, pictureOf, portalHref } = parts;
  const { document, lead, byline } = payload.content;
  const documentOf = (block: FileBlock) => cardDocument(parts, block);
  const options = { photos: byId(payload), pictureOf, portalHref, documentOf };
  const blocks = document.root.children;
  const opening = openingPhoto(blocks, options);
  // Ghost's excerpt holds 300 characters; a longer lead opens the text, where it is whole.
  const longLead = fits(lead.trim(), limits.excerpt) ? [] : [koenigParagraph(koenigLines(lead, bold))];
  const signature = bylineText(byline);
  const signed = signature === '' ? [] : [koenigParagraph([koenigRun(signature, italic)])];
  const text = blocks.filter((block) => block !== opening).flatMap((block) => koenigBlock(block, options));
  return {
    children: [...longLead, ...text, ...signed, ...correctionNotes(parts)],
    cover: coverOf(blocks, options),
  };
}

/** The first picture of the story. */
function coverOf(blocks: readonly Block[], options: KoenigOptions): CardPicture | undefined {
  for (const block of blocks) {
    if (block.type !== 'photo' && block.type !== 'gallery') continue;
    const figures = block.type === 'photo' ? [block] : block.items;
    const picture = figures.map((figure) => cardPicture(figure, options)).find((one) => one !== undefined);
    if (picture !== undefined) return picture;
  }
  return undefined;
}

/** The cover's words, whether its picture is there yet or not. */
export function firstFigure(payload: Payload): Pick<CardPicture, 'alt' | 'caption'> | undefined {
  const anywhere = { url: 'https://portal.invalid/', width: 1, height: 1 };
  const options = { photos: byId(payload), pictureOf: () => anywhere };
  const nothing = { portalHref: (path: string) => path, documentOf: () => undefined };
  return coverOf(payload.content.document.root.children, { ...options, ...nothing });
}

function cardDocument(
  { payload, documentUrl }: ArticleParts,
  block: FileBlock,
): ReturnType<KoenigOptions['documentOf']> {
  const words = documentWords(block, payload);
  const url = documentUrl(block.attachmentId);
  if (words === undefined || url === undefined) return undefined;
  return { url, title: words.title, byteSize: words.attachment.byteSize };
}

function byId({ photos }: Payload): Map<string, Photo> {
  return new Map(photos.map((photo) => [photo.id, photo]));
}

/** Readers who were told of a mistake can find the note again: later updates keep it, only people in Ghost take it away. */
function correctionNotes({ manifest, standing }: ArticleParts): KoenigNode[] {
  const kept = standing === null ? [] : topNodes(standing).filter(isCorrectionCard);
  if (manifest.action !== 'correct' || manifest.note.trim() === '') return kept;
  const added = correctionCard(manifest.note, formatDay(newsroomDay(new Date(manifest.approvedAt))));
  // Sent again after a lost reply it stands there already.
  const isThere = kept.some((note) => note['calloutText'] === added['calloutText']);
  return isThere ? kept : [...kept, added];
}
